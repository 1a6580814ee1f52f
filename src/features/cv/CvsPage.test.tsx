// @vitest-environment jsdom
import {
  leaveScreens,
  openAlone,
  openOwn,
  showScreens,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { cvRoutes, fullCv, newCv, openableDialogs, typeIn } from '#tests/fixtures/screens/cv-screens.tsx';
import { addItem } from './commands.ts';
import { readCv } from './use-cv.ts';

beforeAll(openableDialogs);
afterEach(leaveScreens);

describe('the drafts of a CV', () => {
  it('begin with one press, and with her name', async () => {
    const space = await openAlone();
    const { user, address } = await showScreens(space, cvRoutes, ['/cv']);
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
    await showScreens(space, cvRoutes, ['/cv'], own);
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
    const { user, address } = await showScreens(space, cvRoutes, ['/cv', '/cv/new']);
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
    const { user } = await showScreens(space, cvRoutes, ['/cv', `/cv/new?from=${mine}`], own);
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
    const { user } = await showScreens(space, cvRoutes, ['/cv', `/cv/${cv}`]);
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
    await showScreens(space, cvRoutes, [`/cv/${cv}`]);
    expect(
      await screen.findByRole('link', {
        name: 'Nog leeg: juni 2018 tot maart 2026. Was je thuis? Dat telt ook.',
      }),
    ).toBeTruthy();
  });

  it('stores what is typed by itself, and never a telephone number that is none', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    const { user } = await showScreens(space, cvRoutes, [`/cv/${cv}/personal`]);
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
    const { user } = await showScreens(space, cvRoutes, [`/cv/${cv}/personal`]);
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
    const { user } = await showScreens(space, cvRoutes, [`/cv/${cv}/personal`]);
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
    const { user, address } = await showScreens(space, cvRoutes, [`/cv/${cv}/about`]);
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
