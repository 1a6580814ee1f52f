import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { describeRelayStore } from '#tests/contracts/relay-store.ts';
import { MIGRATIONS } from '../migrations/sqlite/in-order.ts';
import { StoreFailure } from './relay-store.ts';
import { openSqliteStore } from './sqlite.ts';
import { migrate } from './sqlite-migrate.ts';

const now = (): number => 1_795_000_000_000;
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'werkmaat-store-'));
const SPACE = 'AAECAwQFBgcICQoLDA0ODw';
const AUTH = new Uint8Array(32).fill(3);
const quota = { bytes: 0, envelopes: 0 };

describeRelayStore('SQLite', async () => {
  const folder = newFolder();
  return {
    open: async () => orThrow(openSqliteStore(join(folder, 'relay.db'), now)),
    dispose: async () => rmSync(folder, { recursive: true }),
  };
});

describe('the SQLite file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = newFolder();
    path = join(folder, 'relay.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = () => orThrow(openSqliteStore(path, now));

  it('holds no byte of an erased space, the log included', async () => {
    const store = open();
    const canary = Buffer.from('canary-of-an-erased-envelope');
    const large = Buffer.concat([Buffer.alloc(20_000, 7), canary]);
    await store.claim({ spaceId: SPACE, auth: AUTH, epoch: 'e', at: 1 });
    const envelopes = [canary, large].map((envelope, i) => ({ envId: new Uint8Array(16).fill(i), envelope }));
    await store.append([{ spaceId: SPACE, envelopes, quota, at: 1 }]);
    await store.putSnapshot({ spaceId: SPACE, uptoSeq: 2, envId: AUTH.subarray(16), envelope: large, at: 1 });
    await store.putBlob({ spaceId: SPACE, blobId: SPACE, bytes: large, quota, at: 1 });
    const holdsCanary = () =>
      readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(canary));
    expect(holdsCanary()).toBe(true);
    await store.remove(SPACE);
    expect(holdsCanary()).toBe(false);
    await store.shutdown();
    expect(holdsCanary()).toBe(false);
  });

  it('is in WAL mode, flushed at every commit, and has an empty log after a shutdown', async () => {
    const store = open();
    await store.claim({ spaceId: SPACE, auth: AUTH, epoch: 'e', at: 1 });
    await store.shutdown();
    expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    const db = new Database(path);
    expect(db.pragma('journal_mode')).toMatchObject([{ journal_mode: 'wal' }]);
    expect(db.pragma('integrity_check')).toMatchObject([{ integrity_check: 'ok' }]);
    db.close();
  });

  it('is refused when a newer version made it', () => {
    const db = new Database(path);
    expect(migrate(db, [...MIGRATIONS, { number: 99, name: 'later', sql: 'SELECT 1' }], 1)).toBeNull();
    db.close();
    expect(openSqliteStore(path, now)).toEqual({
      ok: false,
      error: { type: 'newer_database', found: 99, known: MIGRATIONS.at(-1)?.number },
    });
  });

  it('is refused when it is no database', () => {
    writeFileSync(
      path,
      'this is a letter, not a database, and long enough to be looked at as one'.repeat(20),
    );
    expect(openSqliteStore(path, now)).toEqual({
      ok: false,
      error: { type: 'cannot_open', engineCode: 'SQLITE_NOTADB' },
    });
  });

  it('rolls a failing migration back as a whole', () => {
    const db = new Database(path);
    const broken = {
      number: 2,
      name: 'broken',
      sql: 'CREATE TABLE half (a); INSERT INTO nowhere VALUES (1);',
    };
    expect(() => migrate(db, [...MIGRATIONS, broken], 1)).toThrow('nowhere');
    expect(db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'half'").get([])).toMatchObject({
      n: 0,
    });
    expect(migrate(db, MIGRATIONS, 1)).toBeNull();
    db.close();
  });

  it('numbers its migrations from 1 without gaps', () => {
    expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  it('fails with a store failure, not with a result, when the file is damaged while it runs', async () => {
    const store = open();
    await store.claim({ spaceId: SPACE, auth: AUTH, epoch: 'e', at: 1 });
    await store.shutdown();
    truncateSync(path, 4096);
    const damaged = openSqliteStore(path, now);
    if (damaged.ok) {
      await expect(damaged.value.info(SPACE)).rejects.toBeInstanceOf(StoreFailure);
    } else {
      expect(damaged.error.type).toBe('cannot_open');
    }
  });

  it('fails with a store failure after it was shut down', async () => {
    const store = open();
    await store.shutdown();
    await expect(store.probe()).rejects.toBeInstanceOf(StoreFailure);
    await store.shutdown();
  });
});
