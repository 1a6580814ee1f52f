import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countDots,
  deviceOf,
  dotsOf,
  EMPTY_VECTOR,
  hasDot,
  height,
  isCovered,
  isLogId,
  minus,
  prefix,
  raise,
  union,
  vectorEntries,
  vectorOf,
  withDot,
  type Dot,
  type Vector,
} from './vector.ts';

const LOGS = ['aaaaaa000000', 'bbbbbb000000', 'cccccc000000'];
const dots = fc.array(fc.record({ log: fc.constantFrom(...LOGS), n: fc.integer({ min: 1, max: 24 }) }), {
  maxLength: 60,
});

const nameOf = ({ log, n }: Dot): string => `${log} ${n}`;
const setOf = (some: readonly Dot[]): Set<string> => new Set(some.map(nameOf));
function dotsIn(vector: Vector): Set<string> {
  const all = new Set<string>();
  for (const [log, ranges] of vector)
    for (const [from, to] of ranges) for (let n = from; n <= to; n++) all.add(`${log} ${n}`);
  return all;
}

describe('version vectors', () => {
  it('[V1] ranges are sorted, disjoint and not adjacent, and no log is empty', () => {
    fc.assert(
      fc.property(dots, (some) => {
        for (const vector of [dotsOf(some), some.reduce(withDot, EMPTY_VECTOR)]) {
          expect(dotsIn(vector)).toEqual(setOf(some));
          for (const ranges of vector.values()) {
            expect(ranges.length).toBeGreaterThan(0);
            ranges.forEach(([from, to], index) => {
              expect(to).toBeGreaterThanOrEqual(from);
              if (index > 0) expect(from).toBeGreaterThan(ranges[index - 1]![1] + 1);
            });
          }
        }
      }),
      { seed: 11 },
    );
  });

  it('[V2] union, minus, has and count agree with sets of dots', () => {
    fc.assert(
      fc.property(dots, dots, (left, right) => {
        const [a, b] = [dotsOf(left), dotsOf(right)];
        const [inA, inB] = [setOf(left), setOf(right)];
        expect(dotsIn(union(a, b))).toEqual(new Set([...inA, ...inB]));
        const rest = [...inA].filter((dot) => !inB.has(dot));
        expect(dotsIn(minus(a, b))).toEqual(new Set(rest));
        expect(countDots(a)).toBe(inA.size);
        expect(isCovered(a, b)).toBe(rest.length === 0);
        for (const log of LOGS)
          for (let n = 0; n <= 25; n++) expect(hasDot(a, { log, n })).toBe(inA.has(nameOf({ log, n })));
      }),
      { seed: 12 },
    );
  });

  it('[V2] a union is the same either way round, and does not change its parts', () => {
    fc.assert(
      fc.property(dots, dots, (left, right) => {
        const [a, b] = [dotsOf(left), dotsOf(right)];
        const before = vectorEntries(a);
        expect(vectorEntries(union(a, b))).toEqual(vectorEntries(union(b, a)));
        expect(vectorEntries(a)).toEqual(before);
      }),
      { seed: 13 },
    );
  });

  it('[V3] the prefix is what is there without a gap, the height what is there at all', () => {
    fc.assert(
      fc.property(dots, (some) => {
        const vector = dotsOf(some);
        for (const log of LOGS) {
          const own = new Set(some.filter((dot) => dot.log === log).map(({ n }) => n));
          let expected = 0;
          while (own.has(expected + 1)) expected++;
          expect(prefix(vector, log)).toBe(expected);
          expect(height(vector, log)).toBe(Math.max(0, ...own));
        }
      }),
      { seed: 14 },
    );
  });

  it('lists logs in their order, and copies the ranges', () => {
    const vector = vectorOf([
      [
        'bbbbbb000000',
        [
          [4, 5],
          [1, 2],
        ],
      ],
      ['aaaaaa000000', [[3, 3]]],
      ['bbbbbb000000', [[3, 3]]],
      ['cccccc000000', []],
    ]);
    expect(vectorEntries(vector)).toEqual([
      ['aaaaaa000000', [[3, 3]]],
      ['bbbbbb000000', [[1, 5]]],
    ]);
    expect(vectorEntries(vector)[0]?.[1][0]).not.toBe(vector.get('aaaaaa000000')?.[0]);
  });

  it('takes in two hundred thousand dots of one log', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => ({ log: 'aaaaaa000000', n: index + 1 }));
    expect(vectorEntries(dotsOf(many))).toEqual([['aaaaaa000000', [[1, 200_000]]]]);
  });

  it('raises heights to the greater of both', () => {
    expect(raise({ a: 1, b: 5 }, { a: 3, b: 2, c: 1 })).toEqual({ a: 3, b: 5, c: 1 });
    expect(raise({}, {})).toEqual({});
  });

  it('knows logs and their devices by their form', () => {
    expect(isLogId('0123456789ab')).toBe(true);
    for (const text of ['', '0123456789a', '0123456789abc', '0123456789AB', '0123456789ag', '0123456789ab\n'])
      expect(isLogId(text)).toBe(false);
    expect(deviceOf('0123456789ab')).toBe('012345');
  });
});
