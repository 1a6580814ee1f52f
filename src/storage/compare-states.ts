import { bytesToHex } from '@noble/hashes/utils.js';
import { vectorDigest, type Batch } from '#core/envelope/batch.ts';
import type { Vector } from '#core/merge/vector.ts';
import {
  afterLook,
  differing,
  hasOtherDevices,
  isEqualToAll,
  isLookDue,
  statesTold,
  type Agreement,
  type Comparison,
} from '#core/sync/agreement.ts';
import type { LogState } from '#core/sync/changes.ts';
import { batchesToSay } from '#core/sync/words.ts';
import { readAgreement, readLog, readPeers, writeAgreement } from './meta.ts';
import { opsWithin } from './ops-within.ts';
import type { SpaceDatabase } from './space-database.ts';
import { readStateDigest } from './state-digest.ts';

export interface CompareParts {
  readonly db: SpaceDatabase;
  /** Makes anew from the log what does not fit it. */
  readonly repair: () => Promise<unknown>;
  readonly read: <T>(work: () => Promise<T>) => Promise<T>;
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
  /** Puts batches into the outbox, within the caller's transaction. */
  readonly putOut: (batches: readonly Batch[]) => Promise<void>;
}

interface Ground {
  readonly log: LogState;
  readonly agreement: Agreement;
  readonly comparison: Comparison;
  readonly hasOthers: boolean;
}

const nameOf = (vector: Vector): string => bytesToHex(vectorDigest(vector));

/** Null while something is still to be sealed or sent. Within the caller's transaction. */
async function groundOf(db: SpaceDatabase): Promise<Ground | null> {
  const { state: log } = await readLog(db);
  if (log.n > log.sealed || (await db.outbox.count()) > 0) return null;
  const peers = await readPeers(db);
  const vector = nameOf(log.vector);
  return {
    log,
    agreement: await readAgreement(db),
    comparison: { vector, said: statesTold(peers, log.log, vector) },
    hasOthers: hasOtherDevices(peers, log.log),
  };
}

/** [G3]–[G5] as in the store in memory, but in many transactions: what was written in between ends it. */
export async function compareStates(parts: CompareParts, now: number): Promise<boolean> {
  const { db, repair, read, write, putOut } = parts;
  const before = await read(() => groundOf(db));
  if (!before || !isLookDue(before.agreement, before.comparison, before.hasOthers, now)) return false;
  let shown = await readStateDigest(db);
  if (shown && !isEqualToAll(shown.digest, before.comparison)) {
    await write(async () => writeAgreement(db, differing(await readAgreement(db), now)));
    await repair();
    shown = await readStateDigest(db);
  }
  if (!shown) return false;
  const { vector, digest } = shown;
  return write(async () => {
    const ground = await groundOf(db);
    // Mending wrote something, or asks for ops once more: another round brings it.
    if (!ground || ground.comparison.vector !== nameOf(vector)) return true;
    // What was missing came while this was worked out.
    if (ground.agreement.restored !== before.agreement.restored) return true;
    // Another tab was faster.
    if (!isLookDue(ground.agreement, ground.comparison, ground.hasOthers, now)) return false;
    const { next, say } = afterLook(ground.agreement, ground.comparison, digest, now);
    await writeAgreement(db, next);
    const ops = say === 'whole' ? (await opsWithin(db, ground.log.vector)).ops : [];
    const batches = batchesToSay(say, ground.log, digest, ops);
    await putOut(batches);
    return batches.length > 0;
  });
}
