// @vitest-environment jsdom
import { leaveScreens, openAlone, openOwn, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { cvItems } from '#domain/cv/model.ts';
import { cvRoutes, fullCv, newCv, openableDialogs } from '#tests/fixtures/screens/cv-screens.tsx';
import { addItem } from './commands.ts';
import { readCv } from './use-cv.ts';

beforeAll(openableDialogs);
afterEach(leaveScreens);

describe('items of a draft', () => {
  it('are added and written, with a month and a year', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    const { user } = await showScreens(space, cvRoutes, [`/cv/${cv}`, `/cv/${cv}/work`]);
    await user.click(await screen.findByRole('button', { name: 'Zet werk erbij' }));
    await user.type(await screen.findByRole('textbox', { name: 'Welk werk?' }), 'Kok');
    const begin = within(screen.getByRole('group', { name: 'Begin' }));
    await user.selectOptions(begin.getByRole('combobox', { name: 'Maand' }), 'april');
    await user.type(begin.getByRole('textbox', { name: 'Jaar' }), '2014');
    await user.click(screen.getByRole('checkbox', { name: 'Dit is nu nog zo.' }));
    await user.click(await screen.findByRole('button', { name: 'De afwas gedaan.' }));
    await waitFor(async () => {
      const [item] = (await readCv(space.read, cv))!.items;
      expect(item).toMatchObject({
        title: 'Kok',
        from: '2014-04',
        isNow: true,
        details: 'De afwas gedaan.',
      });
    });
  });

  it('refuse an end before the beginning', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    const job = orThrow(await space.run(addItem(cv, 'work', { title: 'Kok', from: '2014-04' }))).value;
    const { user } = await showScreens(space, cvRoutes, [`/cv/${cv}/work/${job}`]);
    const end = within(await screen.findByRole('group', { name: 'Einde' }));
    await user.type(end.getByRole('textbox', { name: 'Jaar' }), '2010');
    await user.tab();
    expect(screen.getByText('Kies een einde na het begin.')).toBeTruthy();
    expect((await space.read.get(cvItems, job))?.until).toBe('');
  });

  it('are put in another order, one place at a time', async () => {
    const space = await openAlone();
    const cv = await fullCv(space);
    const { user } = await showScreens(space, cvRoutes, [`/cv/${cv}/language`]);
    await user.click(await screen.findByRole('button', { name: 'Verander de volgorde' }));
    expect(screen.queryByRole('button', { name: 'Omhoog: Arabisch' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Omhoog: Turks' }));
    await waitFor(() => {
      const rows = within(screen.getByRole('list', { name: 'In het cv' })).getAllByRole('listitem');
      expect(rows.map((row) => row.textContent)).toEqual(['TurksOmlaag', 'ArabischOmhoog']);
    });
  });

  it('are thrown away after a question, with a way back', async () => {
    const space = await openAlone();
    const cv = await fullCv(space);
    const job = (await space.read.list(cvItems)).find(({ section }) => section === 'work')!.id;
    const { user, address } = await showScreens(space, cvRoutes, [`/cv/${cv}/work`, `/cv/${cv}/work/${job}`]);
    await user.click(await screen.findByRole('button', { name: 'Gooi dit weg' }));
    const question = within(screen.getByRole('dialog', { name: 'Dit weggooien?' }));
    expect(question.getByText('Je kunt dit 30 dagen terugzetten.')).toBeTruthy();
    expect(await space.read.get(cvItems, job)).toBeDefined();
    await user.click(question.getByRole('button', { name: 'Gooi weg' }));
    await waitFor(() => {
      expect(address()).toBe(`/cv/${cv}/work`);
    });
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByRole('link', { name: /Verkoper/u })).toBeTruthy();
  });

  it('turn pictures of years at home into Dutch lines', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    const home = orThrow(await space.run(addItem(cv, 'home'))).value;
    const { user } = await showScreens(space, cvRoutes, [`/cv/${cv}/home/${home}`]);
    await user.click(await screen.findByRole('button', { name: 'Zorg voor familie en huis' }));
    await user.click(screen.getByRole('checkbox', { name: 'Geld' }));
    expect(await screen.findByText('Het geld beheerd en rekeningen betaald.')).toBeTruthy();
    expect(await space.read.get(cvItems, home)).toMatchObject({
      title: 'Zorg voor familie en huis',
      homeSkills: ['money'],
    });
  });

  it('are at most five where she says what she is like', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    const { user } = await showScreens(space, cvRoutes, [`/cv/${cv}/quality`]);
    for (const name of ['Precies', 'Rustig', 'Vriendelijk', 'Op tijd', 'Sterk']) {
      await user.click(await screen.findByRole('checkbox', { name }));
      await screen.findByRole('link', { name });
    }
    expect(screen.queryByRole('button', { name: 'Iets anders' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Snel' }));
    expect(await screen.findByText('Vijf is genoeg. Haal er eerst één weg.')).toBeTruthy();
    expect(await space.read.list(cvItems)).toHaveLength(5);
    await user.click(screen.getByRole('checkbox', { name: 'Sterk' }));
    await waitFor(async () => {
      expect(await space.read.list(cvItems)).toHaveLength(4);
    });
  });

  it('fill in reading and writing with the first answer about a language', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    const item = orThrow(await space.run(addItem(cv, 'language', { title: 'Nederlands' }))).value;
    const { user } = await showScreens(space, cvRoutes, [`/cv/${cv}/language/${item}`]);
    const speaking = within(await screen.findByRole('group', { name: 'Spreken' }));
    await user.click(speaking.getByRole('radio', { name: 'volgt les' }));
    await user.click(await screen.findByRole('radio', { name: 'A2' }));
    await waitFor(async () => {
      expect(await space.read.get(cvItems, item)).toMatchObject({
        speaking: 'learning',
        reading: 'learning',
        writing: 'learning',
        level: 'A2',
      });
    });
  });

  it('stand in the space of their CV', async () => {
    const [space, own] = [await openAlone(), await openOwn()];
    const mine = await newCv(own);
    const { user } = await showScreens(space, cvRoutes, [`/cv/${mine}/course`], own);
    await user.click(await screen.findByRole('button', { name: 'Zet een cursus erbij' }));
    await screen.findByRole('textbox', { name: 'Welke cursus?' });
    expect(await own.read.list(cvItems)).toMatchObject([{ cv: mine, section: 'course' }]);
    expect(await space.read.list(cvItems)).toEqual([]);
  });
});
