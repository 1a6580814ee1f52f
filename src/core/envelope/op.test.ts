import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goldenOp } from '#tests/fixtures/golden-batches.ts';
import { EARLIEST_MS, LATEST_MS } from '../clock/stamp.ts';
import {
  faultOf,
  FIELD_OP,
  MAX_CONTEXT_LOGS,
  MAX_NAME_LENGTH,
  MAX_UPDATE_BYTES,
  TEXT_OP,
  type Op,
} from './op.ts';

const faultWith = (part: Partial<Op>): ReturnType<typeof faultOf> => faultOf({ ...goldenOp, ...part });

describe('what is accepted as an op', () => {
  it('a sound op has no fault', () => {
    expect(faultOf(goldenOp)).toBeNull();
    expect(faultWith({ kind: TEXT_OP, value: new Uint8Array(MAX_UPDATE_BYTES) })).toBeNull();
    expect(faultWith({ field: 'tags/naïve 😀', value: null, ctx: {} })).toBeNull();
  });

  it('[B4] a name that is empty, too long, malformed or known to every object is a fault', () => {
    const bad: Partial<Op>[] = [
      { table: '' },
      { table: '1step' },
      { table: 'ste p' },
      { table: 'x'.repeat(65) },
      { table: '__proto__' },
      { table: 'constructor' },
      { row: '' },
      { row: 'x'.repeat(65) },
      { row: 'a/b' },
      { row: '__proto__' },
      { field: '' },
      { field: 'x'.repeat(MAX_NAME_LENGTH + 1) },
      { field: 'lone \ud800' },
      { field: '__proto__' },
      { field: 'prototype' },
    ];
    for (const part of bad) expect([part, faultWith(part)]).toEqual([part, 'bad_name']);
    expect(
      faultWith({ field: 'x'.repeat(MAX_NAME_LENGTH), table: 'x'.repeat(64), row: '_'.repeat(64) }),
    ).toBeNull();
  });

  it('[B4] a dot without a log or below 1 is a fault', () => {
    for (const n of [0, -1, 1.5, NaN, 2 ** 53]) expect(faultWith({ n })).toBe('bad_dot');
    for (const log of ['', 'x', 'AAAAAA000000', 'aaaaaa0000000']) expect(faultWith({ log })).toBe('bad_dot');
  });

  it('[B4] a stamp outside 2020–2100 is a fault', () => {
    for (const ms of [EARLIEST_MS - 1, LATEST_MS + 1, 0, NaN, 1.5])
      expect(faultWith({ ms })).toBe('bad_stamp');
    for (const c of [-1, 65_536, 0.5]) expect(faultWith({ c })).toBe('bad_stamp');
    for (const ms of [EARLIEST_MS, LATEST_MS]) expect(faultWith({ ms, c: 65_535 })).toBeNull();
  });

  it('[B4] a value that is too large or of a kind not allowed is a fault', () => {
    for (const value of ['x'.repeat(20_000), '\ud800', NaN, [[[[[1]]]]]])
      expect(faultWith({ value })).toBe('bad_value');
    for (const value of ['text', null, 7, new Uint8Array(MAX_UPDATE_BYTES + 1)])
      expect(faultWith({ kind: TEXT_OP, value })).toBe('bad_value');
    expect(faultWith({ kind: FIELD_OP, value: new Uint8Array(MAX_UPDATE_BYTES) })).toBe('bad_value');
  });

  it('[B5] of an unknown kind only the frame is checked', () => {
    for (const value of [new Uint8Array(MAX_UPDATE_BYTES), 'later', null, { a: [1] }])
      expect(faultWith({ kind: 9, value })).toBeNull();
    expect(faultWith({ kind: 9, value: new Uint8Array(MAX_UPDATE_BYTES + 1) })).toBe('bad_value');
    expect(faultWith({ kind: 9, value: 'x'.repeat(20_000) })).toBe('bad_value');
  });

  it('[B4] a context names logs and counts, as many as a batch can name', () => {
    for (const ctx of [{ nobody: 1 }, { [goldenOp.log]: 0 }, { [goldenOp.log]: -1 }, { [goldenOp.log]: 1.5 }])
      expect(faultWith({ ctx })).toBe('bad_context');
    const logs = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [n.toString(16).padStart(12, '0'), 1]));
    expect(faultWith({ ctx: logs(MAX_CONTEXT_LOGS) })).toBeNull();
    expect(faultWith({ ctx: logs(MAX_CONTEXT_LOGS + 1) })).toBe('bad_context');
  });

  it('never throws, whatever stands in its parts', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.double(),
        fc.double(),
        fc.jsonValue(),
        (...parts) => {
          const [table, row, field, n, ms, value] = parts;
          expect(() =>
            faultOf({ ...goldenOp, table, row, field, n, ms, value: value as Op['value'] }),
          ).not.toThrow();
        },
      ),
      { seed: 95, numRuns: 500 },
    );
  });
});
