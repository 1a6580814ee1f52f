// @vitest-environment jsdom
import { leaveScreens, openPair, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { comments } from '#domain/comments/model.ts';
import { ITEM_LINES, PERSONAL_LINES } from '#domain/cv/commented.ts';
import { CV_SECTIONS, cvItems, cvs } from '#domain/cv/model.ts';
import { sentenceKey } from '#domain/letters/whose-words.ts';
import { addComment } from '#parts/comments/comment-commands.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { cvRoutes, fullCv, newCv } from '#tests/fixtures/screens/cv-screens.tsx';
import { addItem, changeCv } from './commands.ts';

afterEach(leaveScreens);

const about = (of: string, table: 'cv' | 'cvItem', row: string, field: string) =>
  ({ of, kind: 'cv', place: { table, row, field }, quote: '', suggestion: '', today: TODAY }) as const;

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

/** A CV with an item of every section. */
async function cvWithEverything(space: SpaceStore): Promise<string> {
  const cv = await newCv(space);
  for (const section of CV_SECTIONS)
    orThrow(await space.run(addItem(cv, section, { title: `Iets van ${section}` })));
  return cv;
}

it('the mentor can say something about every line of a CV, and it is counted where it stands', async () => {
  const { samira, anneke, meet } = await openPair();
  const cv = await cvWithEverything(samira);
  await meet();
  const items = await anneke.read.list(cvItems);
  const lines = [
    ...[...PERSONAL_LINES, 'profile', 'hobbies', 'references'].map((field) => ['cv', cv, field] as const),
    ...items.flatMap(({ id, section }) => ITEM_LINES[section].map((field) => ['cvItem', id, field] as const)),
  ];
  for (const [table, row, field] of lines)
    orThrow(await anneke.run(addComment({ ...about(cv, table, row, field), body: 'Kijk dit na.' })));
  await meet();
  await showScreens(samira, cvRoutes, [`/cv/${cv}`]);
  const counts: Readonly<Record<string, number>> = {
    personal: PERSONAL_LINES.length,
    ...Object.fromEntries(CV_SECTIONS.map((section) => [section, ITEM_LINES[section].length])),
    profile: 1,
    hobbies: 1,
    references: 1,
  };
  await screen.findByRole('link', { name: /^Profiel.*1 opmerking/u });
  for (const [part, count] of Object.entries(counts)) {
    const row = document.querySelector(`a[href="/cv/${cv}/${part}"]`);
    expect(row?.textContent, part).toContain(`${String(count)} opmerking`);
  }
  expect(document.querySelector(`a[href="/cv/${cv}/about"]`)?.textContent).not.toContain('opmerking');
});

it('what was said about the lines of one form stands below it, with the name of the line', async () => {
  const { samira, anneke, meet } = await openPair();
  const cv = await fullCv(samira);
  await meet();
  const [job] = (await anneke.read.list(cvItems)).filter(({ section }) => section === 'work');
  for (const [table, row, field, body] of [
    ['cv', cv, 'phone', 'Klopt dit nummer?'],
    ['cvItem', job!.id, 'from', 'Was het niet in mei?'],
  ] as const)
    orThrow(await anneke.run(addComment({ ...about(cv, table, row, field), body })));
  await meet();
  await showScreens(samira, cvRoutes, [`/cv/${cv}/personal`]);
  expect((await screen.findByRole('article')).textContent).toContain('TelefoonKlopt dit nummer?');
  cleanup();
  await showScreens(samira, cvRoutes, [`/cv/${cv}/work/${job!.id}`]);
  const card = await screen.findByRole('article');
  expect(card.textContent).toContain('BeginWas het niet in mei?');
  expect(within(card).queryByRole('button', { name: 'Neem dit over' })).toBeNull();
});

it('a better line comes in its field with one press, be it a place, a hobby or who knows her', async () => {
  const { samira, anneke, meet } = await openPair();
  const cv = await fullCv(samira);
  orThrow(await samira.run(changeCv(cv, { hobbies: 'Lezen', references: 'Mevrouw Koster' })));
  await meet();
  const [job] = (await anneke.read.list(cvItems)).filter(({ section }) => section === 'work');
  const places = [
    ['personal', 'Woonplaats', 'Rijswijk', async () => (await samira.read.get(cvs, cv))?.town],
    ['hobbies', undefined, 'Lezen en zwemmen', async () => (await samira.read.get(cvs, cv))?.hobbies],
    ['references', undefined, 'Op aanvraag', async () => (await samira.read.get(cvs, cv))?.references],
    [
      `work/${job!.id}`,
      'Plaats of land',
      'Den Haag',
      async () => (await samira.read.get(cvItems, job!.id))?.place,
    ],
  ] as const;
  for (const [path, line, better, stored] of places) {
    const hers = await showScreens(anneke, cvRoutes, [`/cv/${cv}/${path}`]);
    await hers.user.click(await screen.findByRole('button', { name: 'Zeg iets hierover' }));
    if (line !== undefined) await hers.user.click(screen.getByRole('radio', { name: line }));
    await hers.user.type(screen.getByRole('textbox', { name: /^Zo kan het beter/u }), better);
    await hers.user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await screen.findByRole('article');
    cleanup();
    await meet();
    const { user } = await showScreens(samira, cvRoutes, [`/cv/${cv}/${path}`]);
    await user.click(await screen.findByRole('button', { name: 'Neem dit over' }));
    await waitFor(async () => {
      expect(await stored()).toBe(better);
    });
    cleanup();
  }
  // Of such lines nobody asks whose words they are.
  expect((await samira.read.get(cvs, cv))?.mentorWords).toEqual([]);
});

it('of a date something can be said, and no other words are asked for', async () => {
  const { samira, anneke, meet } = await openPair();
  const cv = await fullCv(samira);
  await meet();
  const [job] = (await anneke.read.list(cvItems)).filter(({ section }) => section === 'work');
  const { user } = await showScreens(anneke, cvRoutes, [`/cv/${cv}/work/${job!.id}`]);
  await user.click(await screen.findByRole('button', { name: 'Zeg iets hierover' }));
  await user.click(screen.getByRole('radio', { name: 'Einde' }));
  expect(screen.queryByRole('textbox', { name: /beter/u })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Bewaar' }));
  expect(screen.getByText('Schrijf op wat je wilt zeggen.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: /Wat wil je zeggen/u }), 'Was dit niet langer?');
  await user.click(screen.getByRole('button', { name: 'Bewaar' }));
  await waitFor(async () => {
    expect(await anneke.read.list(comments)).toMatchObject([
      { onTable: 'cvItem', onRow: job!.id, onField: 'until', body: 'Was dit niet langer?' },
    ]);
  });
});

it('a better line that its field cannot hold is not kept', async () => {
  const { samira, anneke, meet } = await openPair();
  const cv = await fullCv(samira);
  await meet();
  const { user } = await showScreens(anneke, cvRoutes, [`/cv/${cv}/personal`]);
  await user.click(await screen.findByRole('button', { name: 'Zeg iets hierover' }));
  await user.click(screen.getByRole('radio', { name: 'Telefoon' }));
  await user.type(screen.getByRole('textbox', { name: /^Zo kan het beter/u }), 'bel mij');
  await user.click(screen.getByRole('button', { name: 'Bewaar' }));
  expect(screen.getByText('Dit past hier niet. Schrijf het anders.')).toBeTruthy();
  expect(await anneke.read.list(comments)).toEqual([]);
});

it('a suggestion of the mentor that she takes is told to be his words', async () => {
  const { samira, anneke, meet } = await openPair();
  const cv = await fullCv(samira);
  await meet();
  const place = { table: 'cv', row: cv, field: 'profile' } as const;
  const said = { of: cv, kind: 'cv', place, quote: 'Ik ben precies.', body: '', today: TODAY } as const;
  orThrow(await anneke.run(addComment({ ...said, suggestion: 'Ik werk precies.' })));
  await meet();
  const { user } = await showScreens(samira, cvRoutes, [`/cv/${cv}/profile`]);
  await user.click(await screen.findByRole('button', { name: 'Neem dit over' }));
  await waitFor(async () => {
    expect(await samira.read.text(cvs, cv, 'profile')).toBe('Ik werk precies.');
    expect((await samira.read.get(cvs, cv))!.mentorWords).toEqual([sentenceKey('Ik werk precies.')]);
  });
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
