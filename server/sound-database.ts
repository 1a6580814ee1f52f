import Database from 'libsql';
import { MIGRATIONS } from './migrations/sqlite/in-order.ts';

export type DatabaseFault =
  | { readonly type: 'not_a_database'; readonly engineCode: string }
  | { readonly type: 'damaged' | 'no_relay_data' }
  | { readonly type: 'newer'; readonly found: number; readonly known: number };

const TABLES = ['space', 'env', 'snap', 'blob', 'probe', 'migration'];

function look(db: Database.Database): DatabaseFault | null {
  const checked = db.pragma('integrity_check') as { integrity_check: string }[];
  if (checked.length !== 1 || checked[0]?.integrity_check !== 'ok') return { type: 'damaged' };
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) return { type: 'damaged' };
  const rows = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all([]) as {
    name: string;
  }[];
  const names = new Set(rows.map(({ name }) => name));
  if (!TABLES.every((table) => names.has(table))) return { type: 'no_relay_data' };
  const { number } = db.prepare('SELECT coalesce(max(number), 0) AS number FROM migration').get([]) as {
    number: number;
  };
  const known = MIGRATIONS.at(-1)?.number ?? 0;
  if (number > known) return { type: 'newer', found: number, known };
  // Counters that do not fit their envelopes would give a place twice.
  const unlike = db
    .prepare(
      `SELECT count(*) AS n FROM space WHERE state <> 'deleted' AND next_seq <>
         (SELECT coalesce(max(seq), 0) + 1 FROM env WHERE env.space = space.key)`,
    )
    .get([]) as { n: number };
  return unlike.n > 0 ? { type: 'damaged' } : null;
}

/** What is wrong with a file of ours that is to become, or was made from, the relay's database; null when nothing is. */
export function findFault(path: string): DatabaseFault | null {
  try {
    const db = new Database(path);
    try {
      return look(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return error.code.startsWith('SQLITE_CORRUPT')
      ? { type: 'damaged' }
      : { type: 'not_a_database', engineCode: error.code };
  }
}

/** For whoever runs the server. */
export function explainFault(fault: DatabaseFault): string {
  switch (fault.type) {
    case 'not_a_database':
      return `it is no database (${fault.engineCode})`;
    case 'damaged':
      return 'it is damaged';
    case 'no_relay_data':
      return 'it is a database, but not of this relay';
    case 'newer':
      return `it is of a newer version (layout ${fault.found}, this one knows ${fault.known})`;
  }
}
