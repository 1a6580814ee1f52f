import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blobIdOf, sealBlob } from '#core/attachment/sealed-blob.ts';
import { MAX_ATTACHMENT_BYTES } from '#core/attachment/limits.ts';
import { orThrow } from '#core/result/result.ts';
import { sentCopies } from '#domain/sent/model.ts';
import type { Attachment } from '#domain/shared/attachment.ts';
import { moveRow } from '#storage/moving/move.ts';
import { freezeSent } from '#storage/sent/freeze-sent.ts';
import { SpaceStore } from '#storage/space-store.ts';
import type { Space } from '#storage/space.ts';
import { createRelayClient } from '#transport/relay-client.ts';
import { TestDevices, type TestDevice } from '#tests/fixtures/devices.ts';
import { quickTimers } from '#tests/fixtures/quick-timers.ts';
import { startRunningRelay, type RunningRelay } from '#tests/fixtures/running-relay.ts';
import { markShared } from '../join/shared-space.ts';

let relay: RunningRelay;
let all: TestDevices;

async function begin(limits: Parameters<typeof startRunningRelay>[0] = {}): Promise<void> {
  relay = await startRunningRelay({ limits: { claimsPerMinute: 0, postsPerMinute: 0, ...limits.limits } });
  all = new TestDevices(relay);
}
beforeEach(() => begin());
afterEach(async () => {
  all.stopAll();
  await relay.stop();
  vi.unstubAllGlobals();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

const eventually = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 20_000, interval: 20 });

function withDatabase(space: Space): SpaceStore {
  if (!(space instanceof SpaceStore)) throw new Error('no space with a database');
  return space;
}

async function fileOf({ session }: TestDevice): Promise<SpaceStore> {
  const found = session.spaces().find(({ kind, state }) => kind === 'pair' && state === 'active');
  if (!found) throw new Error('no file on this device');
  return withDatabase(orThrow(await session.openSpace(found.id)));
}

const ownOf = async ({ session }: TestDevice): Promise<SpaceStore> =>
  withDatabase(orThrow(await session.openOwn()));

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(`%PDF canary ${words}`);

/** What a screen does when a CV is sent. */
async function send(space: SpaceStore, words: string, bytes = bytesOf(words)) {
  const id = orThrow(
    await space.run((w) =>
      freezeSent(w, {
        application: 'application1',
        source: 'cv0000000001',
        kind: 'cv',
        title: words,
        sentOn: '2026-03-09',
        fileName: 'CV.pdf',
        look: 'plain',
        content: words,
        file: { bytes, mediaType: 'application/pdf' },
      }),
    ),
  ).value;
  return { id, file: (await space.read.get(sentCopies, id))!.file! };
}

async function look(space: SpaceStore, file: Attachment): Promise<Uint8Array | string> {
  const found = await (await space.loadAttachments()).open(file);
  return found.ok ? found.value : found.error.type;
}

const shows = (space: SpaceStore, file: Attachment, words: string): Promise<void> =>
  eventually(async () => {
    expect(await look(space, file)).toEqual(bytesOf(words));
  });

const allSent = (space: SpaceStore): Promise<void> =>
  eventually(async () => {
    const attachments = await space.loadAttachments();
    expect(await attachments.absent()).toEqual([]);
    expect(await attachments.waiting()).toEqual([]);
    expect((await space.sync.relayMark()).epoch).not.toBeNull();
    expect(await space.db.blobsAtRelay.count()).toBeGreaterThan(0);
  });

async function joined(device: TestDevice, name: string, role: 'mentor' | 'mentee', me?: string) {
  const other = await all.make();
  const key = device.session.invitation((await fileOf(device)).id)!;
  orThrow(await other.session.joinSpace({ ...key, role, name, ...(me === undefined ? {} : { me }) }));
  return other;
}

/** A mentee and her mentor, who share a file. */
async function together() {
  const phone = await all.make();
  orThrow(await phone.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }));
  const file = await fileOf(phone);
  await markShared(file);
  phone.host.ensure(file);
  const mentor = await joined(phone, 'Kees', 'mentor');
  return { phone, mentor, hers: file, his: await fileOf(mentor) };
}

const hasRow = (space: SpaceStore, id: string): Promise<void> =>
  eventually(async () => {
    expect(await space.read.get(sentCopies, id)).toBeTruthy();
  });

/** The place of a file at the relay, as one of its members sees it. */
function placeOf(space: SpaceStore, { digest }: { digest: string }) {
  const { keys } = space;
  const client = createRelayClient({ origin: relay.origin, timers: quickTimers(1), fetch }).space(keys);
  const blobId = blobIdOf(keys, digest)!;
  return {
    blob: async () => orThrow(await client.blob(blobId)),
    put: async (bytes: Uint8Array) => orThrow(await client.putBlob(blobId, bytes)),
    seal: (bytes: Uint8Array) =>
      sealBlob(keys, blobId, bytes, (length) => crypto.getRandomValues(new Uint8Array(length))),
  };
}

const forget = async (space: SpaceStore): Promise<void> => {
  await space.db.blobs.clear();
};

describe('what one sends', () => {
  it('is fetched by the other when he looks at it, and not before', async () => {
    const { hers, his } = await together();
    const { id, file } = await send(hers, 'one');
    await allSent(hers);
    await hasRow(his, id);
    expect(await his.db.blobs.count()).toBe(0);
    expect(await look(his, file)).toEqual(bytesOf('one'));
    await relay.halt();
    expect(await look(his, file)).toEqual(bytesOf('one'));
  });

  it('stands at the relay sealed and padded', async () => {
    const { hers } = await together();
    const { file } = await send(hers, 'one');
    await allSent(hers);
    const blob = (await placeOf(hers, { digest: file[2] }).blob())!;
    expect(blob.length).toBe(128);
    expect(Buffer.from(blob).toString('latin1')).not.toContain('canary');
  });

  it('at its largest goes through whole', async () => {
    const { hers, his } = await together();
    const largest = crypto.getRandomValues(new Uint8Array(65_536));
    const bytes = Uint8Array.from({ length: MAX_ATTACHMENT_BYTES }, (_, index) => largest[index % 65_536]!);
    const { id, file } = await send(hers, 'large', bytes);
    await hasRow(his, id);
    await eventually(async () => {
      const found = await look(his, file);
      expect(typeof found !== 'string' && Buffer.from(found).equals(bytes)).toBe(true);
    });
  });

  it('without a connection waits on the disk, also over a restart, and goes when there is one', async () => {
    const { phone, hers, his } = await together();
    await eventually(async () => {
      expect((await hers.sync.relayMark()).epoch).not.toBeNull();
    });
    await relay.halt();
    const { id, file } = await send(hers, 'one');
    await hers.close();
    await phone.restart();
    const again = await fileOf(phone);
    expect(await (await again.loadAttachments()).waiting()).toHaveLength(1);
    await relay.restart();
    phone.page.emit('online');
    await hasRow(his, id);
    await shows(his, file, 'one');
  });

  it('is said to be unreachable without a connection, and shown when there is one', async () => {
    const { hers, his } = await together();
    const { id, file } = await send(hers, 'one');
    await allSent(hers);
    await hasRow(his, id);
    await relay.halt();
    expect(await look(his, file)).toBe('unreachable');
    await relay.restart();
    await shows(his, file, 'one');
  });
});

describe('what stands at the relay in the place of it', () => {
  it.each<[string, (blob: Uint8Array, place: ReturnType<typeof placeOf>) => Uint8Array]>([
    ['cut off', (blob) => blob.subarray(0, -1)],
    ['with one bit changed', (blob) => blob.map((byte, index) => (index === 90 ? byte ^ 1 : byte))],
    ['of no sense', () => new Uint8Array(500).fill(1)],
    ['of one byte', () => Uint8Array.of(1)],
    ['of other words, sealed by a member', (_, place) => place.seal(bytesOf('planted'))],
  ])('%s is missing and never shown; what is right again is', async (_, change) => {
    const { hers, his } = await together();
    const { id, file } = await send(hers, 'one');
    await allSent(hers);
    await hasRow(his, id);
    const place = placeOf(hers, { digest: file[2] });
    const blob = (await place.blob())!;
    await place.put(change(blob, place));
    expect(await look(his, file)).toBe('missing');
    expect(await his.db.blobs.count()).toBe(0);
    await place.put(blob);
    expect(await look(his, file)).toEqual(bytesOf('one'));
  });
});

describe('a relay', () => {
  it('that lost everything gets it again from whoever has it', async () => {
    const { phone, hers, his } = await together();
    const { id, file } = await send(hers, 'one');
    await allSent(hers);
    await hasRow(his, id);
    await relay.restartEmpty();
    phone.page.emit('online');
    phone.host.sendNow();
    await shows(his, file, 'one');
  });

  it('that lost everything gets it from the other, when the writer is gone', async () => {
    const { phone, mentor, hers, his } = await together();
    const { id, file } = await send(hers, 'one');
    await hasRow(his, id);
    await shows(his, file, 'one');
    phone.stop();
    await relay.restartEmpty();
    mentor.host.sendNow();
    const tablet = await joined(mentor, 'Samira', 'mentee', hers.me);
    await shows(await fileOf(tablet), file, 'one');
  });

  it('that has no room is told as full; the words go all the same', async () => {
    await relay.stop();
    await begin({ limits: { spaceBytes: 150_000 } });
    const { hers, his } = await together();
    const { id } = await send(hers, 'large', crypto.getRandomValues(new Uint8Array(60_000)));
    const more = await send(hers, 'larger', new Uint8Array(200_000).fill(3));
    await hasRow(his, id);
    await hasRow(his, more.id);
    const attachments = await hers.loadAttachments();
    await eventually(() => {
      expect(attachments.sending()).toMatchObject({ problem: 'full' });
    });
    expect(attachments.sending().waiting).toBeGreaterThan(0);
    expect(await look(his, more.file)).toBe('missing');
  });
});

describe('after a device was lost', () => {
  it('everything stands under the next key, where the lost device cannot open it', async () => {
    const { phone, mentor, hers, his } = await together();
    const { file } = await send(hers, 'one');
    await allSent(hers);
    const before = hers.keys;
    orThrow(await phone.session.renew([{ space: hers.id, device: null }]));
    orThrow(await mentor.session.takeOver(his.id, phone.session.invitation(hers.id)!));
    await allSent(await fileOf(phone));
    const now = await fileOf(mentor);
    expect(now.keys.spaceId).not.toEqual(before.spaceId);
    await shows(now, file, 'one');
    const blob = (await placeOf(now, { digest: file[2] }).blob())!;
    expect(blob[1]).toBe(now.keys.generation);
  });

  it('bytes that stood at the earlier place alone are brought along', async () => {
    const { phone, hers } = await together();
    const { file } = await send(hers, 'one');
    await allSent(hers);
    await forget(hers);
    orThrow(await phone.session.renew([{ space: hers.id, device: null }]));
    await allSent(await fileOf(phone));
    const tablet = await joined(phone, 'Samira', 'mentee', hers.me);
    await shows(await fileOf(tablet), file, 'one');
  });
});

describe('a new file for a mentor', () => {
  it('holds the bytes of what is shown, and none of what was thrown away or set apart', async () => {
    const { phone, hers } = await together();
    const [kept, thrown, apart] = [
      await send(hers, 'kept'),
      await send(hers, 'thrown away'),
      await send(hers, 'set apart'),
    ];
    await allSent(hers);
    orThrow(await hers.run((w) => w.remove(sentCopies, thrown.id)));
    orThrow(await moveRow({ own: await ownOf(phone), file: hers }, sentCopies, apart.id, 'own'));
    const fresh = withDatabase(orThrow(await phone.session.beginAnew(hers.id)));
    expect(await fresh.db.blobs.count()).toBe(1);
    await markShared(fresh);
    phone.host.ensure(fresh);
    const mentor = await joined(phone, 'Sanne', 'mentor');
    const his = await fileOf(mentor);
    await hasRow(his, kept.id);
    await shows(his, kept.file, 'kept');
    expect(await look(his, thrown.file)).toBe('missing');
    expect(await look(his, apart.file)).toBe('missing');
    expect(await look(await ownOf(phone), apart.file)).toEqual(bytesOf('set apart'));
  });

  it('gets what stood at the place of the old file alone', async () => {
    const { phone, hers } = await together();
    const { file } = await send(hers, 'one');
    await allSent(hers);
    await forget(hers);
    const fresh = withDatabase(orThrow(await phone.session.beginAnew(hers.id)));
    await markShared(fresh);
    phone.host.ensure(fresh);
    const mentor = await joined(phone, 'Sanne', 'mentor');
    await shows(await fileOf(mentor), file, 'one');
  });

  it('into which another is brought has its bytes too', async () => {
    const { phone, hers } = await together();
    const { file } = await send(hers, 'one');
    await allSent(hers);
    const key = phone.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null });
    const other = withDatabase(orThrow(await key));
    orThrow(await phone.session.bringInto(hers.id, other.id));
    expect(await look(other, file)).toEqual(bytesOf('one'));
  });
});

describe('what she sets apart', () => {
  it('goes with its bytes, which go from the file; sharing it brings them back', async () => {
    const { phone, hers, his } = await together();
    const own = await ownOf(phone);
    const { id, file } = await send(hers, 'one');
    orThrow(await moveRow({ own, file: hers }, sentCopies, id, 'own'));
    expect(await hers.db.blobs.count()).toBe(0);
    expect(await look(own, file)).toEqual(bytesOf('one'));
    orThrow(await moveRow({ own, file: hers }, sentCopies, id, 'pair'));
    expect(await own.db.blobs.count()).toBe(0);
    await hasRow(his, id);
    await shows(his, file, 'one');
  });

  it('without its bytes on this device goes at once, and finds them where they stood', async () => {
    const { phone, hers } = await together();
    await phone.session.shareOwn(null);
    const own = await ownOf(phone);
    const { id, file } = await send(hers, 'one');
    await allSent(hers);
    await forget(hers);
    orThrow(await moveRow({ own, file: hers }, sentCopies, id, 'own'));
    await shows(own, file, 'one');
  });

  it('is not shared as long as its bytes are on another device of hers alone', async () => {
    const { phone, hers } = await together();
    const own = await ownOf(phone);
    const { id } = await send(own, 'one');
    await forget(own);
    expect(await moveRow({ own, file: hers }, sentCopies, id, 'pair')).toMatchObject({
      error: { type: 'attachment_missing' },
    });
    expect(await own.read.get(sentCopies, id)).toBeTruthy();
    expect(await hers.read.get(sentCopies, id)).toBeUndefined();
  });

  it('is not handed out to a member who points to it', async () => {
    const { phone, hers, his } = await together();
    const own = await ownOf(phone);
    await phone.session.shareOwn(null);
    const { file } = await send(own, 'private');
    const planted = orThrow(await his.run((w) => w.create(sentCopies, { title: 'planted', file }))).value;
    await hasRow(hers, planted);
    expect(await look(hers, file)).toBe('missing');
    expect(await look(his, file)).toBe('missing');
  });
});
