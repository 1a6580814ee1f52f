// @vitest-environment jsdom
import { leaveScreens, openAlone, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { cvRoutes, fullCv } from '#tests/fixtures/screens/cv-screens.tsx';
import { ONE_PIXEL, SMALL_JPEG } from '#tests/fixtures/documents/pictures.ts';
import { orThrow } from '#core/result/result.ts';
import { cvs } from '#domain/cv/model.ts';
import { versions } from '#domain/versions/model.ts';
import type { Attachment } from '#domain/shared/attachment.ts';
import { keepVersion, restoreVersion } from '#parts/versions/version-commands.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { copyCv, setPhoto, throwAwayPhoto } from '../commands.ts';
import { cvVersion } from '../cv-version.ts';
import { readCv } from '../use-cv.ts';

afterEach(leaveScreens);

const bytesOf = async (space: SpaceStore, photo: Attachment | null) => {
  const found = photo && (await (await space.loadAttachments()).open(photo));
  return found?.ok ? found.value : null;
};
const photoOf = async (space: SpaceStore, id: string) => (await space.read.get(cvs, id))?.photo ?? null;

async function cvWithPhoto() {
  const space = await openAlone();
  const id = await fullCv(space);
  orThrow(await space.run(setPhoto(id, SMALL_JPEG)));
  return { space, id };
}

const form = async (space: SpaceStore, id: string) => {
  const shown = await showScreens(space, cvRoutes, [`/cv/${id}/personal`]);
  await shown.user.click(await screen.findByText('Foto. Dit hoeft niet.'));
  return shown;
};

describe('a photo for a CV', () => {
  it('is not there by itself, and nobody is told to have one', async () => {
    const space = await openAlone();
    const id = await fullCv(space);
    await form(space, id);
    expect(screen.getByText('Een foto hoeft niet. Een cv zonder foto is heel gewoon.')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByRole('switch')).toBeNull();
    expect(await space.read.get(cvs, id)).toMatchObject({ photo: null, withPhoto: false });
  });

  it.each([
    [
      'no picture',
      new File(['hallo'], 'foto.jpg', { type: 'image/jpeg' }),
      'Deze foto gaat niet open: kies een andere foto.',
    ],
    [
      'too small',
      new File([ONE_PIXEL], 'foto.png', { type: 'image/png' }),
      'Deze foto is te klein: kies een andere foto.',
    ],
  ])('that is %s is told, and changes nothing', async (_what, file, told) => {
    const { space, id } = await cvWithPhoto();
    const before = await photoOf(space, id);
    const { user } = await form(space, id);
    await user.upload(screen.getByLabelText(/Kies een andere foto/u), file);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(told);
    expect(alert.textContent).toContain('Er is niets veranderd.');
    expect(await photoOf(space, id)).toEqual(before);
  });

  it('is switched off without being lost', async () => {
    const { space, id } = await cvWithPhoto();
    const { user } = await form(space, id);
    expect(await screen.findByRole('img', { name: 'Foto van Samira Haddad' })).toBeTruthy();
    await user.click(screen.getByRole('switch', { name: /Zet de foto op het cv/u }));
    await waitFor(async () => {
      expect((await space.read.get(cvs, id))?.withPhoto).toBe(false);
    });
    expect(await bytesOf(space, await photoOf(space, id))).toEqual(SMALL_JPEG);
  });

  it('that is thrown away comes back by one press', async () => {
    const { space, id } = await cvWithPhoto();
    const { user } = await form(space, id);
    await user.click(screen.getByRole('button', { name: 'Gooi de foto weg' }));
    await waitFor(async () => {
      expect(await space.read.get(cvs, id)).toMatchObject({ photo: null, withPhoto: false });
    });
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect((await space.read.get(cvs, id))?.withPhoto).toBe(true);
    });
    expect(await bytesOf(space, await photoOf(space, id))).toEqual(SMALL_JPEG);
  });
});

describe('where the photo of a CV goes', () => {
  it('stands on the paper while she wants it there', async () => {
    const { space, id } = await cvWithPhoto();
    const { user } = await showScreens(space, cvRoutes, [`/cv/${id}/preview`]);
    expect(await screen.findByRole('img', { name: 'Foto van Samira Haddad' })).toBeTruthy();
    await user.click(screen.getByRole('switch', { name: /Zet de foto op het cv/u }));
    await waitFor(() => {
      expect(screen.queryByRole('img', { name: 'Foto van Samira Haddad' })).toBeNull();
    });
  });

  it('stays off the paper when another device sent something else as a photo, and that is said', async () => {
    const space = await openAlone();
    const id = await fullCv(space);
    orThrow(await space.run(setPhoto(id, ONE_PIXEL)));
    await showScreens(space, cvRoutes, [`/cv/${id}/preview`]);
    expect(await screen.findByText('Deze foto is kapot: kies een andere foto.')).toBeTruthy();
    expect(screen.queryByRole('img', { name: 'Foto van Samira Haddad' })).toBeNull();
  });

  it('goes into a copy', async () => {
    const { space, id } = await cvWithPhoto();
    const made = orThrow(
      await space.run(copyCv((await readCv(space.read, id))!, 'Cv voor de bakkerij', TODAY)),
    ).value;
    orThrow(await space.run(throwAwayPhoto(id)));
    await space.tidyAttachments();
    expect(await space.read.get(cvs, made.id)).toMatchObject({ withPhoto: true });
    expect(await bytesOf(space, await photoOf(space, made.id))).toEqual(SMALL_JPEG);
  });

  it('comes back with a version, also when nothing else points to it any more', async () => {
    const { space, id } = await cvWithPhoto();
    const then = cvVersion((await readCv(space.read, id))!);
    await keepVersion(space, { of: id, kind: 'cv' }, then, { name: 'Met foto', today: TODAY });
    orThrow(await space.run(throwAwayPhoto(id)));
    await space.tidyAttachments();
    const now = cvVersion((await readCv(space.read, id))!);
    const [kept] = (await space.read.list(versions)).filter(({ name }) => name === 'Met foto');
    expect(kept?.picture?.[1]).toBe(SMALL_JPEG.length);
    expect(await restoreVersion(space, now, then)).toBe(true);
    expect(await bytesOf(space, await photoOf(space, id))).toEqual(SMALL_JPEG);
  });
});
