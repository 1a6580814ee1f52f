// @vitest-environment jsdom
import { leaveScreens, openAlone, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { versions } from '#domain/versions/model.ts';
import { addItem, throwAwayItem } from './commands.ts';
import { cvVersion } from './cv-version.ts';
import { readCv } from './use-cv.ts';
import { VersionsPage } from './VersionsPage.tsx';
import { fullCv, openableDialogs, typeIn } from '#tests/fixtures/screens/cv-screens.tsx';
import type { SpaceStore } from '#storage/space-store.ts';
import { keepVersion } from '#parts/versions/version-commands.ts';

beforeAll(openableDialogs);
afterEach(leaveScreens);

const routes = [{ path: '/cv/:id/versions', element: <VersionsPage /> }];

const contentOf = async (space: SpaceStore, id: string) => cvVersion((await readCv(space.read, id))!);

async function changedCv() {
  const space = await openAlone();
  const id = await fullCv(space);
  await keepVersion(space, { of: id, kind: 'cv' }, await contentOf(space, id), {
    name: 'Voor de winkel',
    today: TODAY,
  });
  const before = (await readCv(space.read, id))!;
  await typeIn(space, id, 'Ik bak brood.', 'profile');
  const job = before.items.find(({ section }) => section === 'work')!;
  orThrow(await space.run(throwAwayItem(job.id)));
  orThrow(await space.run(addItem(id, 'skill', { title: 'Bakken' })));
  return { space, id, before };
}

describe('versions of a CV', () => {
  it('are kept by name', async () => {
    const space = await openAlone();
    const id = await fullCv(space);
    const { user } = await showScreens(space, routes, [`/cv/${id}/versions`]);
    await user.click(await screen.findByRole('button', { name: 'Bewaar de versie' }));
    expect(await screen.findByText('Vul een naam in voor deze versie.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Hoe noem je deze versie/u }), 'Voor de winkel');
    await user.click(screen.getByRole('button', { name: 'Bewaar de versie' }));
    expect(await screen.findByRole('button', { name: /Voor de winkel/u })).toBeTruthy();
    expect((await space.read.list(versions)).filter(({ name }) => name !== '')).toHaveLength(1);
  });

  it('show what is gone and what is new, and come back in two presses, lines and texts too', async () => {
    const { space, id, before } = await changedCv();
    const { user } = await showScreens(space, routes, [`/cv/${id}/versions`]);
    await user.click(await screen.findByRole('button', { name: /Voor de winkel/u }));
    expect((await screen.findByText('Ik ben precies.')).closest('li')?.textContent).toContain('Weg:');
    expect(screen.getByText('Ik bak brood.').closest('li')?.textContent).toContain('Nieuw:');
    await user.click(screen.getByRole('button', { name: 'Zet deze versie terug' }));
    await waitFor(async () => {
      const now = (await readCv(space.read, id))!;
      expect(now.profile).toBe(before.profile);
      expect(new Set(now.items.map((item) => item.id))).toEqual(new Set(before.items.map((item) => item.id)));
    });
    const work = (await readCv(space.read, id))!.items.find(({ section }) => section === 'work');
    expect(work).toMatchObject({ title: 'Verkoper', details: 'Kassa geteld.\nKlanten geholpen.' });
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect((await readCv(space.read, id))!.profile).toBe('Ik bak brood.');
    });
    expect((await space.read.list(cvItems)).some(({ title }) => title === 'Bakken')).toBe(true);
  });

  it('are kept by the app once a day, before the first change', async () => {
    const space = await openAlone();
    const id = await fullCv(space);
    await showScreens(space, routes, [`/cv/${id}/versions`]);
    expect(await screen.findByRole('button', { name: /Bewaard door de app/u })).toBeTruthy();
    cleanup();
    await showScreens(space, routes, [`/cv/${id}/versions`]);
    await screen.findByRole('button', { name: /Bewaard door de app/u });
    expect(await space.read.list(versions)).toHaveLength(1);
  });

  it('that are broken say so, and put nothing back', async () => {
    const space = await openAlone();
    const id = await fullCv(space);
    orThrow(
      await space.run((write) =>
        write.create(versions, { of: id, kind: 'cv', name: 'Kapot', on: TODAY, madeAt: 1 }),
      ),
    );
    const { user } = await showScreens(space, routes, [`/cv/${id}/versions`]);
    await user.click(await screen.findByRole('button', { name: /Kapot/u }));
    expect(await screen.findByText('Deze versie is niet te lezen.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Zet deze versie terug' })).toBeNull();
    expect(await space.read.get(cvs, id)).toBeDefined();
  });

  it('can be compared with every other one, the older ones from a list that opens', async () => {
    const space = await openAlone();
    const id = await fullCv(space);
    const draft = { of: id, kind: 'cv' } as const;
    for (let month = 1; month <= 8; month += 1) {
      await typeIn(space, id, `Ik bak brood sinds maand ${String(month)}.`, 'profile');
      const name = `Maand ${String(month)}`;
      await keepVersion(space, draft, await contentOf(space, id), { name, today: TODAY });
    }
    const { user } = await showScreens(space, routes, [`/cv/${id}/versions`]);
    await user.click(await screen.findByRole('button', { name: /^Maand 8/u }));
    const choice = await screen.findByRole('group', { name: 'Vergelijk met' });
    const shown = () => within(choice).getAllByRole('radio');
    expect(shown()).toHaveLength(6);
    expect(within(choice).queryByRole('radio', { name: 'Maand 1' })).toBeNull();
    await user.click(screen.getByText('Nog oudere versies'));
    const older = screen.getByText('Nog oudere versies').closest('details')!;
    expect(
      within(older)
        .getAllByRole('listitem')
        .map((row) => row.textContent.slice(0, 7)),
    ).toEqual(['Maand 2', 'Maand 1']);
    await user.click(within(older).getByRole('button', { name: /^Maand 1/u }));
    // It stands among the others now, chosen, and the keyboard goes on there.
    const chosen = within(choice).getByRole<HTMLInputElement>('radio', { name: 'Maand 1' });
    expect(chosen.checked).toBe(true);
    expect(document.activeElement).toBe(chosen);
    expect(shown()).toHaveLength(7);
    await waitFor(() => {
      const lines = document.querySelector('.versions-lines')?.textContent;
      expect(lines).toMatch(/Weg:\s*Ik bak brood sinds maand 8\./u);
      expect(lines).toMatch(/Nieuw:\s*Ik bak brood sinds maand 1\./u);
    });
  });

  it('are thrown away apart from where they are put back, after a question, and come back', async () => {
    const { space, id } = await changedCv();
    const { user } = await showScreens(space, routes, [`/cv/${id}/versions`]);
    await user.click(await screen.findByRole('button', { name: /Voor de winkel/u }));
    const away = await screen.findByRole('button', { name: 'Gooi deze versie weg' });
    const card = screen.getByRole('region', { name: 'Voor de winkel' });
    expect(card.contains(away)).toBe(false);
    expect(within(card).getByRole('button', { name: 'Zet deze versie terug' })).toBeTruthy();
    await user.click(away);
    await user.click(screen.getByRole('button', { name: 'Laat het staan' }));
    expect((await space.read.list(versions)).some(({ name }) => name === 'Voor de winkel')).toBe(true);
    await user.click(away);
    const question = within(screen.getByRole('dialog', { name: 'Deze versie weggooien?' }));
    await user.click(question.getByRole('button', { name: 'Gooi weg' }));
    await waitFor(async () => {
      expect((await space.read.list(versions)).some(({ name }) => name === 'Voor de winkel')).toBe(false);
    });
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByRole('button', { name: /Voor de winkel/u })).toBeTruthy();
  });
});
