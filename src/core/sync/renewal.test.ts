import { describe, expect, it } from 'vitest';
import { ZERO_STAMP } from '../clock/stamp.ts';
import type { Op } from '../envelope/op.ts';
import { DELETED_FIELD, deletionValue, EMPTY_ROW, visibility, type RowState } from '../merge/row.ts';
import type { Value } from '../merge/value.ts';
import { makeOp, type LogState } from './changes.ts';
import { projectRow } from './projection.ts';
import type { OwnEcho } from './intake.ts';
import { isKnownElsewhere, renewLog } from './renewal.ts';

const OLD = 'aaaaaa000001';
const NEW = 'aaaaaa000002';
const PEER = 'bbbbbb000001';
const echo = (...dots: OwnEcho['dots']): OwnEcho => ({ dots, ops: [], authored: [] });
const begun: LogState = {
  log: OLD,
  n: 3,
  sealed: 3,
  stamp: ZERO_STAMP,
  vector: new Map([
    [OLD, [[1, 3]]],
    [PEER, [[1, 5]]],
  ]),
};

/** Writes over a row that has the sealed op (OLD, 3) and (PEER, 5) in the field `what`. */
function written(values: readonly (readonly [field: string, value: Value])[]): {
  state: LogState;
  ops: Op[];
  row: RowState;
} {
  const ops: Op[] = [];
  let state = begun;
  let row: RowState = { r: { what: { s: [], x: { [OLD]: 3, [PEER]: 5 } } }, t: {} };
  for (const [field, value] of values) {
    const of = field === DELETED_FIELD && value === true ? deletionValue(row, 1) : value;
    const made = makeOp(state, { table: 'step', row: 'r', field, value: of }, row, 1_780_000_000_000);
    [state, row] = [made.state, projectRow([made.op], row)];
    ops.push(made.op);
  }
  return { state, ops, row };
}

describe('[L2] a log that somebody else writes too', () => {
  it('is one of which dots show up that were never sealed here', () => {
    expect(isKnownElsewhere(begun, echo([1, 3]))).toBe(false);
    expect(isKnownElsewhere(begun, echo([1, 2], [4, 4]))).toBe(true);
    expect(isKnownElsewhere({ ...begun, n: 9 }, echo([1, 4]))).toBe(true);
    expect(isKnownElsewhere(begun, echo())).toBe(false);
  });

  it('moves the unsealed ops to the new log, with the contexts that fit', () => {
    const { state, ops } = written([
      ['what', 'one'],
      ['due', 'two'],
      ['what', 'three'],
    ]);
    const renewal = renewLog(state, ops, echo([1, 9]), NEW);
    expect(renewal.removed).toEqual([4, 5, 6]);
    expect(renewal.renamed.map(({ log, n, ctx, value }) => [log, n, ctx, value])).toEqual([
      [NEW, 1, { [OLD]: 3, [PEER]: 5 }, 'one'],
      [NEW, 2, {}, 'two'],
      [NEW, 3, { [OLD]: 3, [PEER]: 5, [NEW]: 1 }, 'three'],
    ]);
    expect(renewal.state).toEqual({
      ...state,
      log: NEW,
      n: 3,
      sealed: 0,
      vector: new Map([
        [OLD, [[1, 3]]],
        [PEER, [[1, 5]]],
        [NEW, [[1, 3]]],
      ]),
    });
  });

  it('a moved deletion hides what it hid', () => {
    const { state, ops, row } = written([
      ['what', 'one'],
      [DELETED_FIELD, true],
    ]);
    expect(visibility(row)).toBe('hidden');
    const { renamed } = renewLog(state, ops, echo([1, 9]), NEW);
    const base: RowState = { r: { what: { s: [], x: { [OLD]: 3, [PEER]: 5 } } }, t: {} };
    expect(visibility(projectRow(renamed, base))).toBe('hidden');
    const foreign: Op = { ...ops[0]!, n: 4, value: 'of another life', ctx: {} };
    expect(visibility(projectRow([...renamed, foreign], base))).toBe('contested');
  });

  it('a value that looks like a deletion is left alone in any other field', () => {
    const value = { at: 1, x: { [OLD]: 4 } };
    const { state, ops } = written([
      ['what', value],
      ['due', value],
    ]);
    expect(renewLog(state, ops, echo([1, 9]), NEW).renamed.map((op) => op.value)).toEqual([value, value]);
  });

  it('ops that arrive as they are here stay what they are', () => {
    const { state, ops } = written([
      ['what', 'same'],
      ['what', 'mine'],
      ['due', 'also mine'],
    ]);
    const theirs: Op = { ...ops[1]!, value: 'theirs' };
    const renewal = renewLog(state, ops, { dots: [[4, 5]], ops: [ops[0]!, theirs], authored: [] }, NEW);
    expect(renewal.removed).toEqual([5, 6]);
    expect(renewal.renamed.map(({ n, ctx, value }) => [n, ctx, value])).toEqual([
      [1, { [OLD]: 4, [PEER]: 5 }, 'mine'],
      [2, {}, 'also mine'],
    ]);
    expect(renewal.state.vector.get(OLD)).toEqual([[1, 4]]);
  });

  it('goes on under the same log when a copy of the device only passed its ops on', () => {
    const { state, ops } = written([
      ['what', 'one'],
      ['due', 'two'],
      ['what', 'three'],
    ]);
    const renewal = renewLog(state, ops, { dots: [[1, 5]], ops: ops.slice(0, 2), authored: [] }, NEW);
    expect(renewal).toEqual({ state: { ...state, sealed: 5 }, removed: [], renamed: [] });
  });

  it('a dot that is stood for without its op may be another edit', () => {
    const { state, ops } = written([
      ['what', 'one'],
      ['what', 'two'],
    ]);
    expect(renewLog(state, ops, { dots: [[4, 5]], ops: [ops[1]!], authored: [] }, NEW).removed).toEqual([4]);
    expect(renewLog(state, ops, { dots: [[4, 6]], ops, authored: [] }, NEW)).toMatchObject({
      removed: [],
      state: { log: NEW },
    });
  });

  it('without unsealed ops only the log is new', () => {
    const renewal = renewLog(begun, [], echo([1, 4]), NEW);
    expect(renewal).toEqual({ state: { ...begun, log: NEW, n: 0, sealed: 0 }, removed: [], renamed: [] });
    const unused = renewLog({ ...begun, n: 0, sealed: 0, vector: new Map() }, [], echo([1, 1]), NEW);
    expect(unused.state.vector).toEqual(new Map());
  });

  it('of a log that was never sealed nothing of the old one is left', () => {
    const fresh: LogState = { ...begun, n: 0, sealed: 0, vector: new Map() };
    const made = makeOp(
      fresh,
      { table: 'step', row: 'r', field: 'what', value: 1 },
      EMPTY_ROW,
      1_780_000_000_000,
    );
    const again = makeOp(
      made.state,
      { table: 'step', row: 'r', field: 'what', value: 2 },
      projectRow([made.op]),
      1_780_000_000_000,
    );
    const renewal = renewLog(again.state, [made.op, again.op], echo([1, 1]), NEW);
    expect(renewal.renamed.map(({ ctx }) => ctx)).toEqual([{}, { [NEW]: 1 }]);
    expect(renewal.state.vector).toEqual(new Map([[NEW, [[1, 2]]]]));
  });
});
