// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import {
  leaveScreens,
  openAlone,
  openOwn,
  openPair,
  showScreens,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { addCv, addItem, changeCv, changeItem } from './commands.ts';
import { CvPage } from './CvPage.tsx';
import { CvsPage } from './CvsPage.tsx';
import { ItemPage } from './ItemPage.tsx';
import { NewCvPage } from './NewCvPage.tsx';
import { PartPage } from './PartPage.tsx';
import { PreviewPage } from './PreviewPage.tsx';
import { readCv } from './use-cv.ts';

// jsdom has the element without its methods, and no printer.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(leaveScreens);

const routes = [
  { path: '/cv', element: <CvsPage /> },
  { path: '/cv/new', element: <NewCvPage /> },
  { path: '/cv/:id', element: <CvPage /> },
  { path: '/cv/:id/preview', element: <PreviewPage /> },
  { path: '/cv/:id/:part', element: <PartPage /> },
  { path: '/cv/:id/:part/:item', element: <ItemPage /> },
];

const newCv = async (space: SpaceStore, title = 'Cv voor winkels'): Promise<string> =>
  orThrow(await space.run(addCv(title, 'Samira Haddad', TODAY))).value;

async function typeIn(
  space: SpaceStore,
  row: string,
  text: string,
  field: 'profile' | 'details',
): Promise<void> {
  const open = await space.openText(field === 'profile' ? cvs : cvItems, row, field);
  open.type(text);
  await open.close();
}

/** A CV with a job, years at home, two languages and a profile. */
async function fullCv(space: SpaceStore): Promise<string> {
  const cv = await newCv(space);
  const item = async (...args: Parameters<typeof addItem> extends [string, ...infer Rest] ? Rest : never) =>
    orThrow(await space.run(addItem(cv, ...args))).value;
  const job = await item('work', {
    title: 'Verkoper',
    organisation: 'Kledingzaak Noor',
    from: '2014-04',
    until: '2018-06',
  });
  await typeIn(space, job, 'Kassa geteld.\nKlanten geholpen.', 'details');
  await item('home', {
    title: 'Zorg voor familie en huis',
    homeSkills: ['money'],
    from: '2018-07',
    isNow: true,
  });
  await item('language', { title: 'Arabisch', speaking: 'motherTongue' });
  await item('language', { title: 'Turks', speaking: 'good' });
  await typeIn(space, cv, 'Ik ben precies.', 'profile');
  orThrow(await space.run(changeCv(cv, { town: 'Den Haag', phone: '06 00 00 00 00' })));
  return cv;
}

describe('the drafts of a CV', () => {
  it('begin with one press, and with her name', async () => {
    const space = await openAlone();
    const { user, address } = await showScreens(space, routes, ['/cv']);
    expect(await screen.findByText('Je hebt nog geen cv. Begin met je naam.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Nieuw cv' }));
    expect(await screen.findByRole('heading', { name: 'Eerste cv', level: 1 })).toBeTruthy();
    const [cv] = await space.read.list(cvs);
    expect(cv).toMatchObject({ name: 'Samira', addedOn: TODAY });
    expect(address()).toBe(`/cv/${cv!.id}`);
  });

  it('say their kind and the day of the last change, and which are only hers', async () => {
    const [space, own] = [await openAlone(), await openOwn()];
    await newCv(space);
    await newCv(own, 'Cv om te oefenen');
    await showScreens(space, routes, ['/cv'], own);
    const shared = await screen.findByRole('link', { name: /Cv voor winkels/u });
    expect(shared.textContent).toContain('Werk eerst');
    expect(shared.textContent).toContain('Veranderd: ');
    expect(shared.textContent).not.toContain('Alleen voor mij');
    const mine = screen.getByRole('link', { name: /Cv om te oefenen/u });
    expect(mine.textContent).toContain('Alleen voor mij');
  });

  it('copy with everything in them, and can be put back', async () => {
    const space = await openAlone();
    const first = await fullCv(space);
    const { user, address } = await showScreens(space, routes, ['/cv', '/cv/new']);
    await user.click(await screen.findByRole('radio', { name: /Kopie van: Cv voor winkels/u }));
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    await user.type(
      await screen.findByRole('textbox', { name: 'Hoe noem je dit cv?' }),
      'Cv voor de bakkerij',
    );
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByRole('heading', { name: 'Cv voor de bakkerij', level: 1 })).toBeTruthy();
    const copied = (await readCv(space.read, address().split('/').at(-1)!))!;
    const source = (await readCv(space.read, first))!;
    const bare = (list: typeof source.items) => list.map(({ id: _id, cv: _cv, ...item }) => item);
    expect(copied.profile).toBe('Ik ben precies.');
    expect(copied.cv).toMatchObject({ name: 'Samira Haddad', town: 'Den Haag', phone: '06 00 00 00 00' });
    expect(new Set(bare(copied.items).map((item) => JSON.stringify(item)))).toEqual(
      new Set(bare(source.items).map((item) => JSON.stringify(item))),
    );
    // What is typed in the copy stays out of the first one.
    await typeIn(space, copied.cv.id, 'Ik bak brood.', 'profile');
    expect(await space.read.text(cvs, first, 'profile')).toBe('Ik ben precies.');

    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect((await space.read.list(cvs)).map(({ id }) => id)).toEqual([first]);
    });
    expect(await screen.findByText('Dit cv is er niet meer.')).toBeTruthy();
  });

  it('copy within the space in which they stand', async () => {
    const [space, own] = [await openAlone(), await openOwn()];
    const mine = await fullCv(own);
    const { user } = await showScreens(space, routes, ['/cv', `/cv/new?from=${mine}`], own);
    await user.type(await screen.findByRole('textbox', { name: 'Hoe noem je dit cv?' }), 'Nog een');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await screen.findByRole('heading', { name: 'Nog een', level: 1 });
    expect(await space.read.list(cvs)).toEqual([]);
    expect(await space.read.list(cvItems)).toEqual([]);
    expect(await own.read.list(cvs)).toHaveLength(2);
    expect(await own.read.list(cvItems)).toHaveLength(8);
  });
});

describe('one draft', () => {
  it('shows each part with its beginning, and the paper one press away', async () => {
    const space = await openAlone();
    const cv = await fullCv(space);
    const { user } = await showScreens(space, routes, ['/cv', `/cv/${cv}`]);
    const work = await screen.findByRole('link', { name: /^Werk/u });
    expect(work.textContent).toContain('Verkoper');
    expect(work.textContent).toContain('Ingevuld');
    expect(screen.getByRole('link', { name: /^School/u }).textContent).toContain('Nog leeg');
    expect(screen.getByRole('link', { name: 'Zet een school erbij.' })).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Bekijk je cv' }));
    expect(await screen.findByRole('group', { name: 'Blad 1 van 1' })).toBeTruthy();
  });

  it('says which years are not filled', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    orThrow(await space.run(addItem(cv, 'work', { title: 'Kok', from: '2014-04', until: '2018-06' })));
    await showScreens(space, routes, [`/cv/${cv}`]);
    expect(
      await screen.findByRole('link', {
        name: 'Nog leeg: juni 2018 tot maart 2026. Was je thuis? Dat telt ook.',
      }),
    ).toBeTruthy();
  });

  it('stores what is typed by itself, and never a telephone number that is none', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    const { user } = await showScreens(space, routes, [`/cv/${cv}/personal`]);
    await user.type(await screen.findByRole('textbox', { name: 'Woonplaats' }), 'Den Haag');
    await user.type(screen.getByRole('textbox', { name: 'Telefoon' }), 'bel mij');
    await user.tab();
    expect(screen.getByText('Vul een telefoonnummer in. Alleen cijfers.')).toBeTruthy();
    await waitFor(async () => {
      expect(await space.read.get(cvs, cv)).toMatchObject({ town: 'Den Haag', phone: '' });
    });
  });

  it('asks nothing that an employer may not ask', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    const { user } = await showScreens(space, routes, [`/cv/${cv}/personal`]);
    await user.click(await screen.findByText('Meer. Dit mag leeg blijven.'));
    const labels = screen
      .getAllByRole('textbox')
      .map((field) => (field as HTMLInputElement).labels?.[0]?.textContent);
    expect(labels).toEqual([
      'Naam',
      'Woonplaats',
      'Telefoon',
      'E-mail',
      'Straat en nummer',
      'Dag',
      'Maand',
      'Jaar',
      'Nationaliteit',
      'Rijbewijs',
      'Link',
    ]);
  });

  it('takes a birth date from three fields, only when the day exists', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    const { user } = await showScreens(space, routes, [`/cv/${cv}/personal`]);
    await user.click(await screen.findByText('Meer. Dit mag leeg blijven.'));
    const birth = within(screen.getByRole('group', { name: 'Geboren op' }));
    await user.type(birth.getByRole('textbox', { name: 'Dag' }), '31');
    await user.type(birth.getByRole('textbox', { name: 'Maand' }), '2');
    await user.type(birth.getByRole('textbox', { name: 'Jaar' }), '1990');
    await user.tab();
    expect(screen.getByText('Deze dag bestaat niet.')).toBeTruthy();
    await user.clear(birth.getByRole('textbox', { name: 'Dag' }));
    await user.type(birth.getByRole('textbox', { name: 'Dag' }), '2');
    await user.tab();
    await waitFor(async () => {
      expect((await space.read.get(cvs, cv))?.birthOn).toBe('1990-02-02');
    });
  });

  it('is thrown away after one question, and comes back whole', async () => {
    const space = await openAlone();
    const cv = await fullCv(space);
    const { user, address } = await showScreens(space, routes, [`/cv/${cv}/about`]);
    await user.click(await screen.findByRole('button', { name: 'Gooi dit cv weg' }));
    await user.click(screen.getByRole('button', { name: 'Gooi weg' }));
    await waitFor(() => {
      expect(address()).toBe('/cv');
    });
    expect(await space.read.list(cvs)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect((await readCv(space.read, cv))?.items).toHaveLength(4);
    });
  });
});

describe('items of a draft', () => {
  it('are added and written, with a month and a year', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    const { user } = await showScreens(space, routes, [`/cv/${cv}`, `/cv/${cv}/work`]);
    await user.click(await screen.findByRole('button', { name: 'Zet werk erbij' }));
    await user.type(await screen.findByRole('textbox', { name: 'Welk werk?' }), 'Kok');
    const begin = within(screen.getByRole('group', { name: 'Begin' }));
    await user.selectOptions(begin.getByRole('combobox', { name: 'Maand' }), 'april');
    await user.type(begin.getByRole('textbox', { name: 'Jaar' }), '2014');
    await user.click(screen.getByRole('checkbox', { name: 'Dit is nu nog zo.' }));
    await user.click(screen.getByRole('button', { name: 'Eten klaargemaakt.' }));
    await waitFor(async () => {
      const [item] = (await readCv(space.read, cv))!.items;
      expect(item).toMatchObject({
        title: 'Kok',
        from: '2014-04',
        isNow: true,
        details: 'Eten klaargemaakt.',
      });
    });
  });

  it('refuse an end before the beginning', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    const job = orThrow(await space.run(addItem(cv, 'work', { title: 'Kok', from: '2014-04' }))).value;
    const { user } = await showScreens(space, routes, [`/cv/${cv}/work/${job}`]);
    const end = within(await screen.findByRole('group', { name: 'Einde' }));
    await user.type(end.getByRole('textbox', { name: 'Jaar' }), '2010');
    await user.tab();
    expect(screen.getByText('Kies een einde na het begin.')).toBeTruthy();
    expect((await space.read.get(cvItems, job))?.until).toBe('');
  });

  it('are put in another order, one place at a time', async () => {
    const space = await openAlone();
    const cv = await fullCv(space);
    const { user } = await showScreens(space, routes, [`/cv/${cv}/language`]);
    await user.click(await screen.findByRole('button', { name: 'Verander de volgorde' }));
    expect(screen.queryByRole('button', { name: 'Omhoog: Arabisch' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Omhoog: Turks' }));
    await waitFor(() => {
      const rows = within(screen.getByRole('list', { name: 'In het cv' })).getAllByRole('listitem');
      expect(rows.map((row) => row.textContent)).toEqual(['TurksOmlaag', 'ArabischOmhoog']);
    });
  });

  it('are thrown away with a way back', async () => {
    const space = await openAlone();
    const cv = await fullCv(space);
    const job = (await space.read.list(cvItems)).find(({ section }) => section === 'work')!.id;
    const { user, address } = await showScreens(space, routes, [`/cv/${cv}/work`, `/cv/${cv}/work/${job}`]);
    await user.click(await screen.findByRole('button', { name: 'Gooi dit weg' }));
    await waitFor(() => {
      expect(address()).toBe(`/cv/${cv}/work`);
    });
    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByRole('link', { name: /Verkoper/u })).toBeTruthy();
  });

  it('turn pictures of years at home into Dutch lines', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    const home = orThrow(await space.run(addItem(cv, 'home'))).value;
    const { user } = await showScreens(space, routes, [`/cv/${cv}/home/${home}`]);
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
    const { user } = await showScreens(space, routes, [`/cv/${cv}/quality`]);
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
    const { user } = await showScreens(space, routes, [`/cv/${cv}/language/${item}`]);
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
    const { user } = await showScreens(space, routes, [`/cv/${mine}/course`], own);
    await user.click(await screen.findByRole('button', { name: 'Zet een cursus erbij' }));
    await screen.findByRole('textbox', { name: 'Welke cursus?' });
    expect(await own.read.list(cvItems)).toMatchObject([{ cv: mine, section: 'course' }]);
    expect(await space.read.list(cvItems)).toEqual([]);
  });
});

describe('the paper', () => {
  it('has the CV in Dutch, in the order of its kind, and nothing else', async () => {
    const space = await openAlone();
    const cv = await fullCv(space);
    await showScreens(space, routes, [`/cv/${cv}/preview`]);
    const sheet = await screen.findByRole('group', { name: 'Blad 1 van 1' });
    expect(sheet.lang).toBe('nl');
    expect(sheet.dir).toBe('ltr');
    const lines = [...sheet.querySelectorAll('h2, h3, p, li')].map((line) =>
      line.textContent.replace(/\s+/gu, ' ').trim(),
    );
    expect(lines).toMatchInlineSnapshot(`
      [
        "Samira Haddad",
        "Den Haag · 06 00 00 00 00",
        "Profiel",
        "Ik ben precies.",
        "Werk en ervaring thuis",
        "Zorg voor familie en huis",
        "juli 2018 – nu",
        "Het geld beheerd en rekeningen betaald.",
        "Verkoper, Kledingzaak Noor",
        "april 2014 – juni 2018",
        "Kassa geteld.",
        "Klanten geholpen.",
        "Talen",
        "Arabisch: moedertaal",
        "Turks: goed",
      ]
    `);
  });

  it('prints under the name of a file, and has its own name again afterwards', async () => {
    const space = await openAlone();
    const cv = await fullCv(space);
    const titles: string[] = [];
    vi.stubGlobal('print', () => {
      window.dispatchEvent(new Event('beforeprint'));
      titles.push(document.title);
      window.dispatchEvent(new Event('afterprint'));
      titles.push(document.title);
    });
    const { user } = await showScreens(space, routes, [`/cv/${cv}/preview`]);
    await user.click(await screen.findByRole('button', { name: 'Print' }));
    vi.unstubAllGlobals();
    expect(titles).toEqual(['CV-Samira-Haddad', 'Cv op papier · Werkmaat']);
  });
});

describe('two people in one CV', () => {
  it('write the profile at once, and both stay', async () => {
    const { samira, anneke, meet } = await openPair();
    const cv = await newCv(samira);
    await typeIn(samira, cv, 'Ik ben precies.', 'profile');
    await meet();
    await typeIn(anneke, cv, 'Ik ben precies.\nIk werk graag samen.', 'profile');
    await typeIn(samira, cv, 'Ik ben heel precies.', 'profile');
    await meet();
    await showScreens(anneke, routes, [`/cv/${cv}/profile`]);
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Profiel in 3 tot 5 regels',
    });
    expect(field.value).toBe('Ik ben heel precies.\nIk werk graag samen.');
    expect(field.lang).toBe('nl');
    expect(field.dir).toBe('ltr');
  });

  it('are asked when both changed one field', async () => {
    const { samira, anneke, meet } = await openPair();
    const cv = await newCv(samira);
    const job = orThrow(await samira.run(addItem(cv, 'work', { title: 'Kok' }))).value;
    await meet();
    orThrow(await samira.run(changeItem(job, { title: 'Kokkin' })));
    orThrow(await anneke.run(changeItem(job, { title: 'Hulpkok' })));
    await meet();
    await showScreens(anneke, routes, [`/cv/${cv}`]);
    expect(await screen.findByRole('link', { name: /Jullie schreven allebei iets/u })).toBeTruthy();
  });

  it('speak of her on the screen of who helps', async () => {
    const { anneke } = await openPair();
    await showScreens(anneke, routes, ['/cv']);
    expect(await screen.findByText('Samira heeft nog geen cv.', { exact: false })).toBeTruthy();
  });
});
