import { TEXT_OP, type Op } from '#core/envelope/op.ts';
import { hasDot, minus, type LogId, type Vector } from '#core/merge/vector.ts';
import type { LogState } from '#core/sync/changes.ts';
import { lookAgain } from '#core/sync/agreement.ts';
import { afterWord, isNewerFault, type Intake } from '#core/sync/intake.ts';
import { applyOps, quarantinedOp } from './apply.ts';
import { dotOfKey } from './gap.ts';
import { readAgreement, readPeers, writeAgreement, writeLog, writePeers } from './meta.ts';
import type { SpaceDatabase } from './space-database.ts';
import { textKey } from './stored-rows.ts';
import type { TextModule } from './text-module.ts';
import { keepVersions } from './text-versions.ts';

/** Envelopes that nobody will ever read; more than these are not kept, so that a relay cannot fill a phone. */
const MOST_UNREADABLE = 1_000;

export interface IntakeParts {
  readonly db: SpaceDatabase;
  readonly now: () => number;
}

/** Per text who changed it. */
function writersOf(texts: readonly Op[]): ReadonlyMap<string, ReadonlySet<LogId>> {
  const writers = new Map<string, Set<LogId>>();
  for (const { table, row, field, log } of texts) {
    const k = textKey(table, row, field);
    writers.set(k, (writers.get(k) ?? new Set<LogId>()).add(log));
  }
  return writers;
}

/** [T1] Ops, rows, vector, peers' heads and quarantine. */
export async function storeIntake(
  { db, now }: IntakeParts,
  text: TextModule | null,
  state: LogState,
  intake: Intake,
): Promise<void> {
  const lacking = await lackingOf(db, intake.again);
  const ops = [...intake.ops, ...lacking];
  if (ops.length > 0) {
    const texts = ops.filter(({ kind }) => kind === TEXT_OP);
    await keepVersions(db, writersOf(texts), now());
    await db.ops.bulkPut(ops);
    await applyOps({ db, text }, ops);
  }
  if (lacking.length > 0) {
    await db.meta.delete('strangers');
    await writeAgreement(db, lookAgain(await readAgreement(db)));
  }
  const learned = minus(intake.vector, state.vector);
  if (learned.size > 0) {
    await writeLog(db, { ...state, vector: intake.vector });
    await releaseFaulty(db, learned);
  }
  if (intake.peers.size > 0) {
    const peers = new Map(await readPeers(db));
    for (const [log, word] of intake.peers) peers.set(log, afterWord(peers.get(log), word));
    await writePeers(db, peers);
  }
  await keepUnread(db, intake);
}

/** [G4] Those ops of a whole that the log lacks. Rows that hide them all the same are found by the comparison that follows. */
async function lackingOf(db: SpaceDatabase, again: readonly Op[]): Promise<readonly Op[]> {
  if (again.length === 0) return again;
  const held = await db.ops.bulkGet(again.map(({ log, n }) => [log, n] as [LogId, number]));
  return again.filter((_, index) => held[index] === undefined);
}

async function keepUnread(db: SpaceDatabase, { quarantined, faulty, vector }: Intake): Promise<void> {
  const { quarantine } = db;
  const held = quarantined.length > 0 ? await quarantine.where('k').startsWith('envelope/').count() : 0;
  const room = Math.max(MOST_UNREADABLE - held, 0);
  const newer = quarantined.filter(({ fault }) => isNewerFault(fault));
  const unreadable = quarantined.filter(({ fault }) => !isNewerFault(fault)).slice(0, room);
  const rows = [...newer, ...unreadable].map(({ envId, envelope, fault }) => ({
    k: `envelope/${envId}`,
    reason: fault.type,
    bytes: envelope,
    mended: false,
  }));
  const ops = faulty
    .filter(({ op }) => !hasDot(vector, op))
    .map(({ op, fault }) => quarantinedOp(db, 'op', op, fault));
  if (rows.length + ops.length > 0) await quarantine.bulkPut([...rows, ...ops]);
}

/** A faulty op whose sound form came later need not be kept. */
async function releaseFaulty({ quarantine }: SpaceDatabase, learned: Vector): Promise<void> {
  const keys = await quarantine.where('k').startsWith('op/').primaryKeys();
  const released = keys.filter((k) => hasDot(learned, dotOfKey(k)));
  if (released.length > 0) await quarantine.bulkDelete(released);
}
