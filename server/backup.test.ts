import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
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
import { makeBackup } from './backup.ts';
import { takeDataLock } from './data-lock.ts';
import { MIGRATIONS } from './migrations/sqlite/in-order.ts';
import { restoreBackup } from './restore.ts';
import type { RelayStore } from './store/relay-store.ts';
import { openSqliteStore } from './store/sqlite.ts';
import { migrate } from './store/sqlite-migrate.ts';
import { createRelayLauncher } from './testing/relay-process.ts';
import { envelope, spaceNamed } from './testing/relay-under-test.ts';

const NOW = new Date(Date.UTC(2026, 10, 25, 15, 4, 5));
const quota = { bytes: 0, envelopes: 0 };
const one = spaceNamed('one');
const auth = new Uint8Array(32).fill(3);
type Space = ReturnType<typeof spaceNamed>;
const random = (length: number): Uint8Array => new Uint8Array(length).fill(7);

let folder: string;
let data: string;
let copies: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'werkmaat-backup-'));
  data = join(folder, 'data');
  copies = join(folder, 'copies');
  for (const path of [data, copies]) mkdirSync(path);
});
afterEach(() => rmSync(folder, { recursive: true }));

const namesOfData = (): string[] => readdirSync(data).filter((name) => !name.startsWith('relay.db.lock'));
const openStore = (): RelayStore => orThrow(openSqliteStore(join(data, 'relay.db'), () => 1));

let numbers = 0;
async function append(store: RelayStore, texts: readonly string[]): Promise<void> {
  const envelopes = texts.map((text) => {
    const envId = new Uint8Array(16);
    new DataView(envId.buffer).setUint32(0, ++numbers);
    return { envId, envelope: envelope(text) };
  });
  const [outcome] = await store.append([{ spaceId: one.id, envelopes, quota, at: 1 }]);
  expect(outcome?.type).toBe('stored');
}

async function texts(store: RelayStore): Promise<string[]> {
  const frames = await store.readAfter(one.id, 0, 1e9);
  return frames.map(({ envelope: bytes }) => new TextDecoder().decode(bytes));
}

async function storeWith(words: readonly string[]): Promise<RelayStore> {
  const store = openStore();
  await store.claim({ spaceId: one.id, auth, epoch: 'first life', at: 1 });
  await append(store, words);
  return store;
}

describe('a backup', () => {
  it('is made while the relay holds the file and writes, and has everything up to its moment', async () => {
    const store = await storeWith(['a']);
    const path = orThrow(makeBackup(data, copies, NOW));
    await append(store, ['b']);
    expect(path).toBe(join(copies, 'relay-2026-11-25T15-04-05Z.db'));
    // As the data itself: for nobody else on the server.
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readdirSync(copies)).toEqual(['relay-2026-11-25T15-04-05Z.db']);
    expect(await texts(store)).toEqual(['a', 'b']);
    await store.shutdown();
    expect(orThrow(restoreBackup(data, path, NOW, random)).before).not.toBe(null);
    const restored = openStore();
    expect(await texts(restored)).toEqual(['a']);
    await restored.shutdown();
  });

  it('leaves a file that exists, and says what is missing', async () => {
    const store = await storeWith(['a']);
    const path = join(copies, 'mine.db');
    expect(makeBackup(data, path, NOW)).toEqual({ ok: true, value: path });
    const bytes = readFileSync(path);
    expect(makeBackup(data, path, NOW)).toEqual({ ok: false, error: { type: 'exists' } });
    expect(readFileSync(path)).toEqual(bytes);
    expect(makeBackup(copies, folder, NOW)).toEqual({ ok: false, error: { type: 'no_data' } });
    expect(makeBackup(data, join(folder, 'no', 'x.db'), NOW)).toEqual({
      ok: false,
      error: { type: 'no_folder' },
    });
    await store.shutdown();
  });

  it('holds no byte of an erased space', async () => {
    const store = await storeWith(['canary of an erased space']);
    await store.remove(one.id);
    const path = orThrow(makeBackup(data, copies, NOW));
    expect(readFileSync(path).includes('canary')).toBe(false);
    await store.shutdown();
  });
});

describe('a restore', () => {
  it('begins another life of each space, keeps what was there before, and leaves nothing half', async () => {
    const store = await storeWith(['a']);
    const path = orThrow(makeBackup(data, copies, NOW));
    await append(store, ['b']);
    await store.shutdown();
    const { before } = orThrow(restoreBackup(data, path, NOW, random));
    const restored = openStore();
    expect((await restored.info(one.id))?.epoch).not.toBe('first life');
    await restored.shutdown();
    const earlier = orThrow(openSqliteStore(join(before ?? '', 'relay.db'), () => 1));
    expect(await texts(earlier)).toEqual(['a', 'b']);
    expect((await earlier.info(one.id))?.epoch).toBe('first life');
    await earlier.shutdown();
    expect(readdirSync(data).filter((name) => name.includes('coming'))).toEqual([]);
  });

  it('keeps what was there before twice when it is done twice within a second', async () => {
    const store = await storeWith(['a']);
    const path = orThrow(makeBackup(data, copies, NOW));
    await store.shutdown();
    const first = orThrow(restoreBackup(data, path, NOW, random)).before;
    const second = orThrow(restoreBackup(data, path, NOW, random)).before;
    expect(second).toBe(`${String(first)}-2`);
    expect(existsSync(join(String(first), 'relay.db'))).toBe(true);
    expect(existsSync(join(String(second), 'relay.db'))).toBe(true);
  });

  it('leaves erased and closed what was erased and closed after the copy was made', async () => {
    const [gone, late, shut] = ['gone', 'late', 'shut'].map(spaceNamed) as [Space, Space, Space];
    const store = await storeWith(['a']);
    const claim = ({ id }: Space) => store.claim({ spaceId: id, auth, epoch: 'first life', at: 1 });
    for (const space of [gone, shut]) await claim(space);
    const envelopes = [{ envId: new Uint8Array(16).fill(9), envelope: envelope('promised to be gone') }];
    await store.append([{ spaceId: gone.id, envelopes, quota, at: 1 }]);
    const path = orThrow(makeBackup(data, copies, NOW));
    await claim(late);
    for (const { id } of [gone, late]) await store.remove(id);
    await store.close(shut.id);
    await store.shutdown();
    orThrow(restoreBackup(data, path, NOW, random));
    const restored = openStore();
    expect(await restored.info(gone.id)).toBeNull();
    expect((await restored.info(shut.id))?.state).toBe('closed');
    expect(await texts(restored)).toEqual(['a']);
    for (const space of [gone, late])
      expect(await restored.claim({ spaceId: space.id, auth, epoch: 'x', at: 2 })).toMatchObject({
        type: 'deleted',
      });
    await restored.shutdown();
    expect(readFileSync(join(data, 'relay.db')).includes('promised to be gone')).toBe(false);
  });

  it('keeps also what a killed relay had only in its log', async () => {
    const store = await storeWith(['a']);
    const path = orThrow(makeBackup(data, copies, NOW));
    await append(store, ['only in the log']);
    // The store is still open, as after a kill: nothing was written back.
    const { before } = orThrow(restoreBackup(data, path, NOW, random));
    const earlier = orThrow(openSqliteStore(join(before ?? '', 'relay.db'), () => 1));
    expect(await texts(earlier)).toEqual(['a', 'only in the log']);
    await earlier.shutdown();
    await store.shutdown();
  });

  it('takes a folder that was copied as it lay, log and all', async () => {
    const store = await storeWith(['a']);
    await append(store, ['in the log']);
    const lay = join(copies, 'relay.db');
    for (const end of ['', '-wal']) writeFileSync(lay + end, readFileSync(join(data, `relay.db${end}`)));
    await store.shutdown();
    orThrow(restoreBackup(data, lay, NOW, random));
    const restored = openStore();
    expect(await texts(restored)).toEqual(['a', 'in the log']);
    await restored.shutdown();
  });

  it('fills an empty place', async () => {
    const store = await storeWith(['a']);
    const path = orThrow(makeBackup(data, copies, NOW));
    await store.shutdown();
    data = join(folder, 'new');
    expect(restoreBackup(data, path, NOW, random)).toEqual({ ok: true, value: { before: null } });
    const restored = openStore();
    expect(await texts(restored)).toEqual(['a']);
    await restored.shutdown();
  });

  const spoilers: [string, string, (path: string) => void][] = [
    ['a letter', 'not_a_database', (path) => writeFileSync(path, 'this is a letter '.repeat(500))],
    ['nothing', 'no_relay_data', (path) => writeFileSync(path, '')],
    ['half of a copy', 'damaged', (path) => truncateSync(path, 4096 * 5)],
    [
      'a copy with a torn page',
      'damaged',
      (path) => {
        const bytes = readFileSync(path);
        bytes.fill(0xa5, 4096 * 3, 4096 * 4);
        writeFileSync(path, bytes);
      },
    ],
    [
      'a database of something else',
      'no_relay_data',
      (path) => {
        rmSync(path);
        const db = new Database(path);
        db.exec('CREATE TABLE letters (a)');
        db.close();
      },
    ],
    [
      'a copy of a newer version',
      'newer',
      (path) => {
        const db = new Database(path);
        migrate(db, [...MIGRATIONS, { number: 99, name: 'later', sql: 'SELECT 1' }], 1);
        db.close();
      },
    ],
    [
      'a copy whose counters give a place twice',
      'damaged',
      (path) => {
        const db = new Database(path);
        db.exec('UPDATE space SET next_seq = 1');
        db.close();
      },
    ],
  ];
  it.each(spoilers)('refuses %s, and leaves everything as it was', async (_what, type, spoil) => {
    const store = await storeWith(['a', 'b'.repeat(9_000)]);
    const path = orThrow(makeBackup(data, copies, NOW));
    await store.shutdown();
    const bytes = readFileSync(join(data, 'relay.db'));
    const names = namesOfData();
    spoil(path);
    expect(restoreBackup(data, path, NOW, random)).toMatchObject({
      error: { type: 'not_sound', fault: { type } },
    });
    expect(readFileSync(join(data, 'relay.db'))).toEqual(bytes);
    expect(namesOfData()).toEqual(names);
  });

  it('refuses while a relay works on the data, the database itself, and what is not there', async () => {
    const store = await storeWith(['a']);
    const path = orThrow(makeBackup(data, copies, NOW));
    await store.shutdown();
    const lock = takeDataLock(data);
    expect(restoreBackup(data, path, NOW, random)).toEqual({ ok: false, error: { type: 'relay_runs' } });
    lock?.release();
    expect(restoreBackup(data, join(data, 'relay.db'), NOW, random)).toMatchObject({
      error: { type: 'same_file' },
    });
    expect(restoreBackup(data, join(copies, 'x'), NOW, random)).toMatchObject({ error: { type: 'no_file' } });
  });
});

describe('the commands beside a running relay', () => {
  const { start, launch, killAll } = createRelayLauncher(['--import', 'tsx', 'server/main.ts'], () => ({
    DATA_DIR: data,
    APP_DIR: join(folder, 'app'),
  }));
  afterEach(killAll);
  const run = (command: string, ...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', `server/${command}-command.ts`, ...args], {
      env: { PATH: process.env['PATH'], DATA_DIR: data },
      encoding: 'utf8',
    });

  it('copy it, are refused while it runs, and a second relay is too; a kill frees the data', async () => {
    const relay = await start();
    const copied = run('backup', copies);
    expect(copied).toMatchObject({ status: 0, stderr: '' });
    const path = copied.stdout.trim();
    expect(existsSync(path)).toBe(true);
    expect(run('restore', path)).toMatchObject({ status: 1, stdout: '' });
    const second = launch();
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain('Another relay or a restore works on the data');
    relay.child.kill('SIGKILL');
    await relay.exited;
    expect(run('restore', path)).toMatchObject({ status: 0, stderr: '' });
    expect(run('restore')).toMatchObject({ status: 1, stdout: '' });
  });
});
