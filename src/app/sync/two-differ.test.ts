import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bytesToHex } from '@noble/hashes/utils.js';
import { orThrow } from '#core/result/result.ts';
import { vectorDigest } from '#core/envelope/batch.ts';
import { NOTHING_COMPARED, statesTold } from '#core/sync/agreement.ts';
import { applications } from '#domain/applications/model.ts';
import { readAgreement, readLog, readPeers, readRelay, writeAgreement } from '#storage/meta.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { readStateDigest } from '#storage/state-digest.ts';
import { createRelayClient } from '#transport/relay-client.ts';
import { startSync, type Sync } from '#transport/sync-driver.ts';
import { openTestSpace, testKeys } from '#tests/fixtures/databases/test-space.ts';
import { pretendPage } from '#tests/fixtures/pretended-page.ts';
import { quickTimers } from '#tests/fixtures/quick-timers.ts';
import { startRunningRelay, type RunningRelay } from '#tests/fixtures/running-relay.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';

const ROW = 'row000000001';
const SPEED = 200;

interface Device {
  readonly space: SpaceStore;
  readonly sync: Sync;
}

let relay: RunningRelay;
const cleanUps: (() => void | Promise<void>)[] = [];
let seed = 500;

beforeEach(async () => {
  relay = await startRunningRelay({ limits: { postsPerMinute: 0, claimsPerMinute: 0 } });
});
afterEach(async () => {
  for (const clean of cleanUps.splice(0).reverse()) await clean();
  await relay.stop();
});

const eventually = (check: () => Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 50_000, interval: 30 });

/** In looks of `eventually`. */
const ASK_EVERY = 20;

async function device(): Promise<Device> {
  const space = await openTestSpace({ random: seededRandom(seed++), keys: testKeys() });
  const timers = quickTimers(SPEED);
  const client = createRelayClient({ origin: relay.origin, fetch, timers }).space(testKeys());
  const sync = startSync({
    localId: space.id,
    store: space.sync,
    client,
    timers,
    page: pretendPage(),
    random: () => 0.5,
    onLocalChange: (listener) => space.onLocalChange(listener),
    programmeCode: () => null,
    onStatus: () => undefined,
  });
  cleanUps.push(
    () => space.close(),
    () => sync.stop(),
  );
  return { space, sync };
}

const vectorOf = async ({ space }: Device): Promise<string> =>
  bytesToHex(vectorDigest((await space.db.read(() => readLog(space.db))).state.vector));

async function expectOneVector(one: Device, two: Device): Promise<void> {
  expect(await vectorOf(one)).toBe(await vectorOf(two));
  for (const { space } of [one, two]) expect(await space.db.outbox.count()).toBe(0);
}

async function expectEqual(one: Device, two: Device): Promise<void> {
  await expectOneVector(one, two);
  const [a, b] = [await readStateDigest(one.space.db), await readStateDigest(two.space.db)];
  expect(a?.digest).toMatch(/^[0-9a-f]{16}$/u);
  expect(a?.digest).toBe(b?.digest);
}

/** Each has heard all that the other tells, and has compared it with what it shows: nothing is on its way any more. */
async function expectCompared(...devices: readonly Device[]): Promise<void> {
  const cursors: number[] = [];
  for (const { space } of devices)
    await space.db.read(async () => {
      const { log, vector } = (await readLog(space.db)).state;
      const name = bytesToHex(vectorDigest(vector));
      const said = statesTold(await readPeers(space.db), log, name);
      expect((await readAgreement(space.db)).looked).toMatchObject({ vector: name, said });
      cursors.push((await readRelay(space.db)).known.cursor);
    });
  expect(new Set(cursors).size).toBe(1);
}

/** Two devices that have the same: a row that both wrote in, with a text. */
async function twoWithTheSame(): Promise<{ anneke: Device; samira: Device }> {
  const [anneke, samira] = [await device(), await device()];
  orThrow(await samira.space.run((w) => w.create(applications, { employer: 'Bakkerij' }, ROW)));
  const text = await samira.space.openText(applications, ROW, 'notes');
  text.type('They ask for a diploma.');
  await text.close();
  let looks = 0;
  const asksBoth = async (): Promise<void> => {
    // Not at every look: a round that begins puts off the comparing after the one before.
    if (looks++ % ASK_EVERY === 0) for (const { sync } of [anneke, samira]) sync.sendNow();
    await expectEqual(anneke, samira);
    expect(await anneke.space.read.text(applications, ROW, 'notes')).toBe('They ask for a diploma.');
  };
  await eventually(asksBoth);
  orThrow(await anneke.space.run((w) => w.update(applications, ROW, { job: 'baker' })));
  let isLater = false;
  await eventually(async () => {
    await asksBoth();
    expect(await samira.space.read.get(applications, ROW)).toMatchObject({ job: 'baker' });
    // The first word was said of fewer edits.
    if (!isLater) await halfADayLater(anneke, samira);
    isLater = true;
    await expectCompared(anneke, samira);
  });
  return { anneke, samira };
}

/** Half a day later both are online: each may tell the other what it shows. */
async function halfADayLater(...devices: readonly Device[]): Promise<void> {
  for (const { space } of devices) await space.db.write(() => writeAgreement(space.db, NOTHING_COMPARED));
  for (const { sync } of devices) sync.sendNow();
}

const tidingsOf = ({ space }: Device) => space.read.tidings();

async function expectHealed(anneke: Device, samira: Device): Promise<void> {
  await eventually(async () => {
    await expectEqual(anneke, samira);
    expect(await tidingsOf(anneke)).toBe('healed');
    for (const { space } of [anneke, samira]) {
      expect((await readAgreement(space.db)).differsSince).toBe(null);
      expect(await space.read.get(applications, ROW)).toMatchObject({ employer: 'Bakkerij', job: 'baker' });
      expect(await space.read.text(applications, ROW, 'notes')).toBe('They ask for a diploma.');
    }
  });
}

describe('two devices that have the same edits and do not show the same', () => {
  it('say nothing of it when they do', async () => {
    const { anneke, samira } = await twoWithTheSame();
    for (const one of [anneke, samira]) {
      expect(await tidingsOf(one)).toBe(null);
      expect((await readAgreement(one.space.db)).wholes).toEqual([]);
    }
  });

  it('mend a row that lost a value from their own log, and tell of it', async () => {
    const { anneke, samira } = await twoWithTheSame();
    const { db } = anneke.space;
    const row = (await db.rows('application').get(ROW))!;
    const employer = { ...row.$.r['employer']!, s: [] };
    await db.write(() =>
      db.rows('application').put({ ...row, $: { ...row.$, r: { ...row.$.r, employer } } }),
    );
    expect(await vectorOf(anneke)).toBe(await vectorOf(samira));
    await halfADayLater(anneke, samira);
    await expectHealed(anneke, samira);
  });

  it('bring back a row with its text and its ops, of which nothing is left here', async () => {
    const { anneke, samira } = await twoWithTheSame();
    const { db } = anneke.space;
    await db.write(async () => {
      await db.rows('application').delete(ROW);
      await db.texts.clear();
      await db.ops.where('row').equals(ROW).delete();
    });
    expect(await vectorOf(anneke)).toBe(await vectorOf(samira));
    await halfADayLater(anneke, samira);
    await expectHealed(anneke, samira);
    expect((await readAgreement(samira.space.db)).wholes).toEqual([]);
  });

  it('bring back a text of which the words and the op are gone', async () => {
    const { anneke, samira } = await twoWithTheSame();
    const { db } = anneke.space;
    await db.write(async () => {
      const row = (await db.rows('application').get(ROW))!;
      await db.rows('application').put({ ...row, $: { ...row.$, t: {} }, $texts: {} });
      await db.texts.clear();
      for (const op of await db.ops.where('row').equals(ROW).toArray())
        if (op.field === 'notes') await db.ops.delete([op.log, op.n]);
    });
    await halfADayLater(anneke, samira);
    await expectHealed(anneke, samira);
  });

  it('keep both values, and agree again, when one dot was written twice', async () => {
    const { anneke, samira } = await twoWithTheSame();
    const { db } = anneke.space;
    await db.write(async () => {
      for (const op of await db.ops.where('row').equals(ROW).toArray())
        if (op.field === 'employer') await db.ops.put({ ...op, value: 'Slagerij' });
    });
    await anneke.space.check();
    await halfADayLater(anneke, samira);
    await eventually(async () => {
      await expectOneVector(anneke, samira);
      for (const { space } of [anneke, samira]) {
        const stored = await space.db.read(() => space.db.rows(applications.table).get(ROW));
        const values = stored?.$.r['employer']?.s.map((sibling) => sibling[4]) ?? [];
        expect([...values].sort()).toEqual(['Bakkerij', 'Slagerij']);
      }
    });
  });

  it('come to rest, and both say so, when they can never agree', async () => {
    const { anneke, samira } = await twoWithTheSame();
    const { db } = anneke.space;
    await db.write(async () => {
      // An op of which the vector says nothing: nobody is told of it, and it shows all the same.
      for (const op of await db.ops.where('row').equals(ROW).toArray())
        if (op.field === 'employer')
          await db.ops.put({
            ...op,
            n: op.n + 1_000,
            ms: op.ms + 1,
            value: 'Slagerij',
            ctx: { [op.log]: op.n },
          });
    });
    await anneke.space.check();
    expect(await vectorOf(anneke)).toBe(await vectorOf(samira));
    await halfADayLater(anneke, samira);
    await eventually(async () => {
      await expectOneVector(anneke, samira);
      for (const one of [anneke, samira]) {
        expect(await tidingsOf(one)).toBe('differs');
        expect((await readAgreement(one.space.db)).wholes).toHaveLength(1);
      }
    });
    for (let press = 0; press < 5; press++) {
      for (const { sync } of [anneke, samira]) sync.sendNow();
      await new Promise((resolve) => setTimeout(resolve, 15_000 / SPEED));
    }
    for (const one of [anneke, samira]) expect((await readAgreement(one.space.db)).wholes).toHaveLength(1);
    expect(await samira.space.read.get(applications, ROW)).toMatchObject({ employer: 'Bakkerij' });
    expect(await anneke.space.read.get(applications, ROW)).toMatchObject({ employer: 'Slagerij' });
  });
});
