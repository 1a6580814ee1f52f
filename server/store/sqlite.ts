import Database from 'libsql';
import type { SequencedEnvelope } from '#core/protocol/frames.ts';
import { SEQUENCED_HEADER_BYTES } from '#core/protocol/frames.ts';
import type { SpaceState } from '#core/protocol/answers.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { MIGRATIONS } from '../migrations/sqlite/in-order.ts';
import { createBoundedCache } from './bounded-cache.ts';
import {
  fitsQuota,
  SNAPSHOT_LOOK,
  StoreFailure,
  type AppendOutcome,
  type AppendRequest,
  type BlobRequest,
  type ClaimOutcome,
  type ClaimRequest,
  type RelayStore,
  type SnapshotOutcome,
  type SnapshotRequest,
  type SpaceInfo,
  type StoredSpace,
  type WriteOutcome,
} from './relay-store.ts';
import { migrate, type MigrateError } from './sqlite-migrate.ts';
import { prepareStatements, type SpaceRow } from './sqlite-statements.ts';

const SPACES_IN_CACHE = 20_000;
/** 40 MB of WAL at most in steady state; fewer checkpoints means fewer random page writes. */
const CHECKPOINT_PAGES = 10_000;
const WAL_BYTES_KEPT = 64 * 1024 * 1024;
const LENGTHS_PER_READ = 1_000;
const SNAPSHOTS_KEPT = 2;

/** What never changes while a space exists, and its state, which only this process changes. */
interface CachedSpace {
  readonly key: number;
  readonly epoch: string;
  readonly auth: Uint8Array;
  readonly state: SpaceState;
}

/** libsql 0.5 gives a Buffer from `get`, but a bare ArrayBuffer from `all`. */
const asBytes = (blob: Uint8Array | ArrayBuffer): Uint8Array =>
  blob instanceof ArrayBuffer ? new Uint8Array(blob) : blob;

const DISK_FULL_CODES = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE']);

function asStoreFailure(error: unknown): Error {
  if (error instanceof StoreFailure) return error;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code === 'string' && code.startsWith('SQLITE')) {
    return new StoreFailure(DISK_FULL_CODES.has(code) ? 'disk_full' : 'unavailable', code);
  }
  return error instanceof Error ? error : new Error('unknown store error');
}

export interface DatabaseSize {
  /** Pages of 4 KiB. */
  readonly maxPages?: number;
}

export type OpenError = MigrateError | { readonly type: 'cannot_open'; readonly engineCode: string };

/**
 * One file, one writer: everything runs synchronously on one connection, so a transaction can never be
 * interleaved with another. Parameters are always ONE array: libsql 0.5 aborts the whole process on a
 * single Buffer argument.
 * @param path of the database file; its folder exists
 * @param size how large the file may become; what does not fit is refused as on a full disk
 */
export function openSqliteStore(
  path: string,
  now: () => number,
  size: DatabaseSize = {},
): Result<RelayStore, OpenError> {
  try {
    return open(path, now, size);
  } catch (error) {
    if (error instanceof Database.SqliteError) return err({ type: 'cannot_open', engineCode: error.code });
    throw error;
  }
}

function open(path: string, now: () => number, { maxPages }: DatabaseSize): Result<RelayStore, OpenError> {
  const db = new Database(path);
  if (maxPages !== undefined) db.pragma(`max_page_count = ${maxPages}`);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  // "Erased" must mean that the bytes are gone from the file too.
  db.pragma('secure_delete = ON');
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  db.pragma(`journal_size_limit = ${WAL_BYTES_KEPT}`);
  const refused = migrate(db, MIGRATIONS, now());
  if (refused !== null) {
    db.close();
    return err(refused);
  }

  const sql = prepareStatements(db);
  const spaces = createBoundedCache<CachedSpace>(SPACES_IN_CACHE);

  const inTransaction = <T>(work: () => T): T => {
    sql.begin.run([]);
    try {
      const result = work();
      sql.commit.run([]);
      return result;
    } catch (error) {
      // A failed COMMIT may already have rolled back by itself.
      if (db.inTransaction) sql.rollback.run([]);
      throw error;
    }
  };

  /** The engine is synchronous; the promise is for the contract that other engines share. */
  const answer = async <T>(work: () => T): Promise<T> => {
    // Prepared statements would still work on a closed database.
    if (!db.open) throw new StoreFailure('unavailable', 'CLOSED');
    try {
      return work();
    } catch (error) {
      throw asStoreFailure(error);
    }
  };

  const lookUp = (spaceId: string): CachedSpace | null => {
    const cached = spaces.get(spaceId);
    if (cached !== undefined) return cached;
    const row = sql.spaceById.get([spaceId]) as SpaceRow | undefined;
    if (row === undefined || row.state === 'deleted') return null;
    const space = { key: row.key, epoch: row.epoch, auth: row.auth, state: row.state };
    spaces.set(spaceId, space);
    return space;
  };

  const appendOne = ({ spaceId, envelopes, quota, at }: AppendRequest): AppendOutcome => {
    const space = lookUp(spaceId);
    if (space === null) return { type: 'unknown_space' };
    if (space.state === 'closed') return { type: 'closed' };
    const held = sql.counters.get([space.key]) as { next_seq: number; bytes: number; envelopes: number };

    const allNew = { bytes: 0, envelopes: envelopes.length };
    for (const { envelope } of envelopes) allNew.bytes += envelope.length;
    if (!fitsQuota(held, allNew, quota)) {
      const reallyNew = { bytes: 0, envelopes: 0 };
      const seen = new Set<string>();
      for (const { envId, envelope } of envelopes) {
        const name = Buffer.from(envId).toString('latin1');
        if (seen.has(name) || sql.seqOfEnvelope.get([space.key, envId]) !== undefined) continue;
        seen.add(name);
        reallyNew.bytes += envelope.length;
        reallyNew.envelopes += 1;
      }
      if (!fitsQuota(held, reallyNew, quota)) return { type: 'space_full' };
    }

    let nextSeq = held.next_seq;
    let bytes = 0;
    const seqs: number[] = [];
    const added: SequencedEnvelope[] = [];
    for (const { envId, envelope } of envelopes) {
      if (sql.insertEnvelope.run([space.key, nextSeq, envId, at, envelope]).changes === 1) {
        seqs.push(nextSeq);
        added.push({ seq: nextSeq, envelope });
        bytes += envelope.length;
        nextSeq += 1;
      } else {
        const first = sql.seqOfEnvelope.get([space.key, envId]) as { seq: number };
        seqs.push(first.seq);
      }
    }
    if (added.length > 0) sql.moveCounters.run([nextSeq, bytes, added.length, space.key]);
    return { type: 'stored', seqs, added };
  };

  /** The seq of the last frame that still fits; one always fits. Null when nothing follows. */
  const lastSeqOfPage = (key: number, after: number, maxBytes: number): number | null => {
    let last: number | null = null;
    let total = 0;
    for (;;) {
      const lengths = sql.lengthsAfter.all([key, last ?? after, LENGTHS_PER_READ]) as {
        seq: number;
        length: number;
      }[];
      for (const { seq, length } of lengths) {
        total += SEQUENCED_HEADER_BYTES + length;
        if (total > maxBytes && last !== null) return last;
        last = seq;
      }
      if (lengths.length < LENGTHS_PER_READ) return last;
    }
  };

  const writable = (spaceId: string): CachedSpace | 'unknown_space' | 'closed' => {
    const space = lookUp(spaceId);
    if (space === null) return 'unknown_space';
    return space.state === 'closed' ? 'closed' : space;
  };

  return ok({
    claim: ({ spaceId, auth, epoch, at }: ClaimRequest) =>
      answer((): ClaimOutcome => {
        const row = sql.spaceById.get([spaceId]) as SpaceRow | undefined;
        if (row === undefined) {
          sql.insertSpace.run([spaceId, auth, epoch, at]);
          return { type: 'created', epoch, nextSeq: 1 };
        }
        if (row.state === 'deleted') return { type: 'deleted' };
        if (Buffer.compare(row.auth, auth) !== 0) return { type: 'taken' };
        return { type: 'repeated', epoch: row.epoch, nextSeq: row.next_seq };
      }),

    findSpace: (spaceId) => answer((): StoredSpace | null => lookUp(spaceId)),

    info: (spaceId) =>
      answer((): SpaceInfo | null => {
        const row = sql.spaceById.get([spaceId]) as SpaceRow | undefined;
        if (row === undefined || row.state === 'deleted') return null;
        const newest = sql.newestUpto.get([row.key]) as { upto_seq: number } | undefined;
        const snapshotSeq = newest?.upto_seq ?? 0;
        const after = sql.bytesAfter.get([row.key, snapshotSeq, SNAPSHOT_LOOK]) as { bytes: number };
        return {
          epoch: row.epoch,
          nextSeq: row.next_seq,
          bytes: row.bytes,
          state: row.state,
          snapshotSeq,
          bytesAfterSnapshot: after.bytes,
        };
      }),

    append: (group) => answer(() => inTransaction(() => group.map(appendOne))),

    readAfter: (spaceId, after, maxBytes) =>
      answer((): readonly SequencedEnvelope[] => {
        const space = lookUp(spaceId);
        if (space === null) return [];
        const last = lastSeqOfPage(space.key, after, maxBytes);
        if (last === null) return [];
        const rows = sql.envelopesBetween.all([space.key, after, last]) as {
          seq: number;
          bytes: Uint8Array;
        }[];
        return rows.map(({ seq, bytes }) => ({ seq, envelope: asBytes(bytes) }));
      }),

    putSnapshot: ({ spaceId, uptoSeq, envId, envelope, at }: SnapshotRequest) =>
      answer((): SnapshotOutcome => {
        const space = writable(spaceId);
        if (typeof space === 'string') return space;
        return inTransaction(() => {
          const { next_seq: nextSeq } = sql.counters.get([space.key]) as { next_seq: number };
          if (uptoSeq < 1 || uptoSeq >= nextSeq) return 'not_reached';
          const newest = sql.newestUpto.get([space.key]) as { upto_seq: number } | undefined;
          // One that stands for more is there already.
          if (newest !== undefined && newest.upto_seq > uptoSeq) return 'stored';
          sql.insertSnapshot.run([space.key, uptoSeq, envId, at, envelope]);
          sql.dropOldSnapshots.run([space.key, space.key, SNAPSHOTS_KEPT]);
          return 'stored';
        });
      }),

    getSnapshot: (spaceId) =>
      answer((): SequencedEnvelope | null => {
        const space = lookUp(spaceId);
        if (space === null) return null;
        const row = sql.newestSnapshot.get([space.key]) as { seq: number; bytes: Uint8Array } | undefined;
        return row === undefined ? null : { seq: row.seq, envelope: row.bytes };
      }),

    putBlob: ({ spaceId, blobId, bytes, quota, at }: BlobRequest) =>
      answer((): WriteOutcome => {
        const space = writable(spaceId);
        if (typeof space === 'string') return space;
        return inTransaction(() => {
          const held = sql.counters.get([space.key]) as {
            next_seq: number;
            bytes: number;
            envelopes: number;
          };
          const old = sql.blobLength.get([space.key, blobId]) as { length: number } | undefined;
          const more = bytes.length - (old?.length ?? 0);
          if (!fitsQuota(held, { bytes: more, envelopes: 0 }, quota)) return 'space_full';
          sql.putBlob.run([space.key, blobId, at, bytes]);
          sql.moveCounters.run([held.next_seq, more, 0, space.key]);
          return 'stored';
        });
      }),

    getBlob: (spaceId, blobId) =>
      answer((): Uint8Array | null => {
        const space = lookUp(spaceId);
        if (space === null) return null;
        const row = sql.blobBytes.get([space.key, blobId]) as { bytes: Uint8Array } | undefined;
        return row?.bytes ?? null;
      }),

    close: (spaceId) =>
      answer((): boolean => {
        spaces.delete(spaceId);
        return sql.closeSpace.run([spaceId]).changes === 1;
      }),

    remove: (spaceId) =>
      answer((): boolean => {
        const space = lookUp(spaceId);
        if (space === null) return false;
        inTransaction(() => {
          for (const drop of sql.dropContents) drop.run([space.key]);
          sql.forgetSpace.run([space.key]);
        });
        spaces.delete(spaceId);
        // The erased bytes also stand in the log until it is written back and cut.
        db.pragma('wal_checkpoint(TRUNCATE)');
        return true;
      }),

    probe: () =>
      answer(() => {
        sql.probe.run([]);
      }),

    shutdown: async () => {
      if (!db.open) return;
      await answer(() => db.pragma('wal_checkpoint(TRUNCATE)'));
      db.close();
    },
  });
}
