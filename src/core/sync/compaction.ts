import { FIELD_OP, TEXT_OP, type Op } from '../envelope/op.ts';

export interface Compaction {
  /** The ops that stay, in order of `n`; merged text updates have the dot of the last of their parts. */
  readonly kept: readonly Op[];
  /** The `n` of ops that others stand for. */
  readonly dropped: readonly number[];
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
    const last = group.at(-1);
    if (!last) continue;
    dropped.push(...group.slice(0, -1).map((op) => op.n));
    if (last.kind === TEXT_OP && group.length > 1) {
      const updates = group.map((op) => op.value).filter((value) => value instanceof Uint8Array);
      kept.push({ ...last, value: mergeUpdates(updates) });
    } else kept.push(last);
  }
  return { kept: kept.sort((a, b) => a.n - b.n), dropped };
}
