import type Database from 'libsql';

export interface SpaceRow {
  readonly key: number;
  readonly auth: Uint8Array;
  readonly epoch: string;
  readonly state: 'open' | 'closed' | 'deleted';
  readonly next_seq: number;
  readonly bytes: number;
}

/** A place beyond the log is none: one that an earlier version took stands in nobody's way. */
const REACHED = 'upto_seq < (SELECT next_seq FROM space WHERE key = snap.space)';

/** Every statement is prepared once and takes its parameters as one array. */
export function prepareStatements(db: Database.Database) {
  const prepare = (sql: string) => db.prepare<[readonly unknown[]]>(sql);
  return {
    begin: prepare('BEGIN IMMEDIATE'),
    commit: prepare('COMMIT'),
    rollback: prepare('ROLLBACK'),

    spaceById: prepare('SELECT key, auth, epoch, state, next_seq, bytes FROM space WHERE id = ?'),
    insertSpace: prepare(
      `INSERT INTO space (id, auth, epoch, state, next_seq, bytes, envelopes, created)
       VALUES (?, ?, ?, 'open', 1, 0, 0, ?)`,
    ),
    counters: prepare('SELECT next_seq, bytes, envelopes FROM space WHERE key = ?'),
    moveCounters: prepare(
      'UPDATE space SET next_seq = ?, bytes = bytes + ?, envelopes = envelopes + ? WHERE key = ?',
    ),
    closeSpace: prepare("UPDATE space SET state = 'closed' WHERE id = ? AND state <> 'deleted'"),
    forgetSpace: prepare(
      "UPDATE space SET state = 'deleted', auth = x'', epoch = '', bytes = 0, envelopes = 0 WHERE key = ?",
    ),

    insertEnvelope: prepare(
      'INSERT INTO env (space, seq, env_id, at, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT (space, env_id) DO NOTHING',
    ),
    seqOfEnvelope: prepare('SELECT seq FROM env WHERE space = ? AND env_id = ?'),
    lengthsAfter: prepare(
      'SELECT seq, length(bytes) AS length FROM env WHERE space = ? AND seq > ? ORDER BY seq LIMIT ?',
    ),
    envelopesBetween: prepare(
      'SELECT seq, bytes FROM env WHERE space = ? AND seq > ? AND seq <= ? ORDER BY seq',
    ),

    insertSnapshot: prepare('INSERT INTO snap (space, upto_seq, env_id, at, bytes) VALUES (?, ?, ?, ?, ?)'),
    dropOldSnapshots: prepare(
      `DELETE FROM snap WHERE space = ? AND arrival NOT IN
         (SELECT arrival FROM snap WHERE space = ? AND ${REACHED} ORDER BY upto_seq DESC, arrival DESC LIMIT ?)`,
    ),
    newestUpto: prepare(
      `SELECT upto_seq FROM snap WHERE space = ? AND ${REACHED} ORDER BY upto_seq DESC, arrival DESC LIMIT 1`,
    ),
    bytesAfter: prepare(
      `SELECT coalesce(sum(length), 0) AS bytes FROM
         (SELECT length(bytes) AS length FROM env WHERE space = ? AND seq > ? ORDER BY seq LIMIT ?)`,
    ),
    newestSnapshot: prepare(
      `SELECT upto_seq AS seq, bytes FROM snap WHERE space = ? AND ${REACHED}
         ORDER BY upto_seq DESC, arrival DESC LIMIT 1`,
    ),

    blobLength: prepare('SELECT length(bytes) AS length FROM blob WHERE space = ? AND id = ?'),
    blobBytes: prepare('SELECT bytes FROM blob WHERE space = ? AND id = ?'),
    putBlob: prepare(
      `INSERT INTO blob (space, id, at, bytes) VALUES (?, ?, ?, ?)
       ON CONFLICT (space, id) DO UPDATE SET at = excluded.at, bytes = excluded.bytes`,
    ),

    dropContents: ['env', 'snap', 'blob'].map((table) => prepare(`DELETE FROM ${table} WHERE space = ?`)),
    probe: prepare('UPDATE probe SET count = count + 1 WHERE id = 1'),
  };
}
