import 'fake-indexeddb/auto';
import { encode, rfc8949EncodeOptions } from 'cborg';
import Dexie from 'dexie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concatBytes } from '@noble/hashes/utils.js';
import { decodeBatch } from '#core/envelope/batch.ts';
import { sealEnvelope } from '#core/envelope/envelope.ts';
import { sealBytes } from '#core/crypto/cipher.ts';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { isBroken } from '#storage/sealing/middleware.ts';
import { createSealer, rowContext, SEAL_VERSION } from '#storage/sealing/seal.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { goldenBytes, goldenKeys } from '#tests/fixtures/golden-batches.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { canonical } from '#tests/simulation/canonical.ts';
import { Prng } from '#tests/simulation/prng.ts';
import { CASES, SEED } from './cases.ts';
import { oddBatch } from './odd-batch.ts';
import { mutateBytes } from './mutate.ts';

/** A real database costs a hundred times what a reader costs. */
const AT_DATABASE = CASES / 100;
const KEY = new Uint8Array(32).fill(7);

describe(`stored rows under a right seal (seed ${SEED})`, () => {
  const row = encode(
    { $: { r: { employer: { s: [['c0ffee000001', 1, 1_780_000_000_000, 0, 'Bakery']] } } }, $texts: {} },
    rfc8949EncodeOptions,
  );
  const context = rowContext('wm-test', 'application', [['id', 'row1']]);

  it('that are no sound CBOR open or are told as malformed, and nothing is thrown', () => {
    const dice = new Prng(SEED);
    const sealer = createSealer(KEY, dice.bytes);
    let refused = 0;
    for (let at = 0; at < CASES; at++) {
      const plain = mutateBytes(dice, [row]);
      const sealed = concatBytes(Uint8Array.of(SEAL_VERSION), sealBytes(KEY, plain, context, dice.bytes));
      const opened = sealer.open(sealed, context);
      if (!opened.ok) refused++;
      expect(opened.ok || opened.error === 'malformed').toBe(true);
    }
    expect(refused).toBeGreaterThan(CASES / 10);
  });
});

describe(`the database of a device (seed ${SEED})`, () => {
  let space: SpaceStore;
  let untouched: string;

  /** Everything that is stored and shown; what waits in quarantine is not. */
  const shown = async (): Promise<string> => {
    const { db } = space;
    const rows = await Promise.all([...db.definitions.keys()].map((table) => db.rows(table).toArray()));
    const [ops, texts, log] = [await db.ops.toArray(), await db.texts.toArray(), await db.meta.get('log')];
    return canonical({ rows, ops, texts, log });
  };

  beforeAll(async () => {
    space = await openTestSpace({ random: seededRandom(1), keys: goldenKeys });
    for (const employer of ['Bakery', 'Bus', 'School'])
      orThrow(await space.run((write) => write.create(applications, { employer })));
    const first = sealEnvelope(
      goldenKeys,
      'ops',
      goldenBytes('batch-mixed'),
      { padded: false },
      seededRandom(2),
    );
    const { fresh } = await (await space.loadSync()).take([{ seq: null, envelope: first }]);
    expect(fresh).toBeGreaterThan(0);
    untouched = await shown();
  });
  afterAll(() => space.close());

  it('is the same after envelopes that cannot be read', async () => {
    const dice = new Prng(SEED);
    const sync = await space.loadSync();
    let refused = 0;
    for (let at = 0; at < AT_DATABASE; at++) {
      const data = oddBatch(dice);
      if (decodeBatch(data).ok) continue;
      refused++;
      const envelope = sealEnvelope(goldenKeys, 'ops', data, { padded: false }, dice.bytes);
      const { fresh } = await sync.take([{ seq: null, envelope }]);
      expect(fresh).toBe(0);
    }
    expect(refused).toBeGreaterThan(AT_DATABASE / 10);
    expect(await shown()).toBe(untouched);
  });

  it('marks a row that is no sound CBOR under its seal, and shows the others', async () => {
    const dice = new Prng(SEED);
    const { db } = space;
    const [first] = await db.rows('application').toArray();
    const plain = await new Dexie(db.name).open();
    const stored = (await plain.table('application').get(first!.id)) as Record<string, unknown>;
    const readable = Object.entries(stored).filter(([name]) => name !== 's');
    const context = rowContext(
      db.name,
      'application',
      readable.sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    const opened = db.sealer.open(stored['s'], context);
    if (!opened.ok) throw new Error(`the row does not open: ${opened.error}`);
    const sound = encode(opened.value, rfc8949EncodeOptions);
    const others = (await db.rows('application').count()) - 1;
    let marked = 0;
    for (let at = 0; at < AT_DATABASE; at++) {
      const broken = mutateBytes(dice, [sound]);
      const s = concatBytes(Uint8Array.of(SEAL_VERSION), sealBytes(KEY, broken, context, dice.bytes));
      await plain.table('application').put({ ...stored, s });
      const rows = await db.rows('application').toArray();
      if (rows.some(isBroken)) marked++;
      expect(rows.filter((one) => one.id !== first!.id && !isBroken(one))).toHaveLength(others);
    }
    expect(marked).toBeGreaterThan(AT_DATABASE / 10);
    await plain.table('application').put(stored);
    plain.close();
    expect(await shown()).toBe(untouched);
  });
});
