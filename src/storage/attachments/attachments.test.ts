import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { exchange } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace, type TestSpaceOptions } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { MAX_ATTACHMENT_BYTES } from '#core/attachment/limits.ts';
import { digestOf } from '#core/attachment/reference.ts';
import { orThrow } from '#core/result/result.ts';
import { sentCopies } from '#domain/sent/model.ts';
import type { Attachment } from '#domain/shared/attachment.ts';
import type { SpaceStore } from '../space-store.ts';
import { attach, MOST_ATTACHMENTS } from './attach.ts';

const DAY = 86_400_000;
let clock = Date.UTC(2026, 2, 9, 11);
const opened: SpaceStore[] = [];

async function open(seed: number, options: Partial<TestSpaceOptions> = {}): Promise<SpaceStore> {
  const space = await openTestSpace({
    random: seededRandom(seed),
    now: () => clock++,
    me: `member${seed}`,
    ...(options.isNew === false ? {} : { member: { name: `Name ${seed}`, role: 'mentee' } }),
    ...options,
  });
  opened.push(space);
  return space;
}

afterEach(async () => {
  for (const space of opened.splice(0)) await space.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(`%PDF ${text}`);

const add = (space: SpaceStore, bytes: Uint8Array) =>
  space.run(async (w) => {
    const file = await attach(w, { bytes, mediaType: 'application/pdf' });
    return { id: await w.create(sentCopies, { title: 'CV', file }), file };
  });

const added = async (space: SpaceStore, bytes: Uint8Array) => orThrow(await add(space, bytes)).value;

async function openBytes(space: SpaceStore, file: Attachment): Promise<Uint8Array | string> {
  const found = await (await space.loadAttachments()).open(file);
  return found.ok ? found.value : found.error.type;
}

const stored = (space: SpaceStore): Promise<number> => space.db.blobs.count();
const waiting = async (space: SpaceStore): Promise<number> =>
  (await (await space.loadAttachments()).waiting()).length;

describe('bytes that a row points to', () => {
  it('are there again when the space is opened anew, and are the same', async () => {
    const space = await open(1, { dbName: 'wm-again' });
    const { id, file } = await added(space, bytesOf('one'));
    await space.close();
    const again = await open(1, { dbName: 'wm-again', isNew: false });
    expect((await again.read.get(sentCopies, id))?.file).toEqual(file);
    expect(await openBytes(again, file)).toEqual(bytesOf('one'));
  });

  it('are stored with the row or not at all', async () => {
    const space = await open(1);
    const failed = await space.run(async (w) => {
      const file = await attach(w, { bytes: bytesOf('one'), mediaType: 'application/pdf' });
      await w.create(sentCopies, { title: 'x'.repeat(500), file });
    });
    expect(failed.ok).toBe(false);
    expect(await stored(space)).toBe(0);
  });

  it('are stored once however many rows point to them', async () => {
    const space = await open(1);
    const [one, two] = [await added(space, bytesOf('same')), await added(space, bytesOf('same'))];
    expect(two.file).toEqual(one.file);
    expect(await stored(space)).toBe(1);
  });

  it('stand on the disk sealed, under a name that does not give away what they are', async () => {
    const space = await open(1, { dbName: 'wm-sealed' });
    const { file } = await added(space, bytesOf('canary words'));
    await space.close();
    const raw = await new Dexie('wm-sealed').open();
    const rows: readonly Record<string, unknown>[] = await raw.table('blobs').toArray();
    raw.close();
    expect(rows.map((row) => Object.keys(row).sort())).toEqual([['k', 's']]);
    expect(rows[0]?.['k']).not.toBe(file[2]);
    expect(Buffer.from(rows[0]?.['s'] as Uint8Array).toString('latin1')).not.toContain('canary');
  });

  it('of no bytes or more than the relay takes are refused, and nothing is written', async () => {
    const space = await open(1);
    expect(await add(space, new Uint8Array(MAX_ATTACHMENT_BYTES + 1))).toMatchObject({
      error: { type: 'attachment_too_large' },
    });
    expect(await add(space, new Uint8Array())).toMatchObject({ error: { type: 'invalid' } });
    expect((await add(space, new Uint8Array(MAX_ATTACHMENT_BYTES))).ok).toBe(true);
    expect(await space.read.list(sentCopies)).toHaveLength(1);
  });

  it('are refused when the file has as many as it may; what is thrown away makes room', async () => {
    const space = await open(1);
    const [first] = orThrow(
      await space.run((w) =>
        Promise.all(
          Array.from({ length: MOST_ATTACHMENTS }, (_, index) =>
            w.create(sentCopies, {
              title: 'CV',
              file: ['application/pdf', 9, digestOf(bytesOf(String(index)))],
            }),
          ),
        ),
      ),
    ).value;
    expect(await add(space, bytesOf('more'))).toMatchObject({ error: { type: 'attachments_full' } });
    orThrow(await space.run((w) => w.remove(sentCopies, first!)));
    expect((await add(space, bytesOf('more'))).ok).toBe(true);
  });

  it('together are never more than the relay has room for', async () => {
    const space = await open(1);
    orThrow(
      await space.run(async (w) => {
        for (let index = 0; index < 24; index++)
          await w.create(sentCopies, {
            title: 'CV',
            file: ['application/pdf', MAX_ATTACHMENT_BYTES, digestOf(bytesOf(String(index)))],
          });
      }),
    );
    expect(await add(space, new Uint8Array(2000).fill(1))).toMatchObject({
      error: { type: 'attachments_full' },
    });
  });

  it('on a full device leave nothing half written, and say why', async () => {
    const space = await open(1);
    const put = space.db.blobs.bulkPut.bind(space.db.blobs);
    Object.assign(space.db.blobs, {
      bulkPut: () => Dexie.Promise.reject(new DOMException('full', 'QuotaExceededError')),
    });
    expect(await add(space, bytesOf('one'))).toMatchObject({ error: { type: 'storage_full' } });
    expect(await space.read.list(sentCopies)).toEqual([]);
    Object.assign(space.db.blobs, { bulkPut: put });
    expect((await add(space, bytesOf('one'))).ok).toBe(true);
  });

  it('of a kind that a browser would run are not shown to anybody', async () => {
    const [a, b] = [await open(1), await open(2)];
    const { id } = await added(a, bytesOf('one'));
    const page = ['text/html', 6, digestOf(bytesOf('one'))];
    await a.runHere((w) => w.writeFields('sentCopy', id, [{ field: 'file', value: page }]));
    await exchange(a, b);
    expect((await b.read.get(sentCopies, id))?.file).toBeNull();
  });
});

describe('bytes of what was thrown away', () => {
  it('stay as long as the row can be put back, and go after that', async () => {
    const space = await open(1);
    const { id, file } = await added(space, bytesOf('one'));
    const kept = await added(space, bytesOf('two'));
    orThrow(await space.run((w) => w.remove(sentCopies, id)));
    clock += 29 * DAY;
    await space.tidyAttachments();
    orThrow(await space.run((w) => w.restore(sentCopies, id)));
    expect(await openBytes(space, file)).toEqual(bytesOf('one'));
    orThrow(await space.run((w) => w.remove(sentCopies, id)));
    clock += 31 * DAY;
    await space.tidyAttachments();
    expect(await openBytes(space, file)).toBe('unreachable');
    expect(await openBytes(space, kept.file)).toEqual(bytesOf('two'));
  });

  it('stay when another row points to the same', async () => {
    const space = await open(1);
    const one = await added(space, bytesOf('same'));
    await added(space, bytesOf('same'));
    orThrow(await space.run((w) => w.remove(sentCopies, one.id)));
    clock += 40 * DAY;
    await space.tidyAttachments();
    expect(await openBytes(space, one.file)).toEqual(bytesOf('same'));
  });

  it('stay when a field of a later version points to them', async () => {
    const space = await open(1);
    const { id, file } = await added(space, bytesOf('one'));
    const other = orThrow(await space.run((w) => w.create(sentCopies, { title: 'other' }))).value;
    await space.runHere((w) => w.writeFields('sentCopy', other, [{ field: 'later', value: file }]));
    orThrow(await space.run((w) => w.remove(sentCopies, id)));
    clock += 40 * DAY;
    await space.tidyAttachments();
    expect(await openBytes(space, file)).toEqual(bytesOf('one'));
  });

  it('stay when a row cannot be read: it may point to them', async () => {
    const space = await open(1, { dbName: 'wm-broken' });
    const { id, file } = await added(space, bytesOf('one'));
    await space.close();
    const raw = await new Dexie('wm-broken').open();
    await raw.table('sentCopy').update(id, { s: Uint8Array.of(9, 9) });
    raw.close();
    const again = await open(1, { dbName: 'wm-broken', isNew: false });
    await (await again.loadAttachments()).tidy();
    expect(await openBytes(again, file)).toEqual(bytesOf('one'));
  });
});

describe('what waits to be sent', () => {
  it('is nothing before the relay was met, then what is here and shown, until it is confirmed', async () => {
    const space = await open(1);
    const attachments = await space.loadAttachments();
    const { id, file } = await added(space, bytesOf('one'));
    expect(await waiting(space)).toBe(0);
    await space.sync.greetRelay('epoch', 1);
    expect(await waiting(space)).toBe(1);
    const sending = (await attachments.begin(file))!;
    expect(await waiting(space)).toBe(1);
    await attachments.confirm(sending);
    expect(await waiting(space)).toBe(0);
    orThrow(await space.run((w) => w.remove(sentCopies, id)));
    await added(space, bytesOf('two'));
    expect(await waiting(space)).toBe(1);
  });

  it('is not what was thrown away', async () => {
    const space = await open(1);
    await space.sync.greetRelay('epoch', 1);
    const { id } = await added(space, bytesOf('one'));
    orThrow(await space.run((w) => w.remove(sentCopies, id)));
    expect(await waiting(space)).toBe(0);
  });

  it.each([
    ['has another epoch', (space: SpaceStore) => space.sync.greetRelay('another', 1)],
    [
      'was put back to an earlier moment',
      async (space: SpaceStore) => {
        await space.sync.greetRelay('epoch', 1);
      },
    ],
  ])('is everything again when the relay %s', async (_, loses) => {
    const space = await open(1);
    const attachments = await space.loadAttachments();
    await space.sync.greetRelay('epoch', 1);
    await space.sync.seal();
    const [first] = await space.sync.outbox(1e9);
    await space.sync.acknowledge([{ envId: first!.envId, seq: 1 }]);
    const { file } = await added(space, bytesOf('one'));
    await attachments.confirm((await attachments.begin(file))!);
    expect(await waiting(space)).toBe(0);
    await loses(space);
    expect(await waiting(space)).toBe(1);
  });

  it('still waits when the receipt came after the relay had lost everything', async () => {
    const space = await open(1);
    const attachments = await space.loadAttachments();
    await space.sync.greetRelay('epoch', 1);
    const { file } = await added(space, bytesOf('one'));
    const sending = (await attachments.begin(file))!;
    await space.sync.greetRelay('another', 1);
    await attachments.confirm(sending);
    expect(await waiting(space)).toBe(1);
  });
});

describe('bytes that are elsewhere', () => {
  const reference: Attachment = ['application/pdf', bytesOf('one').length, digestOf(bytesOf('one'))];

  async function asking(answer: Uint8Array) {
    const space = await open(1);
    const attachments = await space.loadAttachments();
    let asked = 0;
    attachments.useFetch(() => {
      asked += 1;
      return Promise.resolve({ ok: true, value: { bytes: answer, isAtRelay: true } });
    });
    return { space, asked: () => asked };
  }

  it('are asked for once, and stay', async () => {
    const { space, asked } = await asking(bytesOf('one'));
    const both = await Promise.all([openBytes(space, reference), openBytes(space, reference)]);
    expect(both).toEqual([bytesOf('one'), bytesOf('one')]);
    expect(await openBytes(space, reference)).toEqual(bytesOf('one'));
    expect(asked()).toBe(1);
  });

  it('are missing, and not kept, when others come than the row means', async () => {
    const { space } = await asking(bytesOf('two'));
    expect(await openBytes(space, reference)).toBe('missing');
    expect(await stored(space)).toBe(0);
  });

  it('of another size than the row tells are not shown from the disk either', async () => {
    const space = await open(1);
    const { file } = await added(space, bytesOf('one'));
    expect(await openBytes(space, [file[0], file[1] + 1, file[2]])).toBe('unreachable');
  });

  it('are shown on a full device too, where they cannot stay', async () => {
    const { space } = await asking(bytesOf('one'));
    Object.assign(space.db.blobs, {
      bulkPut: () => Dexie.Promise.reject(new DOMException('full', 'QuotaExceededError')),
    });
    expect(await openBytes(space, reference)).toEqual(bytesOf('one'));
  });

  it('whose sealed row was damaged are mended by being fetched again', async () => {
    const space = await open(1, { dbName: 'wm-damaged' });
    const { file } = await added(space, bytesOf('one'));
    await space.close();
    const raw = await new Dexie('wm-damaged').open();
    await raw
      .table('blobs')
      .toCollection()
      .modify({ s: new Uint8Array(80).fill(1) });
    raw.close();
    const again = await open(1, { dbName: 'wm-damaged', isNew: false });
    expect(await openBytes(again, file)).toBe('unreachable');
    await again.check();
    expect(await stored(again)).toBe(0);
    (await again.loadAttachments()).useFetch(() =>
      Promise.resolve({ ok: true, value: { bytes: bytesOf('one'), isAtRelay: true } }),
    );
    expect(await openBytes(again, file)).toEqual(bytesOf('one'));
    expect(await again.read.brokenCount()).toBe(0);
  });
});
