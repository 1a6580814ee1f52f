import { existsSync } from 'node:fs';
import Database from 'libsql';

interface Decision {
  readonly id: string;
  readonly state: 'closed' | 'deleted';
  readonly created: number;
}

/** Of a database that does not open nothing is known. */
function decisionsIn(path: string): readonly Decision[] {
  if (!existsSync(path)) return [];
  try {
    const db = new Database(path);
    try {
      return db.prepare("SELECT id, state, created FROM space WHERE state <> 'open'").all([]) as Decision[];
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError) return [];
    throw error;
  }
}

/**
 * What people erased, or closed to a lost device, after a copy was made stays so when the copy comes back: an old copy must
 * not bring back what somebody was promised is gone.
 */
export function keepDecisions(before: string, coming: string): void {
  const decisions = decisionsIn(before);
  if (decisions.length === 0) return;
  const db = new Database(coming);
  try {
    const drops = ['env', 'snap', 'blob'].map((table) =>
      db.prepare<[readonly unknown[]]>(
        `DELETE FROM ${table} WHERE space = (SELECT key FROM space WHERE id = ?)`,
      ),
    );
    const forget = db.prepare<[readonly unknown[]]>(
      `INSERT INTO space (id, auth, epoch, state, next_seq, bytes, envelopes, created)
         VALUES (?, x'', '', 'deleted', 1, 0, 0, ?)
       ON CONFLICT (id) DO UPDATE SET state = 'deleted', auth = x'', epoch = '', bytes = 0, envelopes = 0`,
    );
    const close = db.prepare<[readonly unknown[]]>(
      "UPDATE space SET state = 'closed' WHERE id = ? AND state = 'open'",
    );
    db.exec('BEGIN IMMEDIATE');
    for (const { id, state, created } of decisions) {
      if (state === 'closed') close.run([id]);
      else {
        for (const drop of drops) drop.run([id]);
        forget.run([id, created]);
      }
    }
    db.exec('COMMIT');
    // Erased bytes stand in free pages until the file is written anew.
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}
