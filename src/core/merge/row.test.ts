import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Prng } from '#tests/simulation/prng.ts';
import {
  applyToField,
  deletedAt,
  DELETED_FIELD,
  deletionValue,
  editHeights,
  EMPTY_ROW,
  mergeRows,
  noteTextUpdate,
  readDeletion,
  registerOf,
  visibility,
  type RowState,
} from './row.ts';
import type { RegisterWrite } from './register.ts';
import type { Value } from './value.ts';

const A = 'aaaaaa000000';
const B = 'bbbbbb000000';
const C = 'cccccc000000';
const AT = 1_700_000_000_000;

const write = (part: Partial<RegisterWrite>): RegisterWrite => ({
  log: A,
  n: 1,
  ms: AT,
  c: 0,
  value: 'x',
  ctx: {},
  ...part,
});
const deletion = (x: Value, at: number = AT): Value => ({ at, x });
const edited = applyToField(EMPTY_ROW, 'job', write({}));
const deleted = applyToField(edited, DELETED_FIELD, write({ n: 2, value: deletion({ [A]: 1 }) }));

type Part = (row: RowState) => RowState;

describe('rows', () => {
  it('[D1] a deletion holds when it was and what its writer had seen of the row', () => {
    let row = applyToField(edited, 'employer', write({ log: B, n: 7, ctx: { [C]: 3 } }));
    row = noteTextUpdate(row, 'notes', { [A]: 4 });
    row = applyToField(row, DELETED_FIELD, write({ n: 9, value: null }));
    expect(deletionValue(row, AT)).toEqual({ at: AT, x: { [A]: 4, [B]: 7, [C]: 3 } });
    expect(editHeights(EMPTY_ROW)).toEqual({});
  });

  it('[D1] restoring writes null', () => {
    expect(visibility(deleted)).toBe('hidden');
    const restored = applyToField(deleted, DELETED_FIELD, write({ n: 3, value: null, ctx: { [A]: 2 } }));
    expect(visibility(restored)).toBe('visible');
    expect(deletedAt(restored)).toBeNull();
  });

  it('[D2] a row is hidden when everything in it was seen by whoever deleted it', () => {
    expect(visibility(EMPTY_ROW)).toBe('visible');
    expect(visibility(edited)).toBe('visible');
    expect(visibility(deleted)).toBe('hidden');
    const both = applyToField(
      applyToField(deleted, 'job', write({ log: B, n: 1, value: 'y' })),
      DELETED_FIELD,
      write({ log: B, n: 2, value: deletion({ [B]: 1 }) }),
    );
    expect(visibility(both)).toBe('hidden');
  });

  it('[D3] an edit or a text update that the deleter had not seen brings the row back', () => {
    expect(visibility(applyToField(deleted, 'job', write({ log: B, n: 1 })))).toBe('contested');
    expect(visibility(applyToField(deleted, 'employer', write({ n: 3 })))).toBe('contested');
    expect(visibility(noteTextUpdate(deleted, 'notes', { [B]: 1 }))).toBe('contested');
    expect(visibility(noteTextUpdate(deleted, 'notes', { [A]: 1 }))).toBe('hidden');
  });

  it('[D3] a restore at the same time as another deletion is contested', () => {
    const restore = write({ log: B, n: 1, value: null });
    expect(visibility(applyToField(deleted, DELETED_FIELD, restore))).toBe('contested');
  });

  it('[D3] deleting again what came back hides it', () => {
    const back = applyToField(deleted, 'job', write({ log: B, n: 5 }));
    const again = write({ n: 3, value: deletionValue(back, AT + 1), ctx: { [A]: 2 } });
    expect(visibility(applyToField(back, DELETED_FIELD, again))).toBe('hidden');
  });

  it('[D4] unknown fields and values take part', () => {
    const unknown = applyToField(
      deleted,
      'laterField/element',
      write({ log: C, n: 1, value: { new: ['shape'] } }),
    );
    expect(visibility(unknown)).toBe('contested');
    expect(registerOf(unknown, 'laterField/element').s[0]?.[4]).toEqual({ new: ['shape'] });
  });

  it('a field that is named like something every object has is a field like others', () => {
    for (const field of ['toString', 'hasOwnProperty', 'valueOf']) {
      expect(registerOf(EMPTY_ROW, field).s).toEqual([]);
      const row = noteTextUpdate(applyToField(EMPTY_ROW, field, write({})), field, { [B]: 2 });
      expect(registerOf(mergeRows(EMPTY_ROW, row), field).s).toHaveLength(1);
      expect(editHeights(mergeRows(row, EMPTY_ROW))).toEqual({ [A]: 1, [B]: 2 });
    }
  });

  it('anything that is not a well-formed deletion counts as a restore', () => {
    for (const value of [
      null,
      true,
      1,
      '',
      'x',
      [],
      [1],
      {},
      { at: 1 },
      { x: {} },
      { at: '1', x: {} },
      { at: 1, x: [] },
      { at: 1, x: null },
      Uint8Array.of(1),
    ])
      expect(readDeletion(value)).toBeNull();
    expect(
      readDeletion({ at: 5, x: { [A]: 2, [B]: 'no', other: 3, [C]: 1.5, dddddd000000: 0 }, more: 1 }),
    ).toEqual({
      at: 5,
      x: { [A]: 2 },
    });
    const odd = applyToField(edited, DELETED_FIELD, write({ n: 2, value: 'deleted' }));
    expect(visibility(odd)).toBe('visible');
  });

  it('tells when the row was last deleted', () => {
    expect(deletedAt(edited)).toBeNull();
    expect(deletedAt(deleted)).toBe(AT);
    const twice = applyToField(
      deleted,
      DELETED_FIELD,
      write({ log: B, n: 1, value: deletion({}, AT + 60_000) }),
    );
    expect(deletedAt(twice)).toBe(AT + 60_000);
  });

  it('[D4] [R6] rows are the same in any order, and merging two gives what applying all parts of both gives', () => {
    const parts = (seed: number): Part[] => {
      const random = new Prng(seed);
      return Array.from({ length: random.integer(1, 10) }, (_, index): Part => {
        const log = random.pick([A, B, C]);
        const field = random.pick(['job', 'employer', DELETED_FIELD, 'later']);
        const n = index + 1;
        const seen = { [random.pick([A, B, C])]: random.integer(1, n) };
        if (random.chance(25)) return (row) => noteTextUpdate(row, 'notes', { [log]: n });
        const value = field === DELETED_FIELD ? random.pick([null, deletion(seen)]) : `${n}`;
        return (row) =>
          applyToField(row, field, write({ log, n, value, ctx: n > 1 ? { [log]: n - 1 } : {} }));
      });
    };
    const build = (some: readonly Part[]): RowState => some.reduce((row, part) => part(row), EMPTY_ROW);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const all = parts(seed);
        const left = all.filter((_, index) => index % 2 === 0);
        const right = all.filter((_, index) => index % 3 !== 1);
        const whole = build([...left, ...right]);
        expect(build([...right, ...left].reverse())).toEqual(whole);
        expect(mergeRows(build(left), build(right))).toEqual(whole);
        expect(visibility(mergeRows(build(right), build(left)))).toBe(visibility(whole));
      }),
      { seed: 51, numRuns: 500 },
    );
  });
});
