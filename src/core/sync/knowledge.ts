import { deviceOf, minus, vectorOf, type Heights, type LogId, type Vector } from '../merge/vector.ts';
import type { Op } from '../envelope/op.ts';

/** [H4] The dots that a peer's heads name and we do not stand for. */
export const missingByHeads = (vector: Vector, heads: Heights): Vector =>
  minus(
    vectorOf(Object.entries(heads).map(([log, n]) => [log, n > 0 ? [[1, n] as const] : []] as const)),
    vector,
  );

/** What other devices are known to have, by their log. */
export type KnownHeads = ReadonlyMap<LogId, Heights>;

/** [H3] True when some other device (not another log of our own) has the dot of this op. */
export function isHeldElsewhere(op: Pick<Op, 'log' | 'n'>, known: KnownHeads, ownDevice: string): boolean {
  for (const [peer, heads] of known)
    if (deviceOf(peer) !== ownDevice && (heads[op.log] ?? 0) >= op.n) return true;
  return false;
}

/** The greatest own `n` that some other device has without a gap; 0 when none. */
export function heldElsewhere(log: LogId, known: KnownHeads, ownDevice: string): number {
  let greatest = 0;
  for (const [peer, heads] of known)
    if (deviceOf(peer) !== ownDevice) greatest = Math.max(greatest, heads[log] ?? 0);
  return greatest;
}
