import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { decodeBatch } from '#core/envelope/batch.ts';
import { sealEnvelope } from '#core/envelope/envelope.ts';
import type { Value } from '#core/merge/value.ts';
import { emptyDisk } from '#core/sync/memory-disk.ts';
import { MemoryStore } from '#core/sync/memory-store.ts';
import { records } from '#domain/records.ts';
import { rowFrom } from '#domain/shared/parse.ts';
import { readSettings } from '#storage/settings.ts';
import { goldenBytes, goldenKeys } from '#tests/fixtures/golden-batches.ts';
import { canonical } from '#tests/simulation/canonical.ts';
import { Prng } from '#tests/simulation/prng.ts';
import { CASES, SEED } from './cases.ts';
import { oddValue } from './mutate.ts';
import { oddBatch } from './odd-batch.ts';

const seal = (data: Uint8Array, dice: Prng): Uint8Array =>
  sealEnvelope(goldenKeys, 'ops', data, { padded: false }, dice.bytes);

const storeOf = (dice: Prng): MemoryStore =>
  new MemoryStore(goldenKeys, emptyDisk('c0ffee000001'), dice.bytes);

/** What a person can see: rows and texts. What waits in quarantine is not shown. */
const shown = ({ disk }: MemoryStore): string =>
  canonical({ rows: [...disk.rows], texts: [...disk.texts], vector: [...disk.log.vector] });

describe(`changes of a member whose app is broken (seed ${SEED})`, () => {
  it('a batch with odd parts is refused or read, and never throws', () => {
    const dice = new Prng(SEED);
    let refused = 0;
    for (let at = 0; at < CASES; at++) if (!decodeBatch(oddBatch(dice)).ok) refused++;
    expect(refused).toBeGreaterThan(CASES / 10);
    expect(refused).toBeLessThan(CASES);
  });

  it('an envelope that cannot be read changes nothing that is shown, and waits in quarantine', async () => {
    const dice = new Prng(SEED);
    const store = storeOf(dice);
    await store.take([{ seq: null, envelope: seal(goldenBytes('batch-mixed'), dice) }]);
    const before = shown(store);
    let refused = 0;
    for (let at = 0; at < CASES; at++) {
      const data = oddBatch(dice);
      if (decodeBatch(data).ok) continue;
      refused++;
      const report = await store.take([{ seq: null, envelope: seal(data, dice) }]);
      expect(report.fresh).toBe(0);
    }
    expect(refused).toBeGreaterThan(CASES / 10);
    expect(shown(store)).toBe(before);
  });

  it('whatever can be read is taken without a fault, and what was there before stays', async () => {
    const dice = new Prng(SEED + 1);
    for (let at = 0; at < CASES; at++) {
      const store = storeOf(dice);
      const own = store.write(
        [{ table: 'goal', row: 'own', field: 'what', value: 'Werk' }],
        1_780_000_000_000,
      );
      await store.take([{ seq: null, envelope: seal(oddBatch(dice), dice) }]);
      expect(own.every(({ log, n }) => store.disk.ops.get(log)?.has(n))).toBe(true);
    }
  });
});

describe(`rows that another version wrote (seed ${SEED})`, () => {
  it.each(records)('$table gives every field a value that fits, whatever stands in the row', (definition) => {
    const dice = new Prng(SEED);
    const names = Object.keys(definition.fields);
    for (let at = 0; at < CASES; at++) {
      const values: Record<string, Value> = {};
      for (const name of names) {
        if (dice.chance(80)) values[name] = oddValue(dice);
        if (dice.chance(20)) values[`${name}/${dice.pick(['a', '__proto__', ''])}`] = oddValue(dice);
      }
      const row = rowFrom(definition, 'row1', values) as unknown as Record<string, unknown>;
      for (const [name, field] of Object.entries(definition.fields))
        if (field.kind === 'register')
          expect(v.is(field.schema, row[name]) || row[name] === field.initial).toBe(true);
        else if (field.kind === 'set') expect(Array.isArray(row[name])).toBe(true);
        else expect(typeof row[name]).toBe('string');
    }
  });

  it('settings that do not fit stay at their defaults', () => {
    const dice = new Prng(SEED);
    for (let at = 0; at < CASES; at++) {
      const stored = { language: oddValue(dice), theme: oddValue(dice), textSize: oddValue(dice) };
      const settings = readSettings(stored);
      expect(['system', 'light', 'dark']).toContain(settings.theme);
      expect(['normal', 'large', 'largest']).toContain(settings.textSize);
    }
  });
});
