import type Database from 'libsql';
import type { Migration } from '../migrations/sqlite/in-order.ts';

export type MigrateError = {
  readonly type: 'newer_database';
  readonly found: number;
  readonly known: number;
};

/** Brings the file to the newest layout, each step in a transaction of its own. Null when it went well. */
export function migrate(
  db: Database.Database,
  migrations: readonly Migration[],
  now: number,
): MigrateError | null {
  db.exec(
    'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, at INTEGER NOT NULL) STRICT',
  );
  const row = db.prepare('SELECT coalesce(max(number), 0) AS number FROM migration').get([]) as {
    number: number;
  };
  const known = migrations.at(-1)?.number ?? 0;
  if (row.number > known) return { type: 'newer_database', found: row.number, known };
  for (const { number, name, sql } of migrations) {
    if (number <= row.number) continue;
    db.exec('BEGIN IMMEDIATE');
    try {
      db.exec(sql);
      db.prepare('INSERT INTO migration (number, name, at) VALUES (?, ?, ?)').run([number, name, now]);
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }
  return null;
}
