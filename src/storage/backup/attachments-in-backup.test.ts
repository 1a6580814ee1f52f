import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { sha256 } from '@noble/hashes/sha2.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { MAX_ATTACHMENT_BYTES } from '#core/attachment/limits.ts';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { cvs } from '#domain/cv/model.ts';
import { sentCopies } from '#domain/sent/model.ts';
import type { Attachment } from '#domain/shared/attachment.ts';
import { versions } from '#domain/versions/model.ts';
import { attach } from '../attachments/attach.ts';
import { encodeSpaceFile, parseSpaceFile } from '../export.ts';
import { moveRow } from '../moving/move.ts';
import { freezeSent } from '../sent/freeze-sent.ts';
import { startSession, type Session } from '../session.ts';
import type { Space } from '../space.ts';
import { openReadable, openSealed, type MakeKey } from './open-package.ts';

class WebStorage {
  readonly #items = new Map<string, string>();
  getItem = (key: string): string | null => this.#items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.#items.set(key, value);
  removeItem = (key: string): void => void this.#items.delete(key);
  clear = (): void => this.#items.clear();
}
vi.stubGlobal('localStorage', new WebStorage());
vi.stubGlobal('sessionStorage', new WebStorage());

const WORK = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 };
const makeKey: MakeKey = ({ salt }) => Promise.resolve(sha256(salt));
const DAY = 86_400_000;
let now = Date.UTC(2026, 2, 9, 11);
const open: Session[] = [];

async function session(): Promise<Session> {
  const started = await startSession({
    now: () => now++,
    random: seededRandom(now),
    deviceKind: 'phone',
    onReloadNeeded: () => undefined,
  });
  if (!('createProfile' in started)) throw new Error(started.type);
  const made = orThrow(await started.createProfile());
  open.push(made);
  return made;
}

async function clear(): Promise<void> {
  for (const one of open.splice(0)) await one.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  localStorage.clear();
  sessionStorage.clear();
}
beforeEach(clear);
afterEach(clear);

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(`%PDF ${words}`);

async function send(space: Space, title: string, bytes = bytesOf(title)) {
  const id = orThrow(
    await space.run((w) =>
      freezeSent(w, {
        application: 'application1',
        source: 'cv0000000001',
        kind: 'cv',
        title,
        sentOn: '2026-03-09',
        fileName: 'CV-Samira.pdf',
        look: 'plain',
        content: title,
        file: { bytes, mediaType: 'application/pdf' },
      }),
    ),
  ).value;
  return { id, file: (await space.read.get(sentCopies, id))!.file! };
}

async function look(space: Space, file: Attachment): Promise<Uint8Array | string> {
  const found = await (await space.loadAttachments()).open(file);
  return found.ok ? found.value : found.error.type;
}

async function withFile() {
  const one = await session();
  const file = orThrow(await one.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }));
  orThrow(await file.run((w) => w.create(applications, { employer: 'Bakery' }, 'application1')));
  return { one, file, own: orThrow(await one.openOwn()) };
}

/** A CV with a photo, and a version of it with the photo that it had before. */
async function photos(space: Space) {
  const attached = (words: string) =>
    ({ bytes: new TextEncoder().encode(words), mediaType: 'image/jpeg' }) as const;
  const {
    id,
    now: photo,
    before,
  } = orThrow(
    await space.run(async (w) => {
      const [later, earlier] = [await attach(w, attached('now')), await attach(w, attached('before'))];
      const cv = await w.create(cvs, { title: 'Cv voor winkels', photo: later, withPhoto: true });
      await w.create(versions, { of: cv, kind: 'cv', name: 'Eerder', picture: earlier });
      return { id: cv, now: later, before: earlier };
    }),
  ).value;
  return { id, photo, before };
}

async function readableOf(of: Session) {
  const { spaces, attachments } = await (await of.backups()).readable();
  const all = [];
  for await (const space of spaces) all.push(space);
  const files = [];
  for await (const one of attachments) files.push(one);
  return { json: JSON.stringify({ format: 'werkmaat', version: 1, madeAt: now, spaces: all }), files };
}

describe('the photo of a CV', () => {
  it('goes with the CV and its versions where only she reads them, and is gone from the file', async () => {
    const { own, file } = await withFile();
    const { id, photo, before } = await photos(file);
    orThrow(await moveRow({ own, file }, cvs, id, 'own'));
    expect(await look(own, photo)).toEqual(new TextEncoder().encode('now'));
    expect(await look(own, before)).toEqual(new TextEncoder().encode('before'));
    expect(await look(file, photo)).toBe('unreachable');
    expect(await look(file, before)).toBe('unreachable');
  });

  it('comes back from a sealed backup, and stands by its own name in the file for reading', async () => {
    const { one, file } = await withFile();
    const { id, photo, before } = await photos(file);
    const { files } = await readableOf(one);
    expect(files.map(({ name }) => name)).toContain('Cv voor winkels.jpg');
    const made = orThrow(await (await one.backups()).make(WORK, makeKey));
    await clear();
    const again = await session();
    const { file: shown } = orThrow(
      await (await again.backups()).restore(orThrow(await openSealed(made.file, makeKey))),
    );
    const space = orThrow(await again.openSpace(shown!));
    expect(await space.read.get(cvs, id)).toMatchObject({ photo, withPhoto: true });
    expect(await look(space, photo)).toEqual(new TextEncoder().encode('now'));
    expect(await look(space, before)).toEqual(new TextEncoder().encode('before'));
  });
});

describe('a sealed backup', () => {
  it('brings the bytes back as they were, also of what can still be put back', async () => {
    const { one, file, own } = await withFile();
    const [shared, thrown, mine] = [
      await send(file, 'shared'),
      await send(file, 'thrown'),
      await send(own, 'mine'),
    ];
    orThrow(await file.run((w) => w.remove(sentCopies, thrown.id)));
    const made = orThrow(await (await one.backups()).make(WORK, makeKey));
    expect(made.attachmentsLeftOut).toBe(0);
    await clear();
    const again = await session();
    const { file: shown } = orThrow(
      await (await again.backups()).restore(orThrow(await openSealed(made.file, makeKey))),
    );
    const space = orThrow(await again.openSpace(shown!));
    expect(await look(space, shared.file)).toEqual(bytesOf('shared'));
    orThrow(await space.run((w) => w.restore(sentCopies, thrown.id)));
    expect(await look(space, thrown.file)).toEqual(bytesOf('thrown'));
    expect(await look(space, mine.file)).toBe('unreachable');
    expect(await look(orThrow(await again.openOwn()), mine.file)).toEqual(bytesOf('mine'));
  });

  it('taken into a file that is here brings only what is missing', async () => {
    const { one, file } = await withFile();
    const { id, file: pointer } = await send(file, 'shared');
    const made = orThrow(await (await one.backups()).make(WORK, makeKey));
    orThrow(await file.run((w) => w.remove(sentCopies, id)));
    now += 31 * DAY;
    await (await file.loadAttachments()).tidy();
    expect(await look(file, pointer)).toBe('unreachable');
    orThrow(await (await one.backups()).restore(orThrow(await openSealed(made.file, makeKey))));
    expect(await look(file, pointer)).toEqual(bytesOf('shared'));
  });

  it('says how many attachments are not in it', async () => {
    const { one, file } = await withFile();
    await send(file, 'here');
    orThrow(
      await file.run((w) =>
        w.create(sentCopies, { title: 'elsewhere', file: ['application/pdf', 3, 'A'.repeat(43)] }),
      ),
    );
    const made = orThrow(await (await one.backups()).make(WORK, makeKey));
    expect(made.attachmentsLeftOut).toBe(1);
  });
});

describe('a file for reading', () => {
  it('has the files under their names, each once, and brings the bytes back', async () => {
    const { one, file, own } = await withFile();
    const [first, second, mine] = [
      await send(file, 'first'),
      await send(file, 'second'),
      await send(own, 'mine'),
    ];
    const { json, files } = await readableOf(one);
    expect(files.map(({ name }) => name)).toEqual(['CV-Samira.pdf', 'CV-Samira-2.pdf', 'CV-Samira-3.pdf']);
    await clear();
    const again = await session();
    const contents = orThrow(
      openReadable(
        json,
        files.map(({ bytes }) => bytes),
      ),
    );
    const { file: shown } = orThrow(await (await again.backups()).restore(contents));
    const space = orThrow(await again.openSpace(shown!));
    expect(await look(space, first.file)).toEqual(bytesOf('first'));
    expect(await look(space, second.file)).toEqual(bytesOf('second'));
    // Each space takes only what its own rows point to.
    expect(await look(space, mine.file)).toBe('unreachable');
    expect(await look(orThrow(await again.openOwn()), mine.file)).toEqual(bytesOf('mine'));
  });

  it('of the file of two has nothing of what was set apart', async () => {
    const { one, file, own } = await withFile();
    const { id } = await send(file, 'apart');
    orThrow(await moveRow({ own, file }, sentCopies, id, 'own'));
    await one.eraseSpace(own.id);
    expect((await readableOf(one)).files).toEqual([]);
  });
});

describe('a copy of one whole file', () => {
  it('has its bytes', async () => {
    const { one, file } = await withFile();
    const { file: pointer } = await send(file, 'shared');
    const bytes = orThrow(await one.exportFile(file.id));
    await clear();
    const again = await session();
    const space = orThrow(await again.restoreFile(bytes));
    expect(await look(space, pointer)).toEqual(bytesOf('shared'));
  });

  it('is refused with bytes that no attachment has', async () => {
    const { one, file } = await withFile();
    const { header, batch } = orThrow(parseSpaceFile(orThrow(await one.exportFile(file.id))));
    expect(batch.ops.length).toBeGreaterThan(0);
    const whole = new Uint8Array();
    for (const wrong of [[new Uint8Array()], [new Uint8Array(MAX_ATTACHMENT_BYTES + 1)]])
      expect(parseSpaceFile(encodeSpaceFile(header, whole, wrong))).toMatchObject({
        error: { type: 'malformed' },
      });
  });
});

describe('a file that is erased', () => {
  it('takes its bytes with it', async () => {
    const { one, file } = await withFile();
    await send(file, 'shared');
    await one.eraseSpace(file.id);
    const names = (await Dexie.getDatabaseNames()).filter((name) => name !== 'wm-app');
    for (const name of names) {
      const raw = await new Dexie(name).open();
      expect(await raw.table('blobs').count()).toBe(0);
      raw.close();
    }
    expect(one.spaces().map(({ kind }) => kind)).toEqual(['own']);
  });
});
