// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { leaveScreens, openAlone, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { newSalt, sealBackup } from '#core/backup/sealed-backup.ts';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { encodePackage } from '#storage/backup/package.ts';
import { encodeSpaceFile, wholeBatch } from '#storage/export.ts';
import type { OwnKey } from './own-key.ts';
import { RestorePage } from './RestorePage.tsx';

afterEach(leaveScreens);

/** As in the app, but without the work that makes guessing slow. */
const ownKey: OwnKey = {
  isLongEnough: () => true,
  work: () => Promise.resolve({ memoryKiB: 19 * 1024, passes: 2, lanes: 1 }),
  make:
    (words) =>
    ({ salt }) =>
      Promise.resolve(sha256(concatBytes(utf8ToBytes(words), salt))),
  pick: () => '1234',
};

async function backupOf(words: string): Promise<Uint8Array> {
  const space = await openAlone();
  orThrow(await space.run((w) => w.create(applications, { employer: 'Hotel Duinzicht' })));
  const { kind, spaceUid, me } = space;
  const secret = new Uint8Array(32).fill(3);
  const file = encodeSpaceFile(
    { kind, spaceUid, secret, generation: 0, relay: null, me },
    await wholeBatch(space.db),
  );
  const recipe = { ...(await ownKey.work(new AbortController().signal)), salt: newSalt(seededRandom(4)) };
  const key = await ownKey.make(words, () => undefined, new AbortController().signal)(recipe);
  const madeAt = Date.UTC(2026, 2, 9, 11);
  return sealBackup(encodePackage(madeAt, [{ shared: false, file }]), recipe, key, seededRandom(5));
}

async function show(makesKeys: OwnKey = ownKey) {
  const ensureSession = vi.fn(() => Promise.resolve(null));
  const page = (
    <RestorePage ownKey={makesKeys} session={null} ensureSession={ensureSession} onDone={vi.fn()} />
  );
  const { user } = await showScreens(await openAlone(), [{ path: '/restore', element: page }], ['/restore']);
  await screen.findByRole('heading', { level: 1, name: 'Zet een reservekopie terug' });
  const choose = async (bytes: Uint8Array): Promise<void> => {
    await user.upload(
      screen.getByLabelText(/Kies het bestand/),
      new File([bytes.slice()], 'werkmaat.werkmaat'),
    );
  };
  return { user, choose, ensureSession };
}

describe('putting a file back', () => {
  it.each([
    ['De app kan dit bestand niet openen.', () => Promise.resolve(utf8ToBytes('a holiday picture'))],
    ['De app kan dit bestand niet openen.', () => Promise.resolve(utf8ToBytes('{"format":"other"}'))],
    ['De app kan dit bestand niet openen.', () => Promise.resolve(Uint8Array.of(0x50, 0x4b, 5, 6))],
    ['Dit bestand is kapot: kies een ander bestand.', async () => (await backupOf('x')).subarray(0, 200)],
    [
      'Dit bestand is van een nieuwere app: open eerst de nieuwe versie.',
      async () => (await backupOf('x')).with(8, 2),
    ],
  ])('says "%s" and that nothing has changed', async (says, bytes) => {
    const { choose, ensureSession } = await show();
    await choose(await bytes());
    expect(await screen.findByText(says)).toBeTruthy();
    expect(screen.getByText('Er is niets veranderd op dit toestel.')).toBeTruthy();
    expect(ensureSession).not.toHaveBeenCalled();
  });

  it('asks for the words, refuses others, and shows what is in it before anything is done', async () => {
    const { user, choose, ensureSession } = await show();
    await choose(await backupOf('mijn kat eet vis'));
    await user.type(await screen.findByRole('textbox'), 'mijn hond eet vis');
    await user.click(screen.getByRole('button', { name: 'Open het bestand' }));
    expect(await screen.findByText(/Deze zin past niet bij dit bestand/)).toBeTruthy();
    // What she typed is still there: the slip is seen and mended.
    const field = screen.getByRole<HTMLInputElement>('textbox');
    expect(field.value).toBe('mijn hond eet vis');
    await user.clear(field);
    await user.type(field, 'mijn kat eet vis');
    await user.click(screen.getByRole('button', { name: 'Open het bestand' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Dit zit erin' })).toBeTruthy();
    const text = document.body.textContent;
    expect(text).toContain('Van Samira');
    expect(text).toContain('maandag 9 maart 2026');
    expect(text).toContain('1 sollicitatie');
    expect(text).toContain('Dit komt op dit toestel.');
    expect(ensureSession).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Zet alles terug' }));
    await waitFor(() => {
      expect(ensureSession).toHaveBeenCalledOnce();
    });
    // This device keeps no key: that is said, and the file can still be put back.
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Zet alles terug' })).toBeTruthy();
  });

  it('stops the slow work when she says so, or leaves; the words are still there', async () => {
    const signals: AbortSignal[] = [];
    const slow: OwnKey = {
      ...ownKey,
      make: (_words, onProgress, signal) => () => {
        signals.push(signal);
        onProgress(0.1);
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(new Error('stopped'));
          });
        });
      },
    };
    const { user, choose } = await show(slow);
    await choose(await backupOf('mijn kat eet vis'));
    await user.type(await screen.findByRole('textbox'), 'mijn kat eet vis');
    await user.click(screen.getByRole('button', { name: 'Open het bestand' }));
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    expect((await screen.findByRole<HTMLInputElement>('textbox')).value).toBe('mijn kat eet vis');
    expect(screen.queryByText(/lukt nu niet/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Open het bestand' }));
    await screen.findByRole('button', { name: 'Stop' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    await leaveScreens();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });
});
