import { ZERO_STAMP } from '../clock/stamp.ts';
import type { FaultyOp } from '../envelope/batch.ts';
import type { Op } from '../envelope/op.ts';
import type { RowState } from '../merge/row.ts';
import type { MergedText } from '../merge/text.ts';
import type { LogId, Vector } from '../merge/vector.ts';
import { NOTHING_COMPARED, type Agreement } from './agreement.ts';
import type { LogState } from './changes.ts';
import type { PeerHeads, Quarantined } from './intake.ts';
import { UNKNOWN_RELAY, type RelayKnowledge } from './relay-knowledge.ts';
import type { OutboxEnvelope } from './store.ts';

export interface Sealed extends OutboxEnvelope {
  readonly cover: Vector;
}

/** Everything that a device of the simulation has on its disk. Values never change; only the maps and fields do. */
export interface Disk {
  log: LogState;
  ops: Map<LogId, Map<number, Op>>;
  rows: Map<string, RowState>;
  texts: Map<string, MergedText>;
  relay: RelayKnowledge;
  outbox: readonly Sealed[];
  peers: Map<LogId, PeerHeads>;
  quarantine: Map<string, Quarantined>;
  faulty: Map<string, FaultyOp>;
  agreement: Agreement;
}

export const emptyDisk = (log: LogId): Disk => ({
  log: { log, n: 0, sealed: 0, stamp: ZERO_STAMP, vector: new Map() },
  ops: new Map(),
  rows: new Map(),
  texts: new Map(),
  relay: UNKNOWN_RELAY,
  outbox: [],
  peers: new Map(),
  quarantine: new Map(),
  faulty: new Map(),
  agreement: NOTHING_COMPARED,
});

/** What a crash leaves, a backup holds, or a cloned device starts with. */
export const copyDisk = (disk: Disk): Disk => ({
  ...disk,
  ops: new Map([...disk.ops].map(([log, ops]) => [log, new Map(ops)])),
  rows: new Map(disk.rows),
  texts: new Map(disk.texts),
  peers: new Map(disk.peers),
  quarantine: new Map(disk.quarantine),
  faulty: new Map(disk.faulty),
});

/** The ops whose dots are in `dots`, as far as they are kept. */
export function opsIn(disk: Disk, dots: Vector): Op[] {
  const found: Op[] = [];
  for (const [log, ranges] of dots) {
    const ops = disk.ops.get(log);
    if (!ops) continue;
    for (const [from, to] of ranges)
      for (let n = from; n <= to; n++) {
        const op = ops.get(n);
        if (op) found.push(op);
      }
  }
  return found;
}

export const everyOp = (disk: Disk): readonly Op[] =>
  [...disk.ops.values()].flatMap((log) => [...log.values()]);

export function putOps(disk: Disk, ops: readonly Op[]): void {
  for (const op of ops) {
    const log = disk.ops.get(op.log);
    if (log) log.set(op.n, op);
    else disk.ops.set(op.log, new Map([[op.n, op]]));
  }
}
