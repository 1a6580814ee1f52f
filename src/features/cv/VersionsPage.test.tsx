// @vitest-environment jsdom
import { leaveScreens, openAlone, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { versions } from '#domain/versions/model.ts';
import { addItem, throwAwayItem } from './commands.ts';
import { cvVersion } from './cv-version.ts';
import { readCv } from './use-cv.ts';
import { VersionsPage } from './VersionsPage.tsx';
import { fullCv, typeIn } from '#tests/fixtures/screens/cv-screens.tsx';
import type { SpaceStore } from '#storage/space-store.ts';
import { keepVersion } from '#parts/versions/version-commands.ts';

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
});
