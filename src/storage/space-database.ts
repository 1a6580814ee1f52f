import type Dexie from 'dexie';
import type { Table } from 'dexie';
import { deriveKey } from '#core/crypto/space-keys.ts';
import type { RandomBytes } from '#core/crypto/random.ts';
import type { LogId } from '#core/merge/vector.ts';
import { encodeBase64url } from '#core/protocol/base64.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { Connection } from './connection.ts';
import { openDatabase, type TakenAway } from './open.ts';
import { frozenVersions, versionsOf, type SchemaVersion } from './schema/versions.ts';
import { isBroken, type BrokenReport } from './sealing/middleware.ts';
import { createSealer, type Sealer } from './sealing/seal.ts';
import type {
  OutboxRow,
  QuarantineRow,
  StoredBlob,
  StoredBlobAtRelay,
  StoredContest,
  StoredMeta,
  StoredOp,
  StoredRow,
  StoredText,
  StoredVersion,
} from './stored-rows.ts';
import { withDatabase } from './with-database.ts';

const BLOB_NAME_BYTES = 16;

/** An open space database; every table but `quarantine` is sealed. */
export interface SpaceDatabase {
  /** Random; tells nothing. */
  readonly name: string;
  readonly dexie: Dexie;
  readonly connection: Connection;
  readonly sealer: Sealer;
  readonly definitions: ReadonlyMap<string, RecordDefinition>;
  readonly version: number;
  readonly ops: Table<StoredOp, [LogId, number]>;
  readonly texts: Table<StoredText, string>;
  readonly meta: Table<StoredMeta, string>;
  readonly contested: Table<StoredContest, string>;
  readonly quarantine: Table<QuarantineRow, string>;
  readonly outbox: Table<OutboxRow, string>;
  readonly versions: Table<StoredVersion, string>;
  readonly blobs: Table<StoredBlob, string>;
  readonly blobsAtRelay: Table<StoredBlobAtRelay, string>;
  /** Under which key bytes with this digest are stored here. */
  blobName(digest: string): string;
  /** Rows of a record; a table that is not there is a bug. */
  rows(table: string): Table<StoredRow, string>;
  /**
   * One strict transaction over everything. The work may run more than once: after a lost connection it begins anew.
   * Throws `DatabaseFailure` for what the database cannot do.
   */
  write<T>(work: () => PromiseLike<T>): Promise<T>;
  /** One consistent look at everything. */
  read<T>(work: () => PromiseLike<T>): Promise<T>;
  close(): void;
}

export interface SpaceDatabaseOptions {
  readonly name: string;
  /** 32 bytes, of this database alone. */
  readonly key: Uint8Array;
  readonly random: RandomBytes;
  readonly definitions: readonly RecordDefinition[];
  readonly versions?: readonly SchemaVersion[];
  readonly onTakenAway: (how: TakenAway) => Promise<void>;
  readonly onBroken: (report: BrokenReport) => void;
}

/** Throws `DatabaseFailure`. */
export async function openSpaceDatabase(options: SpaceDatabaseOptions): Promise<SpaceDatabase> {
  const { name, definitions } = options;
  const sealer = createSealer(options.key, options.random);
  const versions = options.versions ?? versionsOf(definitions);
  const taken: { connection?: Connection } = {};
  const dexie = await openDatabase({
    name,
    versions,
    sealed: {
      sealer,
      remembered: new Set(definitions.map(({ table }) => table)),
      onBroken: options.onBroken,
    },
    onTakenAway: async (how) => {
      await options.onTakenAway(how);
      taken.connection?.endAfterThis();
    },
  });
  const connection = new Connection(dexie);
  taken.connection = connection;
  const within =
    (mode: 'rw' | 'r') =>
    <T>(work: () => PromiseLike<T>): Promise<T> =>
      withDatabase(
        connection,
        // Dexie follows native promises only from functions that it can see are async.
        () => dexie.transaction(mode, dexie.tables, async () => work()),
      );
  return {
    name,
    dexie,
    connection,
    sealer,
    definitions: new Map(definitions.map((definition) => [definition.table, definition])),
    version: versions.at(-1)?.version ?? frozenVersions.length,
    ops: dexie.table('ops'),
    texts: dexie.table('texts'),
    meta: dexie.table('meta'),
    contested: dexie.table('contested'),
    quarantine: dexie.table('quarantine'),
    outbox: dexie.table('outbox'),
    versions: dexie.table('versions'),
    blobs: dexie.table('blobs'),
    blobsAtRelay: dexie.table('blobsAtRelay'),
    blobName: (digest) => encodeBase64url(deriveKey(options.key, `wm1 blob row ${digest}`, BLOB_NAME_BYTES)),
    rows: (table) => dexie.table(table),
    write: within('rw'),
    read: within('r'),
    close: () => {
      connection.closeForGood();
    },
  };
}

/** Rows that open; what is broken is counted elsewhere. */
export const intact = <T extends object>(rows: readonly T[]): T[] => rows.filter((row) => !isBroken(row));

/** The row when it is there and opens. */
export const intactRow = <T extends object>(row: T | undefined): T | undefined =>
  row && !isBroken(row) ? row : undefined;
