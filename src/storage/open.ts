import Dexie from 'dexie';
import { DatabaseFailure, databaseFailureOf } from './database-faults.ts';
import type { SchemaVersion } from './schema/versions.ts';
import { UNSEALED_TABLES } from './schema/stores.ts';
import type { BrokenReport } from './sealing/middleware.ts';
import type { Sealer } from './sealing/seal.ts';

/** An open that waits longer is not coming: the browser is stuck, or it waits behind another tab that waits. */
const OPEN_PATIENCE_MS = 8_000;
/** Another tab holds an older version. It was asked to let go, and saves within two seconds; one that is frozen does not. */
const BLOCKED_PATIENCE_MS = 4_000;

export interface SealedWith {
  readonly sealer: Sealer;
  readonly remembered: ReadonlySet<string>;
  readonly onBroken: (report: BrokenReport) => void;
}

export interface OpenOptions {
  readonly name: string;
  readonly versions: readonly SchemaVersion[];
  /** Null for the app's own database, which holds nothing of a person in clear. */
  readonly sealed: SealedWith | null;
  /** Another tab upgrades or deletes the database: what is unsaved is saved here, then this connection closes for good. */
  readonly onTakenAway: (how: TakenAway) => Promise<void>;
}

export type TakenAway = 'newer_version' | 'deleted';

/** The other tab waits this long at most for what is unsaved here. */
const LAST_SAVE_MS = 2_000;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Dexie opens a database of a later version without a word; the browser counts its versions in tens. */
const isNewerThan = (dexie: Dexie, version: number): boolean =>
  Math.floor(dexie.backendDB().version / 10) > version;

async function openWithin(dexie: Dexie): Promise<void> {
  const timers: ReturnType<typeof setTimeout>[] = [];
  const tooLong = new Promise<never>((_, reject) => {
    const rejectAfter = (ms: number): void => {
      const timer = setTimeout(() => {
        reject(new DatabaseFailure('blocked'));
      }, ms);
      timers.push(timer);
    };
    rejectAfter(OPEN_PATIENCE_MS);
    dexie.on('blocked', () => {
      rejectAfter(BLOCKED_PATIENCE_MS);
    });
  });
  try {
    await Promise.race([dexie.open(), tooLong]);
  } catch (error) {
    dexie.close();
    throw databaseFailureOf(error) ?? new DatabaseFailure('storage_unavailable', error);
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

/**
 * The only place that makes a Dexie: the sealing must be in use before `open()`, or rows go to disk in clear without an
 * error. Throws `DatabaseFailure`.
 */
export async function openDatabase(options: OpenOptions): Promise<Dexie> {
  const { name, versions, sealed, onTakenAway } = options;
  const dexie = new Dexie(name, {
    cache: 'immutable',
    chromeTransactionDurability: 'strict',
  });
  for (const { version, stores } of versions) dexie.version(version).stores(stores);
  if (sealed) {
    // The app's own database opens before the first screen, and needs no ciphers.
    const { sealingMiddleware } = await import('./sealing/middleware.ts');
    dexie.use(sealingMiddleware({ space: name, unsealed: UNSEALED_TABLES, ...sealed }));
  }
  dexie.on('versionchange', ({ newVersion }) => {
    const saved = onTakenAway(newVersion === null ? 'deleted' : 'newer_version');
    void Promise.race([saved, after(LAST_SAVE_MS)]).finally(() => {
      dexie.close();
    });
    // Dexie would close at once, before what is typed is saved.
    return false;
  });
  await openWithin(dexie);
  if (isNewerThan(dexie, versions.at(-1)?.version ?? 0)) {
    dexie.close();
    throw new DatabaseFailure('newer_version');
  }
  return dexie;
}

/**
 * Removes a database. Another tab that has it open closes it; one that the browser froze does not answer, and the browser
 * removes the database when that tab ends. Nothing waits for it: the key of its rows is gone before.
 */
export const deleteDatabase = (name: string): Promise<void> =>
  Promise.race([Dexie.delete(name), after(OPEN_PATIENCE_MS)]);
