import { MAX_MERGED_UPDATE_BYTES } from '../merge/value.ts';
import { FIELD_OP, TEXT_OP, type Op } from '../envelope/op.ts';

export interface Compaction {
  /** The ops that stay, in order of `n`; merged text updates have the dot of the last of their parts. */
  readonly kept: readonly Op[];
  /** The `n` of ops that others stand for. */
  readonly dropped: readonly number[];
}

const NO_UPDATE = new Uint8Array();
const updateOf = (op: Op): Uint8Array => (op.value instanceof Uint8Array ? op.value : NO_UPDATE);

/** Runs of text updates that fit into one op when merged: merge/SPEC.md [T5]. */
function cutRuns(group: readonly Op[]): readonly (readonly Op[])[] {
  const runs: Op[][] = [];
  let bytes = 0;
  for (const op of group) {
    const size = updateOf(op).length;
    const run = runs.at(-1);
    if (run && bytes + size <= MAX_MERGED_UPDATE_BYTES) {
      run.push(op);
      bytes += size;
    } else {
      runs.push([op]);
      bytes = size;
    }
  }
  return runs;
}

/**
 * Leaves out own unsealed ops that a later one of the same register stands for, and merges text updates: SPEC.md [L4].
 * `own` are the unsealed ops of one log in order of `n`; `mergeUpdates` comes from the text module, which loads later.
 */
export function compactUnsealed(
  own: readonly Op[],
  mergeUpdates: (updates: readonly Uint8Array[]) => Uint8Array,
): Compaction {
  const groups = new Map<string, Op[]>();
  const kept: Op[] = [];
  for (const op of own) {
    if (op.kind !== FIELD_OP && op.kind !== TEXT_OP) {
      kept.push(op);
      continue;
    }
    const key = `${op.kind} ${op.table} ${op.row} ${op.field}`;
    const group = groups.get(key);
    if (group) group.push(op);
    else groups.set(key, [op]);
  }
  const dropped: number[] = [];
  for (const group of groups.values()) {
    for (const run of group[0]?.kind === TEXT_OP ? cutRuns(group) : [group]) {
      const last = run.at(-1);
      if (!last) continue;
      for (const op of run.slice(0, -1)) dropped.push(op.n);
      kept.push(
        last.kind === TEXT_OP && run.length > 1 ? { ...last, value: mergeUpdates(run.map(updateOf)) } : last,
      );
    }
  }
  return { kept: kept.sort((a, b) => a.n - b.n), dropped };
}
