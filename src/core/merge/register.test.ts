import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { History } from '#tests/simulation/reference.ts';
import { Prng } from '#tests/simulation/prng.ts';
import { EARLIEST_MS, LATEST_MS } from '../clock/stamp.ts';
import {
  applyWrite,
  distinctSiblings,
  EMPTY_REGISTER,
  isContested,
  mergeRegisters,
  shownSibling,
  shownValue,
  writeOver,
  type Register,
  type RegisterWrite,
} from './register.ts';
import type { Value } from './value.ts';

const A = 'aaaaaa000000';
const B = 'bbbbbb000000';
const C = 'cccccc000000';
const LOGS = [A, B, C];

const write = (part: Partial<RegisterWrite>): RegisterWrite => ({
  log: A,
  n: 1,
  ms: 1_700_000_000_000,
  c: 0,
  value: 'x',
  ctx: {},
  ...part,
});
const valuesOf = (register: Register): Value[] => register.s.map(([, , , , value]) => value);
const applyAll = (writes: readonly RegisterWrite[]): Register => writes.reduce(applyWrite, EMPTY_REGISTER);

interface Story {
  readonly writes: readonly RegisterWrite[];
  readonly history: History;
  /** What three devices, and whoever has everything, hold in the end. */
  readonly replicas: readonly { readonly register: Register; readonly known: ReadonlySet<string> }[];
}

/** Three devices write by [R5] over what they know, and hear of some of the others' writes, in whatever order. */
function story(seed: number): Story {
  const random = new Prng(seed);
  const writes: RegisterWrite[] = [];
  const history = new History();
  const replicas = LOGS.map(() => ({ register: EMPTY_REGISTER, known: new Set<string>() }));
  const counters = LOGS.map(() => 0);
  const clocks = LOGS.map(() => random.integer(EARLIEST_MS, LATEST_MS - 1000));
  for (let step = 0; step < random.integer(1, 14); step++) {
    const who = random.integer(0, 2);
    const replica = replicas[who]!;
    if (random.chance(50)) {
      const n = ++counters[who]!;
      const { stamp, ctx } = writeOver(replica.register, {
        ms: (clocks[who]! += random.integer(0, 2)),
        c: 0,
      });
      const value = random.pick<Value>([null, '', 'red', 'blue', 7, `${step}`]);
      const made = { log: LOGS[who]!, n, ...stamp, value, ctx };
      history.note({ ...made }, (log, m) => replica.known.has(`${log} ${m}`));
      writes.push(made);
      replica.register = applyWrite(replica.register, made);
      replica.known.add(`${made.log} ${n}`);
    } else if (writes.length > 0) {
      const heard = random.pick(writes);
      replica.register = applyWrite(replica.register, heard);
      replica.known.add(`${heard.log} ${heard.n}`);
      // A log is heard of in its order: a later write of the same register stands for the earlier ones [L4].
      for (let n = 1; n < heard.n; n++) replica.known.add(`${heard.log} ${n}`);
    }
  }
  return { writes, history, replicas };
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function shuffled<T>(list: readonly T[], random: Prng): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random.integer(0, i);
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

describe('registers', () => {
  it('[R1] an empty register shows nothing', () => {
    expect(shownSibling(EMPTY_REGISTER)).toBeUndefined();
    expect(shownValue(EMPTY_REGISTER)).toBeNull();
    expect(distinctSiblings(EMPTY_REGISTER)).toEqual([]);
    expect(isContested(EMPTY_REGISTER)).toBe(false);
  });

  it('[R2] any order and any repetition of the same writes give the same register', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { writes } = story(seed);
        const random = new Prng(seed + 1);
        const once = applyAll(writes);
        const doubled = shuffled([...writes, ...writes.filter(() => random.chance(40))], random);
        expect(applyAll(doubled)).toEqual(once);
      }),
      { seed: 31, numRuns: 1000 },
    );
  });

  it('[R2] a write that its successor in the log stands for may be missing', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { writes } = story(seed);
        const last = writes.filter(({ log, n }) => !writes.some((other) => other.log === log && other.n > n));
        // What a device heard of others between two of its own writes is in the context of the later one.
        expect(applyAll(shuffled(last, new Prng(seed)))).toEqual(applyAll(writes));
      }),
      { seed: 32, numRuns: 1000 },
    );
  });

  it('[R2] keeps exactly the values that nobody who saw them wrote over', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { writes, history, replicas } = story(seed);
        const all = { register: applyAll(writes), known: new Set(writes.map(({ log, n }) => `${log} ${n}`)) };
        for (const { register, known } of [...replicas, all]) {
          const knows = (log: string, n: number): boolean => known.has(`${log} ${n}`);
          const kept = new Set(register.s.map(([log, n]) => `${log} ${n}`));
          expect(kept).toEqual(new Set(history.survivors(knows).map(({ log, n }) => `${log} ${n}`)));
          expect(shownValue(register)).toEqual(history.shown(knows));
          expect(isContested(register)).toBe(history.isContested(knows));
        }
      }),
      { seed: 33, numRuns: 2000 },
    );
  });

  it('[R2] the writes that are left tell everything that those they cover told', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { writes } = story(seed);
        const whole = applyAll(writes);
        const left = writes.filter(({ log, n }) =>
          whole.s.some((sibling) => sibling[0] === log && sibling[1] === n),
        );
        expect(applyAll(shuffled(left, new Prng(seed)))).toEqual(whole);
      }),
      { seed: 36, numRuns: 1000 },
    );
  });

  it('[R2] a write that is covered already leaves no sibling', () => {
    const covering = write({ log: B, value: 'new', ctx: { [A]: 2 } });
    const register = applyAll([covering, write({ n: 2, value: 'old' }), write({ n: 1, value: 'older' })]);
    expect(valuesOf(register)).toEqual(['new']);
    expect(register.x).toEqual({ [A]: 2, [B]: 1 });
  });

  it('[R3] shows the greatest time, then counter, then log', () => {
    const at = (log: string, ms: number, c: number): RegisterWrite =>
      write({ log, ms, c, value: `${log} ${ms} ${c}` });
    const base = 1_700_000_000_000;
    expect(shownValue(applyAll([at(A, base + 1, 0), at(B, base, 9)]))).toBe(`${A} ${base + 1} 0`);
    expect(shownValue(applyAll([at(A, base, 1), at(B, base, 0)]))).toBe(`${A} ${base} 1`);
    expect(shownValue(applyAll([at(A, base, 0), at(C, base, 0), at(B, base, 0)]))).toBe(`${C} ${base} 0`);
    expect(valuesOf(applyAll([write({ n: 1, value: 'a' }), write({ n: 2, value: 'b' })]))).toEqual([
      'b',
      'a',
    ]);
  });

  it('[R3] an edit beats a clear made at the same time, whichever is later', () => {
    for (const empty of [null, '']) {
      const clear = write({ log: B, ms: 1_800_000_000_000, value: empty });
      expect(shownValue(applyAll([write({ value: 'kept' }), clear]))).toBe('kept');
      expect(shownValue(applyAll([clear]))).toBe(empty);
    }
    for (const falsy of [0, false]) {
      const later = write({ log: B, ms: 1_800_000_000_000, value: falsy });
      expect(shownValue(applyAll([write({ value: 'older' }), later]))).toBe(falsy);
    }
  });

  it('[R4] equal values written by two collapse without a word; distinct ones are contested', () => {
    const equal = applyAll([write({ value: { a: 1, b: [2] } }), write({ log: B, value: { b: [2], a: 1 } })]);
    expect(equal.s).toHaveLength(2);
    expect(isContested(equal)).toBe(false);
    expect(distinctSiblings(equal)).toHaveLength(1);
    const three = applyAll([
      write({ value: 'x' }),
      write({ log: B, value: 'y' }),
      write({ log: C, value: 'x' }),
    ]);
    expect(isContested(three)).toBe(true);
    expect(distinctSiblings(three).map(([, , , , value]) => value)).toEqual(['x', 'y']);
  });

  it('[R4] the shown value comes first among the distinct ones', () => {
    const cleared = applyAll([write({ value: 'kept' }), write({ log: B, ms: 1_800_000_000_000, value: '' })]);
    expect(distinctSiblings(cleared).map(([, , , , value]) => value)).toEqual(['kept', '']);
  });

  it('[R5] a local write covers everything its writer could see, and is what is shown', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: EARLIEST_MS, max: LATEST_MS - 1 }), (seed, now) => {
        const { register } = story(seed).replicas[0]!;
        const { stamp, ctx } = writeOver(register, { ms: now, c: 0 });
        const after = applyWrite(register, { log: 'dddddd000000', n: 1, ...stamp, value: 'mine', ctx });
        expect(valuesOf(after)).toEqual(['mine']);
        for (const [, , ms, c] of register.s)
          expect(stamp.ms > ms || (stamp.ms === ms && stamp.c > c)).toBe(true);
      }),
      { seed: 34, numRuns: 500 },
    );
  });

  it('[R6] merging two states gives what applying all writes of both gives', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { writes } = story(seed);
        const random = new Prng(seed);
        const split = writes.map(() => random.integer(1, 3));
        // Within a log the earlier writes of a register are always known with the later one.
        const half = (bit: number): RegisterWrite[] =>
          writes.filter((one) =>
            writes.some((o, j) => o.log === one.log && o.n >= one.n && (split[j]! & bit) !== 0),
          );
        const [left, right] = [half(1), half(2)];
        const merged = mergeRegisters(applyAll(left), applyAll(right));
        expect(merged).toEqual(applyAll([...left, ...right]));
        expect(mergeRegisters(applyAll(right), applyAll(left))).toEqual(merged);
        expect(mergeRegisters(merged, applyAll(left))).toEqual(merged);
      }),
      { seed: 35, numRuns: 2000 },
    );
  });
});
