import { describe, expect, it } from 'vitest';
import { FIELD_OP, faultOf, TEXT_OP, type Op } from '../envelope/op.ts';
import { registerOf, visibility } from '../merge/row.ts';
import { deviceOf } from '../merge/vector.ts';
import { projectRow } from './projection.ts';
import { atRisk, newAside, setAside, swallowed, takenTwice, type Held } from './taken-dots.ts';

const LOG = 'aaaaaa000001';
const PEER = 'bbbbbb000001';

const op = (part: Partial<Op> = {}): Op => ({
  kind: FIELD_OP,
  table: 'step',
  row: 'r',
  field: 'what',
  log: LOG,
  n: 5,
  ms: 1_780_000_000_000,
  c: 0,
  value: 'mine',
  ctx: { [LOG]: 3, [PEER]: 2 },
  ...part,
});

const held = (ops: readonly Op[], device = deviceOf(PEER)): Held => ({
  device,
  opAt: ({ log, n }) => ops.find((one) => one.log === log && one.n === n),
  opsOfRow: () => ops,
});

const values = (ops: readonly Op[]) =>
  registerOf(projectRow(ops), 'what')
    .s.map((sibling) => sibling[4])
    .sort();

describe('[T5] an edit that is set aside', () => {
  it('has a dot that follows from the edit alone, of the same device', () => {
    const aside = setAside(op());
    expect(setAside(op({ ctx: { [PEER]: 2, [LOG]: 3 } }))).toEqual(aside);
    expect(deviceOf(aside.log)).toBe(deviceOf(LOG));
    expect(aside).toMatchObject({ n: 1, value: 'mine', ms: op().ms, ctx: { [LOG]: 5, [PEER]: 2 } });
    expect(faultOf(aside)).toBeNull();
    for (const other of [{ value: 'other' }, { n: 6 }, { field: 'due' }, { ctx: {} }, { c: 1 }, { row: 's' }])
      expect(setAside(op(other)).log).not.toBe(aside.log);
  });

  it('takes the place of what stood under its old dot, and stands where another stands under it', () => {
    expect(values([op(), setAside(op())])).toEqual(['mine']);
    expect(values([setAside(op()), op()])).toEqual(['mine']);
    const theirs = op({ value: 'theirs' });
    for (const first of [op(), theirs])
      expect(values([first, setAside(op()), setAside(theirs)])).toEqual(['mine', 'theirs']);
  });

  it('of a text keeps the update, and says in whose place it stands', () => {
    const typed = op({ kind: TEXT_OP, field: 'notes', value: Uint8Array.of(1, 2), ctx: {} });
    const aside = setAside(typed);
    expect(aside).toMatchObject({ value: typed.value, ctx: { [LOG]: 5 } });
    expect(projectRow([aside]).t).toEqual({ notes: { [LOG]: 5, [aside.log]: 1 } });
    expect(projectRow([typed, aside])).toEqual(projectRow([aside]));
  });

  it('of a deletion hides what it hid, and not what its writer had not seen', () => {
    const seen = op({ n: 4, ctx: {} });
    const deletion = op({ field: '_del', value: { at: 1, x: { [LOG]: 4 } }, ctx: {} });
    expect(visibility(projectRow([seen, setAside(deletion)]))).toBe('hidden');
    expect(visibility(projectRow([op({ n: 6, ctx: {} }), setAside(deletion)]))).toBe('contested');
  });
});

describe('[T5] what is taken twice', () => {
  it('is nothing when the same op comes again', () => {
    expect(takenTwice([op()], held([op()]))).toEqual([]);
  });

  it('is both ops when another stands under the dot, once each', () => {
    const theirs = op({ field: 'due', value: 'theirs' });
    expect(takenTwice([theirs, theirs, op()], held([op()]))).toEqual([op(), theirs]);
  });

  it('is the edit of a dot without an op, unless somebody who saw it wrote over it', () => {
    expect(takenTwice([op()], held([]))).toEqual([op()]);
    const over = op({ n: 7, value: 'later', ctx: { [LOG]: 5 } });
    expect(takenTwice([op()], held([over]))).toEqual([]);
    expect(takenTwice([op()], held([{ ...over, ctx: { [LOG]: 4 } }]))).toEqual([op()]);
    expect(takenTwice([op()], held([{ ...over, field: 'due' }]))).toEqual([op()]);
    expect(takenTwice([op()], held([{ ...over, kind: 7 }]))).toEqual([op()]);
    expect(takenTwice([op({ kind: TEXT_OP })], held([over]))).toHaveLength(1);
  });

  it('is it also when it was written over, of the own device: that left out nothing that it sealed', () => {
    const over = op({ n: 7, value: 'later', ctx: { [LOG]: 5 } });
    expect(takenTwice([op()], held([over], deviceOf(LOG)))).toEqual([op()]);
  });
});

describe('[T5] own edits that others may have missed', () => {
  const echo = { dots: [], ops: [], authored: [[3, 9] as const] };

  it('are those that the other life stands for, and those that the relay did not have', () => {
    const ranges = (last: number, atRelay: Parameters<typeof atRisk>[3]) =>
      atRisk(LOG, last, echo, atRelay).get(LOG);
    expect(ranges(6, new Map([[LOG, [[1, 6]]]]))).toEqual([[3, 6]]);
    expect(ranges(6, new Map([[LOG, [[2, 6]]]]))).toEqual([
      [1, 1],
      [3, 6],
    ]);
    expect(ranges(6, new Map())).toEqual([[1, 6]]);
    expect(ranges(2, new Map([[LOG, [[1, 6]]]]))).toBeUndefined();
    expect(ranges(0, new Map())).toBeUndefined();
    expect(atRisk(LOG, 4, { ...echo, authored: [] }, new Map([[PEER, [[1, 9]]]])).get(LOG)).toEqual([[1, 4]]);
  });

  it('are not those that the page holds as they are here', () => {
    const other = op({ n: 6, value: 'other' });
    expect(swallowed([op(), other], { ...echo, ops: [op(), { ...other, value: 'theirs' }] })).toEqual([
      other,
    ]);
  });

  it('are made once', () => {
    const [aside] = newAside([op()], new Map());
    expect(aside).toEqual(setAside(op()));
    expect(newAside([op()], new Map([[setAside(op()).log, [[1, 1]]]]))).toEqual([]);
  });
});
