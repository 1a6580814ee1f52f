// @vitest-environment jsdom
import { leaveScreens, openAlone, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cvItems, cvs } from '#domain/cv/model.ts';
import type { CvContent } from '#domain/cv/rules.ts';
import { writeEuropass } from '#documents/europass/write-europass.ts';
import { writeResume } from '#documents/resume/write-resume.ts';
import { cvRoutes, fullCv, NOON, openableDialogs } from '#tests/fixtures/screens/cv-screens.tsx';
import { ImportPage } from './ImportPage.tsx';
import { readCv } from './use-cv.ts';

beforeAll(openableDialogs);
afterEach(leaveScreens);

const routes = [{ path: '/cv/import', element: <ImportPage /> }, ...cvRoutes];
const file = (text: string, name = 'cv.json'): File => new File([text], name);

describe('a CV from a file', () => {
  it.each([
    ['cv.json', writeResume],
    ['cv.xml', (content: CvContent) => writeEuropass(content, NOON)],
  ])('is shown first, then made beside the others, with everything in it: %s', async (name, write) => {
    const space = await openAlone();
    const first = await fullCv(space);
    const text = write((await readCv(space.read, first))!);
    const { user } = await showScreens(space, routes, ['/cv', '/cv/import']);
    await user.upload(await screen.findByLabelText(/Kies het bestand/u), file(text, name));
    expect(await screen.findByText('Dit zit in het bestand')).toBeTruthy();
    expect(screen.getByText('Verkoper')).toBeTruthy();
    expect(await space.read.list(cvs)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Maak dit cv' }));
    await screen.findByRole('heading', { name: 'Cv voor winkels', level: 1 });
    const made = (await space.read.list(cvs)).find(({ id }) => id !== first)!;
    const [before, after] = [(await readCv(space.read, first))!, (await readCv(space.read, made.id))!];
    expect(after.profile).toBe(before.profile);
    const bare = (items: typeof before.items) =>
      new Set(items.map(({ id: _id, cv: _cv, pos: _pos, ...item }) => JSON.stringify(item)));
    expect(bare(after.items)).toEqual(bare(before.items));
  });

  it.each([
    ['{', 'Dit bestand is kapot: kies een ander bestand.'],
    ['{"basics":{}}', 'Hier zit geen cv in: kies een ander bestand.'],
    ['<SkillsPassport>', 'Dit bestand is kapot: kies een ander bestand.'],
    ['<!DOCTYPE SkillsPassport><SkillsPassport/>', 'Dit bestand is kapot: kies een ander bestand.'],
    ['<SkillsPassport/>', 'Hier zit geen cv in: kies een ander bestand.'],
    [' '.repeat(4 * 1_048_576 + 1), 'Dit bestand is te groot: kies een ander bestand.'],
  ])('that cannot be one changes nothing, and says what to do: %.50s', async (text, words) => {
    const space = await openAlone();
    const { user } = await showScreens(space, routes, ['/cv', '/cv/import']);
    await user.upload(await screen.findByLabelText(/Kies het bestand/u), file(text));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByText('Er is nog niets veranderd.')).toBeTruthy();
    expect([await space.read.list(cvs), await space.read.list(cvItems)]).toEqual([[], []]);
  });
});
