import type { Page } from '@playwright/test';
import type { Dump } from '#tests/fixtures/databases/dump.ts';
import { Device } from '../pages/device.ts';

/** What the functions below leave in the page for each other. */
export interface Raw {
  open(name: string): Promise<IDBDatabase>;
  done<T>(request: IDBRequest<T>): Promise<T>;
  /** From base64url. */
  bytes(text: string): Uint8Array;
  /** Connections that nothing closes. */
  readonly held: IDBDatabase[];
}

export type WithRaw = typeof globalThis & { rawDatabases: Raw };

/**
 * Goes to an address of the same origin on which nothing of the app runs: from there a test looks at the databases, and
 * changes them, as a bad disk or another program would.
 */
export async function leaveApp(page: Page): Promise<void> {
  await page.goto('/manifest.webmanifest');
  await page.evaluate(() => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no answer'));
        };
      });
    (globalThis as WithRaw).rawDatabases = {
      done,
      open: (name) => done(indexedDB.open(name)),
      bytes: (text) =>
        Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
          letter.charCodeAt(0),
        ),
      held: [],
    };
  });
}

/** The database of the only file that two people may share, by its random name. */
export function fileDatabase(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { open, done } = (globalThis as WithRaw).rawDatabases;
    const app = await open('wm-app');
    const rows = (await done(app.transaction('spaces').objectStore('spaces').getAll())) as {
      readonly kind: string;
      readonly dbName: string;
    }[];
    app.close();
    const [file, ...more] = rows.filter(({ kind }) => kind === 'pair');
    if (!file || more.length > 0) throw new Error('not exactly one file on this device');
    return file.dbName;
  });
}

export interface Spoiling {
  readonly database: string;
  /** The first row of each of these. */
  readonly tables: readonly string[];
  /** A bit of what is sealed falls over; or the version in front of it is one that is not there yet. */
  readonly how: 'flipped' | 'newer';
}

/** Writes rubbish into stored rows. */
export function spoilRows(page: Page, of: Spoiling): Promise<void> {
  return page.evaluate(async ({ database, tables, how }) => {
    const { open, done } = (globalThis as WithRaw).rawDatabases;
    const db = await open(database);
    // Byte 0 is the version; behind the nonce comes what is sealed.
    const spoilt = ({ s }: { readonly s: Uint8Array }): Uint8Array =>
      how === 'newer'
        ? s.map((byte, index) => (index === 0 ? 2 : byte))
        : s.map((byte, index) => (index === 45 ? byte ^ 1 : byte));
    for (const table of tables) {
      const store = db.transaction(table, 'readwrite').objectStore(table);
      const [row] = (await done(store.getAll(null, 1))) as { readonly s: Uint8Array }[];
      if (!row) throw new Error(`nothing stands in ${table}`);
      await done(store.put({ ...row, s: spoilt(row) }));
    }
    db.close();
  }, of);
}

/** Makes a database of an earlier version, with everything that is in it. */
export function putDatabase(page: Page, { name, version, stores, rows }: Dump): Promise<void> {
  return page.evaluate(
    async ({ name, version, stores, rows }) => {
      const { done, bytes } = (globalThis as WithRaw).rawDatabases;
      const alive = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(alive);
        if (typeof value !== 'object' || value === null) return value;
        if ('$bytes' in value) return bytes(String(value.$bytes));
        return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, alive(part)]));
      };
      // Of the language of Dexie only what our frozen versions say: `id` or `[log+n]`.
      const pathOf = (words: string): string | string[] =>
        words.startsWith('[') ? words.slice(1, -1).split('+') : words;
      // Dexie counts its versions in tens.
      const opening = indexedDB.open(name, version * 10);
      opening.onupgradeneeded = () => {
        for (const [table, schema] of Object.entries(stores)) {
          const [key = '', ...indexes] = schema.split(', ');
          const store = opening.result.createObjectStore(table, { keyPath: pathOf(key) });
          for (const index of indexes) store.createIndex(index, pathOf(index));
        }
      };
      const db = await done(opening);
      for (const [table, all] of Object.entries(rows)) {
        const store = db.transaction(table, 'readwrite').objectStore(table);
        for (const row of all) await done(store.put(alive(row)));
      }
      db.close();
    },
    { name, version, stores, rows },
  );
}

/** A connection that stays open whatever another tab asks, as that of a tab which the browser froze. */
export async function holdDatabase(page: Page, database: string): Promise<void> {
  await leaveApp(page);
  await page.evaluate(async (name) => {
    const { open, held } = (globalThis as WithRaw).rawDatabases;
    held.push(await open(name));
  }, database);
}

/** Another tab of the same person. */
export async function anotherTab(device: Device): Promise<Device> {
  return new Device(device.context, await device.context.newPage(), device.words);
}

/** Names of what was put aside because it did not open. */
export function quarantined(page: Page, database: string): Promise<readonly string[]> {
  return page.evaluate(async (name) => {
    const { open, done } = (globalThis as WithRaw).rawDatabases;
    const db = await open(name);
    const keys = await done(db.transaction('quarantine').objectStore('quarantine').getAllKeys());
    db.close();
    return keys.map(String);
  }, database);
}

/** So many rows of a table that nobody wrote. */
export function addRubbish(
  page: Page,
  of: { readonly database: string; readonly table: string; readonly rows: number },
): Promise<void> {
  return page.evaluate(async ({ database, table, rows }) => {
    const { open, done } = (globalThis as WithRaw).rawDatabases;
    const db = await open(database);
    const store = db.transaction(table, 'readwrite').objectStore(table);
    for (let at = 0; at < rows; at++) {
      const id = `rubbish${String(at).padStart(5, '0')}`;
      const s = crypto.getRandomValues(new Uint8Array(200));
      s[0] = 1;
      await done(store.put({ id, visible: 1, s }));
    }
    db.close();
  }, of);
}
