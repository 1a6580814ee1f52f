import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import type { RandomBytes } from '#core/crypto/random.ts';
import { devices } from '#domain/people/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import type { SpaceRow } from './app-store.ts';
import { civilToday } from './civil-today.ts';
import { browserLocks, OpenMark, renewAfterUncleanStop } from './clean-stop.ts';
import { isStillDamaged, judge, noteStop, type StopReason } from './damage.ts';
import { atOnce } from './later.ts';
import { hasLog, readSignature, writeSignature } from './meta.ts';
import { brokenKey, mend, rebuildIfOutdated, signatureOf } from './repair.ts';
import type { BrokenReport } from './sealing/middleware.ts';
import { BrokenRows } from './sealing/quarantine.ts';
import { SessionFailure } from './session-fault.ts';
import { hasLeft } from './partakers.ts';
import { intactRow, openSpaceDatabase, type SpaceDatabase } from './space-database.ts';
import type { SpaceSecrets } from './space-secrets.ts';
import { deviceOfSpace, SpaceStore } from './space-store.ts';
import type { StorageDeps } from './space.ts';
import type { TakenAway } from './open.ts';
import type { QuarantineRow } from './stored-rows.ts';

export interface OpenSpaceParts {
  readonly row: SpaceRow;
  readonly secrets: SpaceSecrets;
  readonly deps: StorageDeps;
  readonly definitions: readonly RecordDefinition[];
  readonly onTakenAway: (how: TakenAway) => void;
  readonly onClose: () => void;
  /** Puts the first rows into a database that was just made. */
  readonly firstRows?: (db: SpaceDatabase) => Promise<void>;
}

const sealedBytesOf = ({ stored }: BrokenReport): Uint8Array => {
  const bytes: unknown = typeof stored === 'object' && stored !== null && 's' in stored ? stored.s : null;
  return bytes instanceof Uint8Array ? bytes : new Uint8Array();
};

const quarantineRow = (report: BrokenReport): QuarantineRow => ({
  k: brokenKey(report.table, report.key),
  reason: report.reason,
  bytes: sealedBytesOf(report),
  mended: false,
});

/** The database of a space with its key, and what watches over broken rows. */
export async function openDatabaseOf(
  { dbName }: Pick<SpaceRow, 'dbName'>,
  { rowKey }: Pick<SpaceSecrets, 'rowKey'>,
  parts: {
    readonly random: RandomBytes;
    readonly now: () => number;
    readonly definitions: readonly RecordDefinition[];
    readonly onTakenAway: (how: TakenAway) => Promise<void>;
    /** So much is broken that nothing may be written any more. */
    readonly onStop?: (reason: StopReason) => void;
  },
): Promise<{ readonly db: SpaceDatabase; readonly brokenRows: BrokenRows }> {
  const opened: { db?: SpaceDatabase } = {};
  const brokenRows = new BrokenRows({
    handle: async (reports, tally) => {
      const { db } = opened;
      if (!db) return;
      const stop = await judge(db, reports, tally);
      if (stop) {
        if (stop.reason === 'damaged') await noteStop(db, stop.table);
        parts.onStop?.(stop.reason);
        return;
      }
      await db.write(() => db.quarantine.bulkPut(reports.map(quarantineRow)));
      await mend(db, reports, parts.now());
    },
  });
  opened.db = await openSpaceDatabase({ name: dbName, key: rowKey, onBroken: brokenRows.report, ...parts });
  return { db: opened.db, brokenRows };
}

/** Opens a space, and brings what is stored up to the version of the app. Throws `DatabaseFailure`, `SessionFailure`, `DamagedSpace`. */
export async function openSpaceOf(parts: OpenSpaceParts): Promise<SpaceStore> {
  const { row, secrets, deps, definitions, onTakenAway, onClose, firstRows } = parts;
  const opened: { space?: SpaceStore; stop?: StopReason } = {};
  const { db, brokenRows } = await openDatabaseOf(row, secrets, {
    random: deps.random,
    now: deps.now,
    definitions,
    onTakenAway: async (how) => {
      await opened.space?.flush();
      onTakenAway(how);
    },
    onStop: (reason) => {
      opened.stop = reason;
      opened.space?.stop(reason);
    },
  });
  const mark = new OpenMark(db, browserLocks());
  try {
    if (firstRows) await beginWith(db, firstRows);
    const [wasAlone, stored] = await Promise.all([mark.hold(), whatIsStored(db)]);
    if (await isStillDamaged(db)) throw new SessionFailure('damaged');
    await renewAfterUncleanStop(db, wasAlone, deps.random);
    await rebuildIfOutdated(db, stored.signature);
    const { secret, spaceUid, me } = secrets;
    const space = new SpaceStore({
      db,
      deps,
      id: row.id,
      kind: row.kind,
      spaceUid,
      deriveKeys: () => deriveSpaceKeys(secret, row.generation),
      me,
      device: stored.device,
      relay: row.relay,
      mark,
      settleBroken: () => brokenRows.settle(),
      onClose,
    });
    opened.space = space;
    if (opened.stop) throw new SessionFailure(opened.stop);
    (deps.later ?? atOnce)(() => void space.readQuarantineAgain().catch(() => undefined));
    // Only where a screen comes first: a look over everything beside the first words would hold them up.
    deps.later?.(() => void space.lookOver().catch(() => undefined));
    deps.later?.(() => void space.tidyAttachments().catch(() => undefined));
    return space;
  } catch (error) {
    db.close();
    await mark.release();
    throw error;
  }
}

async function beginWith(db: SpaceDatabase, firstRows: (db: SpaceDatabase) => Promise<void>): Promise<void> {
  await firstRows(db);
  await db.write(async () => {
    if ((await readSignature(db)) === null) await writeSignature(db, signatureOf(db));
  });
}

/** What opening needs to know, in one look. A new log after an unclean stop is one of the same device. */
function whatIsStored(db: SpaceDatabase) {
  return db.read(async () => {
    if (!(await hasLog(db))) throw new SessionFailure('damaged');
    return { device: await deviceOfSpace(db), signature: await readSignature(db) };
  });
}

async function saidGoodbye({ db, device }: SpaceStore): Promise<boolean> {
  const stored = intactRow(await db.rows(devices.table).get(device));
  return stored !== undefined && hasLeft(stored);
}

/** Notes the day on which this device was last used, at most once a day; never a time of day. */
export async function noteDeviceSeen(space: SpaceStore, now: number): Promise<void> {
  if (!space.db.definitions.has(devices.table)) return;
  const today = civilToday(now);
  const device = await space.read.get(devices, space.device);
  if (device && device.seenOn !== today)
    await space.run((writer) => writer.update(devices, space.device, { seenOn: today }));
  // It said goodbye, and then was not erased after all.
  if (device?.stoppedOn && (await space.db.read(() => saidGoodbye(space))))
    await space.run((writer) => writer.update(devices, space.device, { stoppedOn: null }));
}
