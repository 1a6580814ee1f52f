import { FIELD_OP, type Op } from '../envelope/op.ts';
import { DELETED_FIELD, readDeletion } from '../merge/row.ts';
import { equalValues, type Value } from '../merge/value.ts';
import { minus, withDot, type Heights, type LogId, type Vector } from '../merge/vector.ts';
import { newIncarnation, type LogState } from './changes.ts';
import type { OwnEcho } from './intake.ts';

/** How a replica goes on whose unsealed dots are known elsewhere: SPEC.md [L2]. */
export interface Renewal {
  /** Under another log when somebody else writes under ours. */
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

/** True when others know dots of our own log that we never sealed: an old image or a copy of this device lives on. */
export const isKnownElsewhere = (state: LogState, own: OwnEcho): boolean =>
  own.dots.some(([, to]) => to > state.sealed);

/** True when every unsealed dot that others know is the op that we have: a copy of this device passed it on. */
function isOnlyPassedOn(state: LogState, ours: ReadonlyMap<number, Op>, own: OwnEcho): boolean {
  const theirs = new Map(own.ops.map((op) => [op.n, op]));
  for (const [from, to] of own.dots) {
    if (to > state.n) return false;
    for (let n = Math.max(from, state.sealed + 1); n <= to; n++) {
      const [our, their] = [ours.get(n), theirs.get(n)];
      if (!our || !their || !isSame(our, their)) return false;
    }
  }
  return true;
}

/**
 * Moves the own ops that no batch of ours holds to the log `next`, when other devices have other ops with their dots.
 * `unsealed` are those ops in order of `n`; those that the page shows as they are here stay what they are.
 */
export function renewLog(state: LogState, unsealed: readonly Op[], own: OwnEcho, next: LogId): Renewal {
  const ours = new Map(unsealed.map((op) => [op.n, op]));
  if (isOnlyPassedOn(state, ours, own)) {
    const sealed = Math.max(state.sealed, ...own.dots.map(([, to]) => to));
    return { state: { ...state, sealed }, removed: [], renamed: [] };
  }
  const theirs = new Map(own.ops.map((op) => [op.n, op]));
  const stays = (op: Op): boolean => {
    const their = theirs.get(op.n);
    return their !== undefined && isSame(op, their);
  };
  const stayed = unsealed.filter(stays);
  const moved = unsealed.filter((op) => !stays(op));
  const rename = renaming(state, stayed, moved, next);
  const renamed = moved.map((op, index) => ({
    ...op,
    log: next,
    n: index + 1,
    ctx: rename(op.ctx),
    value: renameDeletion(op, rename),
  }));
  const beyond: Vector = new Map([[state.log, [[state.sealed + 1, Number.MAX_SAFE_INTEGER]]]]);
  const vector = [...stayed, ...renamed].reduce<Vector>(withDot, minus(state.vector, beyond));
  return {
    state: { ...newIncarnation({ ...state, vector }, next), n: renamed.length },
    removed: moved.map((op) => op.n),
    renamed,
  };
}

/** Heights as the writer saw them, with what it saw of its own moved ops named by their new dots. */
function renaming(state: LogState, stayed: readonly Op[], moved: readonly Op[], next: LogId) {
  return (heights: Heights): Heights => {
    const seen = heights[state.log] ?? 0;
    if (seen <= state.sealed) return heights;
    const { [state.log]: _old, ...others } = heights;
    const movedSeen = moved.filter(({ n }) => n <= seen).length;
    const old = stayed.filter(({ n }) => n <= seen).at(-1)?.n ?? state.sealed;
    return {
      ...others,
      ...(old > 0 ? { [state.log]: old } : {}),
      ...(movedSeen > 0 ? { [next]: movedSeen } : {}),
    };
  };
}

function renameDeletion(op: Op, rename: (heights: Heights) => Heights): Value {
  const deletion = op.kind === FIELD_OP && op.field === DELETED_FIELD ? readDeletion(op.value) : null;
  return deletion ? { at: deletion.at, x: rename(deletion.x) as Value } : op.value;
}
