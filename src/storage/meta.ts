import { NOTHING_COMPARED, type Agreement } from '#core/sync/agreement.ts';
import type { LogState } from '#core/sync/changes.ts';
import { UNKNOWN_RELAY, type RelayKnowledge } from '#core/sync/relay-knowledge.ts';
import type { PeerHeads } from '#core/sync/intake.ts';
import { vectorEntries, vectorOf, type Heights, type LogId } from '#core/merge/vector.ts';
import { ZERO_STAMP } from '#core/clock/stamp.ts';
import { isBroken } from './sealing/middleware.ts';
import { intactRow, type SpaceDatabase } from './space-database.ts';
import type { StoredBackups, StoredLog, StoredMeta, StoredStrangers } from './stored-rows.ts';

/** Thrown when the replica's own log cannot be read: without it nothing may be written. */
export class DamagedSpace extends Error {
  override readonly name = 'DamagedSpace';
  /** A newer version of the app wrote it: nothing is broken. */
  readonly isNewer: boolean;

  constructor(message: string, isNewer: boolean) {
    super(message);
    this.isNewer = isNewer;
  }
}

type MetaOf<K extends StoredMeta['k']> = Extract<StoredMeta, { readonly k: K }>;

async function metaRow<K extends StoredMeta['k']>(db: SpaceDatabase, k: K): Promise<MetaOf<K> | undefined> {
  const row = intactRow(await db.meta.get(k));
  return row as MetaOf<K> | undefined;
}

export const freshLog = (log: LogId): LogState => ({
  log,
  n: 0,
  sealed: 0,
  stamp: ZERO_STAMP,
  vector: new Map(),
});

export interface OwnLog {
  readonly state: LogState;
  readonly stoppedCleanly: boolean;
}

export async function readLog(db: SpaceDatabase): Promise<OwnLog> {
  const stored = await db.meta.get('log');
  const row = intactRow(stored);
  if (row?.k !== 'log') {
    const isNewer = stored !== undefined && isBroken(stored) && stored.$broken === 'newer_version';
    throw new DamagedSpace('the log of this device cannot be read', isNewer);
  }
  const { log, n, sealed, stamp, vector, stoppedCleanly } = row;
  return { state: { log, n, sealed, stamp, vector: vectorOf(vector) }, stoppedCleanly };
}

export const hasLog = async (db: SpaceDatabase): Promise<boolean> => (await db.meta.get('log')) !== undefined;

export async function writeLog(db: SpaceDatabase, state: LogState, stoppedCleanly = false): Promise<void> {
  const { log, n, sealed, stamp, vector } = state;
  const row: StoredLog = { k: 'log', log, n, sealed, stamp, vector: vectorEntries(vector), stoppedCleanly };
  await db.meta.put(row);
}

export interface RelayState {
  readonly known: RelayKnowledge;
  readonly nextPlace: number;
}

/** What cannot be read of the relay is learned anew: everything is read and offered again. */
export async function readRelay(db: SpaceDatabase): Promise<RelayState> {
  const row = await metaRow(db, 'relay');
  if (!row) return { known: UNKNOWN_RELAY, nextPlace: 1 };
  const { k: _k, nextPlace, vector, ...known } = row;
  // A row of an earlier version may lack what was added since.
  return { known: { ...UNKNOWN_RELAY, ...known, vector: vectorOf(vector) }, nextPlace };
}

export async function writeRelay(db: SpaceDatabase, { known, nextPlace }: RelayState): Promise<void> {
  await db.meta.put({ k: 'relay', ...known, vector: vectorEntries(known.vector), nextPlace });
}

export type Peers = ReadonlyMap<LogId, PeerHeads>;

export async function readPeers(db: SpaceDatabase): Promise<Peers> {
  const row = await metaRow(db, 'peers');
  const words = Object.entries(row?.byLog ?? {});
  return new Map(words.map(([log, word]) => [log, { ...word, state: word.state ?? null }]));
}

export async function writePeers(db: SpaceDatabase, peers: Peers): Promise<void> {
  await db.meta.put({ k: 'peers', byLog: Object.fromEntries(peers) });
}

/** What cannot be read is compared anew. */
export async function readAgreement(db: SpaceDatabase): Promise<Agreement> {
  const row = await metaRow(db, 'agreement');
  if (!row) return NOTHING_COMPARED;
  const { k: _k, ...agreement } = row;
  return { ...NOTHING_COMPARED, ...agreement };
}

export async function writeAgreement(db: SpaceDatabase, agreement: Agreement): Promise<void> {
  await db.meta.put({ k: 'agreement', ...agreement });
}

/** Null: the log was never looked through for them. */
export const readStrangers = async (db: SpaceDatabase): Promise<StoredStrangers | null> =>
  (await metaRow(db, 'strangers')) ?? null;

export async function writeStrangers(
  db: SpaceDatabase,
  strangers: Omit<StoredStrangers, 'k'>,
): Promise<void> {
  await db.meta.put({ k: 'strangers', ...strangers });
}

export async function readSeen(db: SpaceDatabase): Promise<Heights> {
  return (await metaRow(db, 'seen'))?.heights ?? {};
}

export async function writeSeen(db: SpaceDatabase, heights: Heights): Promise<void> {
  await db.meta.put({ k: 'seen', heights });
}

export async function readSignature(db: SpaceDatabase): Promise<string | null> {
  return (await metaRow(db, 'projection'))?.signature ?? null;
}

export async function writeSignature(db: SpaceDatabase, signature: string): Promise<void> {
  await db.meta.put({ k: 'projection', signature });
}

/** True when a batch of this space was sealed or written to a file: then others may have what stands in it. */
export const wasHandedOut = async (db: SpaceDatabase): Promise<boolean> =>
  (await db.meta.get('handedOut')) !== undefined;

export async function noteHandedOut(db: SpaceDatabase): Promise<void> {
  if (!(await wasHandedOut(db))) await db.meta.put({ k: 'handedOut' });
}

/** Null: the database is of a version that knew no generations, or was just made. */
export async function readGeneration(db: SpaceDatabase): Promise<string | null> {
  return (await metaRow(db, 'generation'))?.spaceId ?? null;
}

export async function writeGeneration(db: SpaceDatabase, spaceId: string): Promise<void> {
  await db.meta.put({ k: 'generation', spaceId });
}

export type BackupNote = StoredBackups['made'][number];

export async function readBackupNotes(db: SpaceDatabase): Promise<readonly BackupNote[]> {
  return (await metaRow(db, 'backups'))?.made ?? [];
}

export async function writeBackupNotes(db: SpaceDatabase, made: readonly BackupNote[]): Promise<void> {
  await db.meta.put({ k: 'backups', made });
}
