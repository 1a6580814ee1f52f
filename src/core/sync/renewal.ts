import { FIELD_OP, type Op } from '../envelope/op.ts';
import { DELETED_FIELD, readDeletion } from '../merge/row.ts';
import { equalValues, type Value } from '../merge/value.ts';
import { minus, withDot, type Heights, type LogId, type Vector } from '../merge/vector.ts';
import { newIncarnation, type LogState } from './changes.ts';

/** What a replica whose log is also written by somebody else goes on with: SPEC.md [L2]. */
export interface Renewal {
  readonly state: LogState;
  /** Own ops to take out of the store, by their old `n`. */
  readonly removed: readonly number[];
  /** The same edits under the new log, to put into the store; their rows are projected anew. */
  readonly renamed: readonly Op[];
}

const isSame = (a: Op, b: Op): boolean =>
  a.kind === b.kind &&
  a.table === b.table &&
  a.row === b.row &&
  a.field === b.field &&
  a.ms === b.ms &&
  a.c === b.c &&
  equalValues(a.value, b.value);

/** True when a page shows dots of our own log that we never sealed: an old image or a copy of this device lives on. */
export const isWrittenByOthers = (state: LogState, ownHeight: number): boolean => ownHeight > state.sealed;

/**
 * Moves the own ops that no batch holds yet to the log `next`, because other devices have other ops with their dots.
 * `unsealed` are those ops in order of `n`; `arrived` are the ops of the page: those among ours stay as they are.
 */
export function renewLog(
  state: LogState,
  unsealed: readonly Op[],
  arrived: readonly Op[],
  next: LogId,
): Renewal {
  const elsewhere = new Map(arrived.filter((op) => op.log === state.log).map((op) => [op.n, op]));
  const moved = unsealed.filter((op) => {
    const other = elsewhere.get(op.n);
    return !other || !isSame(op, other);
  });
  const places = moved.map((op) => op.n);
  /** Heights as the writer saw them, with what it saw of its own moved ops named by their new dots. */
  const rename = (heights: Heights): Heights => {
    const seen = heights[state.log] ?? 0;
    if (seen <= state.sealed) return heights;
    const { [state.log]: _old, ...others } = heights;
    const movedSeen = places.filter((n) => n <= seen).length;
    const stayed = unsealed.filter((op) => op.n <= seen && !places.includes(op.n)).at(-1)?.n ?? state.sealed;
    return {
      ...others,
      ...(stayed > 0 ? { [state.log]: stayed } : {}),
      ...(movedSeen > 0 ? { [next]: movedSeen } : {}),
    };
  };
  const renameValue = (op: Op): Value => {
    const deletion = op.kind === FIELD_OP && op.field === DELETED_FIELD ? readDeletion(op.value) : null;
    return deletion ? { at: deletion.at, x: rename(deletion.x) as Value } : op.value;
  };
  const renamed = moved.map((op, index) => ({
    ...op,
    log: next,
    n: index + 1,
    ctx: rename(op.ctx),
    value: renameValue(op),
  }));
  const ours: Vector = minus(
    state.vector,
    new Map([[state.log, [[state.sealed + 1, Number.MAX_SAFE_INTEGER]]]]),
  );
  const kept = unsealed.filter((op) => !places.includes(op.n)).reduce<Vector>(withDot, ours);
  const vector = renamed.reduce<Vector>(withDot, kept);
  return {
    state: { ...newIncarnation({ ...state, vector }, next), n: renamed.length },
    removed: places,
    renamed,
  };
}
