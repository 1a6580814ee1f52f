import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { err, ok, type Result } from '#core/result/result.ts';
import { DATABASE_FILE } from './data-lock.ts';
import { findFault, type DatabaseFault } from './sound-database.ts';

export type BackupError =
  | { readonly type: 'no_data' | 'exists' | 'no_folder' }
  | { readonly type: 'engine'; readonly engineCode: string }
  | { readonly type: 'not_sound'; readonly fault: DatabaseFault };

/** A file that was only written may be lost with the power; a name too. */
export function flushToDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Sorts by time, and is a name on every file system: `2026-11-25T15-04-05Z`. */
export function timeInName(at: Date): string {
  const day = [at.getUTCFullYear(), twoDigits(at.getUTCMonth() + 1), twoDigits(at.getUTCDate())].join('-');
  return `${day}T${[at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(twoDigits).join('-')}Z`;
}

/**
 * Copies the relay's database as it is at one moment, while the relay goes on writing. The copy has its name only once it
 * is whole, looked through and on the disk.
 * @param target a folder, or the name of a file that does not exist yet
 * @returns the path of the copy
 */
export function makeBackup(dataDir: string, target: string, now: Date): Result<string, BackupError> {
  const source = join(dataDir, DATABASE_FILE);
  if (!existsSync(source)) return err({ type: 'no_data' });
  const isFolder = existsSync(target) && statSync(target).isDirectory();
  const path = isFolder ? join(target, `relay-${timeInName(now)}.db`) : target;
  if (existsSync(path)) return err({ type: 'exists' });
  if (!existsSync(dirname(path))) return err({ type: 'no_folder' });
  const partial = `${path}.partial`;
  rmSync(partial, { force: true });
  try {
    // For nobody else on the server, from its first byte on.
    writeFileSync(partial, '', { mode: 0o600, flag: 'wx' });
    const db = new Database(source);
    try {
      db.pragma('busy_timeout = 30000');
      // Reads one state of the log while others write on, and leaves out erased bytes.
      db.exec(`VACUUM INTO '${partial.replaceAll("'", "''")}'`);
    } finally {
      db.close();
    }
    const fault = findFault(partial);
    if (fault !== null) return err({ type: 'not_sound', fault });
    flushToDisk(partial);
    renameSync(partial, path);
    flushToDisk(dirname(path));
    return ok(path);
  } catch (error) {
    if (error instanceof Database.SqliteError) return err({ type: 'engine', engineCode: error.code });
    throw error;
  } finally {
    rmSync(partial, { force: true });
  }
}
