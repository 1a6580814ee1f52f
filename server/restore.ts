import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'libsql';
import { formatId } from '#core/protocol/ids.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { flushToDisk, timeInName } from './backup.ts';
import { DATABASE_FILE, takeDataLock } from './data-lock.ts';
import { keepDecisions } from './keep-decisions.ts';
import { findFault, type DatabaseFault } from './sound-database.ts';

export type RestoreError =
  | { readonly type: 'no_file' | 'relay_runs' | 'same_file' }
  | { readonly type: 'not_sound'; readonly fault: DatabaseFault };

export interface Restored {
  /** Folder with the data that was there before; null when there was none. */
  readonly before: string | null;
}

const EPOCH_BYTES = 16;
const BESIDE = ['-wal', '-shm'];

/**
 * A restored relay has forgotten what came after the copy. Its spaces begin another life, so that every device notices at
 * its next greeting and offers again what it has: core/sync/SPEC.md [S5].
 */
function beginAnotherLife(path: string, randomBytes: (length: number) => Uint8Array): void {
  const db = new Database(path);
  try {
    db.pragma('synchronous = FULL');
    const renew = db.prepare<[readonly unknown[]]>('UPDATE space SET epoch = ? WHERE key = ?');
    const open = db.prepare("SELECT key FROM space WHERE state <> 'deleted'").all([]) as { key: number }[];
    db.exec('BEGIN IMMEDIATE');
    for (const { key } of open) renew.run([formatId(randomBytes(EPOCH_BYTES)), key]);
    db.exec('COMMIT');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

/** Writes the log of the old database back, so that its one file is all of it. One that does not open stays as it is. */
function foldLog(path: string): void {
  try {
    const db = new Database(path);
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  }
}

/** A second name for the same bytes where the file system has that, else a copy. */
function keepAs(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

const hasLog = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

function clear(path: string): void {
  for (const end of ['', ...BESIDE]) rmSync(path + end, { force: true });
}

/** A folder named after the time; two restores of one second have two. */
function newFolderBefore(dataDir: string, now: Date): string {
  const name = join(dataDir, `${DATABASE_FILE}.before-${timeInName(now)}`);
  let folder = name;
  for (let count = 2; existsSync(folder); count++) folder = `${name}-${String(count)}`;
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

/** All that was there before, whole and under another name. */
function setAside(dataDir: string, now: Date): string {
  const database = join(dataDir, DATABASE_FILE);
  foldLog(database);
  const before = newFolderBefore(dataDir, now);
  for (const name of ['', ...BESIDE].map((end) => DATABASE_FILE + end))
    if (existsSync(join(dataDir, name))) keepAs(join(dataDir, name), join(before, name));
  for (const name of [before, dataDir]) flushToDisk(name);
  // A log of the old file would be read into the new one. After folding it holds nothing that the old file lacks.
  for (const end of BESIDE) rmSync(database + end, { force: true });
  return before;
}

/**
 * Puts a copy in the place of the relay's database. At every moment there is either the old data or the new under its name,
 * never a part of one; what was there before stays in a folder beside it.
 */
export function restoreBackup(
  dataDir: string,
  file: string,
  now: Date,
  randomBytes: (length: number) => Uint8Array,
): Result<Restored, RestoreError> {
  if (!existsSync(file)) return err({ type: 'no_file' });
  const database = join(dataDir, DATABASE_FILE);
  if (resolve(file) === resolve(database)) return err({ type: 'same_file' });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = takeDataLock(dataDir);
  if (lock === null) return err({ type: 'relay_runs' });
  const coming = `${database}.coming`;
  try {
    clear(coming);
    copyFileSync(file, coming);
    // A folder that was copied as it lay has its newest part in the log.
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${coming}-wal`);
    // The copy is looked at: the medium that it came from may read otherwise a second time, and nothing is written there.
    const fault = findFault(coming);
    if (fault !== null) return err({ type: 'not_sound', fault });
    keepDecisions(database, coming);
    beginAnotherLife(coming, randomBytes);
    // One file alone is moved into place.
    if (hasLog(coming)) throw new Error('the log of the copy was not written back');
    flushToDisk(coming);
    const before = existsSync(database) ? setAside(dataDir, now) : null;
    renameSync(coming, database);
    flushToDisk(dirname(database));
    return ok({ before });
  } finally {
    clear(coming);
    lock.release();
  }
}
