// @vitest-environment jsdom
import { leaveScreens, openPair, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { cvItems } from '#domain/cv/model.ts';
import { addComment } from '#parts/comments/comment-commands.ts';
import { cvRoutes, fullCv } from '#tests/fixtures/screens/cv-screens.tsx';

afterEach(leaveScreens);

it('what the mentor said about a line is counted at its part and at the line', async () => {
  const { samira, anneke, meet } = await openPair();
  const cv = await fullCv(samira);
  await meet();
  const [job] = (await anneke.read.list(cvItems)).filter(({ section }) => section === 'work');
  for (const [table, row, field] of [
    ['cvItem', job!.id, 'details'],
    ['cv', cv, 'profile'],
  ] as const) {
    const said = { of: cv, kind: 'cv', place: { table, row, field }, quote: '', suggestion: '' } as const;
    orThrow(await anneke.run(addComment({ ...said, body: 'Mooi.', today: TODAY })));
  }
  await meet();
  const { user } = await showScreens(samira, cvRoutes, [`/cv/${cv}`]);
  expect(await screen.findByRole('link', { name: /^Profiel.*1 opmerking/u })).toBeTruthy();
  expect(screen.getByRole('link', { name: /^Talen/u }).textContent).not.toContain('opmerking');
  await user.click(screen.getByRole('link', { name: /^Werk.*1 opmerking/u }));
  expect(await screen.findByRole('link', { name: /^Verkoper.*1 opmerking/u })).toBeTruthy();
});

it('two presses of pictures after each other both count', async () => {
  const { samira } = await openPair();
  const cv = await fullCv(samira);
  const home = (await samira.read.list(cvItems)).find(({ section }) => section === 'home')!;
  const { user } = await showScreens(samira, cvRoutes, [`/cv/${cv}/home/${home.id}`]);
  const boxes = [
    await screen.findByRole('checkbox', { name: 'Koken' }),
    screen.getByRole('checkbox', { name: 'Plannen' }),
    screen.getByRole('checkbox', { name: 'Geld' }),
  ];
  await Promise.all(boxes.map((box) => user.click(box)));
  await waitFor(async () => {
    expect([...(await samira.read.get(cvItems, home.id))!.homeSkills].sort()).toEqual([
      'cooking',
      'organising',
    ]);
  });
});
