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

/** Flips one bit of so many rows at most; gives how many there were in the table. */
export function spoilRows(
  page: Page,
  at: { readonly database: string; readonly table: string; readonly most: number },
): Promise<number> {
  return page.evaluate(async ({ database, table, most }) => {
    const { open, done } = (globalThis as WithRaw).rawDatabases;
    const db = await open(database);
    const store = db.transaction(table, 'readwrite').objectStore(table);
    const rows = (await done(store.getAll())) as { readonly s: Uint8Array }[];
    // Behind the version and the nonce: in what is sealed.
    for (const row of rows.slice(0, most))
      await done(store.put({ ...row, s: row.s.map((byte, index) => (index === 45 ? byte ^ 1 : byte)) }));
    db.close();
    return rows.length;
  }, at);
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
