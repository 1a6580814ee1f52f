import { join } from 'node:path';
import Database from 'libsql';

export interface DataLock {
  release(): void;
}

export const DATABASE_FILE = 'relay.db';
const LOCK_FILE = `${DATABASE_FILE}.lock`;

/**
 * One process at a time works on the data of a folder: a relay keeps in memory what it knows of its file, and a restore puts
 * another file in its place. The lock is one of the file system's on an empty database beside the real one, so it ends
 * with its process, however that ends.
 * @returns null when another process holds it
 */
export function takeDataLock(dataDir: string): DataLock | null {
  const db = new Database(join(dataDir, LOCK_FILE));
  try {
    db.pragma('busy_timeout = 0');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return {
    release() {
      db.exec('ROLLBACK');
      db.close();
    },
  };
}
