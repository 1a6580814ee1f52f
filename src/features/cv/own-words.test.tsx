// @vitest-environment jsdom
import {
  leaveScreens,
  openAlone,
  openPair,
  showScreens,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { cvRoutes, newCv, openableDialogs } from '#tests/fixtures/screens/cv-screens.tsx';
import { cvItems } from '#domain/cv/model.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { addItem, copyCv, typeTexts } from './commands.ts';
import { readCv } from './use-cv.ts';

beforeAll(openableDialogs);
afterEach(leaveScreens);

const BOTH = { language: 'nl', second: 'ar' } as const;

/** A job in both languages, and a course in Arabic alone. */
async function cvInBoth(space: SpaceStore) {
  const cv = await newCv(space);
  const job = orThrow(
    await space.run(
      addItem(cv, 'work', { title: 'Verkoper', titleOwn: 'بائعة', titleOwnLang: 'ar', detailsOwnLang: 'ar' }),
    ),
  ).value;
  for (const [field, words] of [
    ['details', 'Kassa geteld.'],
    ['detailsOwn', 'حسبت الصندوق.'],
  ] as const) {
    const text = await space.openText(cvItems, job, field);
    text.type(words);
    await text.close();
  }
  const course = orThrow(
    await space.run(addItem(cv, 'course', { titleOwn: 'دورة خياطة', titleOwnLang: 'ar' })),
  ).value;
  return { cv, job, course };
}

describe('own words of a line of a CV', () => {
  it('are written below the Dutch line and below the tasks', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    const job = orThrow(await space.run(addItem(cv, 'work', { title: 'Verkoper' }))).value;
    const { user } = await showScreens(space, cvRoutes, [`/cv/${cv}/work/${job}`], undefined, BOTH);
    await user.click(await screen.findByRole('button', { name: 'Ook in mijn taal: Naam of functie' }));
    const line = await screen.findByRole('textbox', { name: /^Naam of functie.* · العربية/u });
    await user.type(line, 'بائعة');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Ook in mijn taal: Wat hoorde bij dit werk?' }));
    const tasks = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: /^Wat hoorde bij dit werk\?.* · العربية/u,
    });
    expect(tasks.lang).toBe('ar');
    await user.type(tasks, 'حسبت الصندوق');
    await space.flush();
    await waitFor(async () => {
      expect(await space.read.get(cvItems, job)).toMatchObject({
        title: 'Verkoper',
        titleOwn: 'بائعة',
        titleOwnLang: 'ar',
        details: '',
        detailsOwn: 'حسبت الصندوق',
        detailsOwnLang: 'ar',
      });
    });
    expect(
      await screen.findByText('Nog in het Nederlands. Doe het samen met je mentor.', { exact: false }),
    ).toBeTruthy();
  });

  it('stand below the Dutch in the list of a section, also for who helps', async () => {
    const { samira, anneke, meet } = await openPair();
    const { cv } = await cvInBoth(samira);
    await meet();
    await showScreens(anneke, cvRoutes, [`/cv/${cv}/work`]);
    const own = await screen.findByText('بائعة');
    expect(own.lang).toBe('ar');
    expect(own.closest('a')?.textContent).toContain('Verkoper بائعة');
  });

  it('do not come on paper: not beside the Dutch, and not in its place', async () => {
    const space = await openAlone();
    const { cv } = await cvInBoth(space);
    await showScreens(space, cvRoutes, [`/cv/${cv}/preview`], undefined, BOTH);
    const sheet = await screen.findByRole('group', { name: /^Blad 1 van 1/u });
    expect(sheet.textContent).toContain('Verkoper');
    expect(sheet.textContent).toContain('Kassa geteld.');
    expect(sheet.textContent).not.toMatch(/\p{Script=Arabic}/u);
    // A course without Dutch is not on paper yet, and neither is its heading.
    expect(sheet.textContent).not.toContain('Cursus');
  });

  it('come along in a copy of the CV', async () => {
    const space = await openAlone();
    const { cv } = await cvInBoth(space);
    const content = (await readCv(space.read, cv))!;
    const copy = orThrow(await space.run(copyCv(content, 'Tweede', TODAY))).value;
    await typeTexts(space, copy.texts);
    const second = (await readCv(space.read, copy.id))!;
    expect(second.items.find(({ section }) => section === 'work')).toMatchObject({
      title: 'Verkoper',
      titleOwn: 'بائعة',
      details: 'Kassa geteld.',
      detailsOwn: 'حسبت الصندوق.',
      detailsOwnLang: 'ar',
    });
  });
});
