import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { everythingIn } from '#tests/fixtures/databases/everything.ts';
import { parseDump, restoreDump } from '#tests/fixtures/databases/dump.ts';
import { decodeBase64url, encodeBase64url } from '#core/protocol/base64.ts';
import { orThrow } from '#core/result/result.ts';
import { records } from '#domain/records.ts';
import { encodeSpaceFile, parseSpaceFile, readableExport, wholeBatch } from '#storage/export.ts';
import { openDatabaseOf } from '#storage/open-space.ts';
import { frozenVersions } from '#storage/schema/versions.ts';
import { createSealer } from '#storage/sealing/seal.ts';
import { openSecrets } from '#storage/space-secrets.ts';

/** A file of a person as whoever has her unlocked device can read it. */
export interface OpenedFile {
  readonly kind: string;
  /** What opens its envelopes, in the first generation. */
  readonly secret: Uint8Array;
  /** Every value of every table. */
  readonly everything: string;
  /** What the app's own export for people gives. */
  readonly readable: string;
  /** The ops in the app's own file of the space. */
  readonly exported: string;
}

interface Taken {
  readonly keys: readonly { readonly profile: string; readonly key: string }[];
  readonly spaces: readonly { readonly row: Record<string, string>; readonly dump: string }[];
}

/** Everything on the device, with the key that the page itself may use. */
export async function takeFrom(page: Page): Promise<Taken> {
  return page.evaluate(
    async (stores): Promise<Taken> => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => {
            resolve(request.result);
          };
          request.onerror = () => {
            reject(request.error ?? new Error('no answer'));
          };
        });
      const base64 = (bytes: Uint8Array): string =>
        btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
          .replaceAll('+', '-')
          .replaceAll('/', '_')
          .replaceAll('=', '');
      const plain = (value: unknown): unknown => {
        if (value instanceof Uint8Array) return { $bytes: base64(value) };
        if (Array.isArray(value)) return value.map(plain);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
      };
      const open = (name: string): Promise<IDBDatabase> => done(indexedDB.open(name));
      const all = async (db: IDBDatabase, table: string): Promise<Record<string, unknown>[]> =>
        (await done(db.transaction(table).objectStore(table).getAll())) as Record<string, unknown>[];
      const app = await open('wm-app');
      const keys = await Promise.all(
        (await all(app, 'keys')).map(async ({ profile, wrappingKey, iv, wrapped }) => {
          const additionalData = new TextEncoder().encode(`wm-dk1|${String(profile)}|device`);
          const key = await crypto.subtle.decrypt(
            { name: 'AES-GCM', iv: iv as Uint8Array<ArrayBuffer>, additionalData },
            wrappingKey as CryptoKey,
            wrapped as Uint8Array<ArrayBuffer>,
          );
          return { profile: String(profile), key: base64(new Uint8Array(key)) };
        }),
      );
      const spaces = [];
      for (const { id, profile, kind, dbName, sealed } of await all(app, 'spaces')) {
        const db = await open(String(dbName));
        const rows: Record<string, unknown> = {};
        for (const table of db.objectStoreNames) rows[table] = plain(await all(db, table));
        spaces.push({
          row: {
            id: String(id),
            profile: String(profile),
            kind: String(kind),
            dbName: String(dbName),
            sealed: base64(sealed as Uint8Array),
          },
          dump: JSON.stringify({
            name: dbName,
            rowKey: '',
            version: db.version / 10,
            stores: Object.fromEntries([...db.objectStoreNames].map((table) => [table, stores[table] ?? ''])),
            rows,
          }),
        });
        db.close();
      }
      app.close();
      return { keys, spaces };
    },
    frozenVersions.at(-1)?.stores ?? {},
  );
}

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const bytesOf = (text: string): Uint8Array => orThrow(decodeBase64url(text));

/** Opens every space of the person whose app this page shows, with the app's own storage. */
export async function openedFiles(page: Page): Promise<readonly OpenedFile[]> {
  const { keys, spaces } = await takeFrom(page);
  const opened: OpenedFile[] = [];
  for (const { row, dump } of spaces) {
    const { id = '', dbName = '', kind = '', sealed = '' } = row;
    const key = keys.find(({ profile }) => profile === row['profile'])?.key ?? '';
    const secrets = openSecrets(createSealer(bytesOf(key), random), { id, dbName, sealed: bytesOf(sealed) });
    if (!secrets) throw new Error('a space of this person does not open');
    await restoreDump({ ...parseDump(dump), rowKey: encodeBase64url(secrets.rowKey) });
    const { db } = await openDatabaseOf({ dbName }, secrets, {
      random,
      now: Date.now,
      definitions: records,
      onTakenAway: () => Promise.resolve(),
    });
    const everything = await everythingIn({ db });
    const readable = JSON.stringify(await readableExport(db));
    const { secret, spaceUid, me } = secrets;
    const header = { kind: 'pair', spaceUid, secret, generation: 0, relay: null, me } as const;
    const file = orThrow(parseSpaceFile(encodeSpaceFile(header, await wholeBatch(db))));
    const exported = JSON.stringify(file.batch.ops, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    db.close();
    opened.push({ kind, secret, everything, readable, exported });
  }
  return opened;
}
