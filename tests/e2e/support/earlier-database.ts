// Before whatever loads Dexie, which takes hold of the database of its place once.
import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseDump, type Dump } from '#tests/fixtures/databases/dump.ts';
import { SECRET, TEST_SPACE_UID } from '#tests/fixtures/databases/test-space.ts';
import { decodeBase64url, encodeBase64url } from '#core/protocol/base64.ts';
import { orThrow } from '#core/result/result.ts';
import { createSealer } from '#storage/sealing/seal.ts';
import { openSecrets, sealSecrets } from '#storage/space-secrets.ts';
import { takeFrom } from './opened-files.ts';
import { putDatabase, type WithRaw } from './raw-database.ts';

/** The member that the golden databases are of. */
const ME = 'memberAnna01';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const bytesOf = (text: string): Uint8Array => orThrow(decodeBase64url(text));

/** A database as that version of the app left it: tests/fixtures/databases. */
export function goldenDatabase(version: number): Dump {
  const file = new URL(`../../fixtures/databases/v${String(version)}.json`, import.meta.url);
  return parseDump(readFileSync(file, 'utf8'));
}

/**
 * Has the file of this device be the golden one, as if an earlier version of the app had made it here: its database, and in
 * the app's own database where it is and its key, sealed under the key of this profile. From a page that left the app.
 */
export async function becomeGolden(page: Page, golden: Dump): Promise<void> {
  const { keys, spaces } = await takeFrom(page);
  const {
    id = '',
    profile,
    dbName = '',
    sealed = '',
  } = spaces.find(({ row }) => row['kind'] === 'pair')?.row ?? {};
  const sealer = createSealer(bytesOf(keys.find((one) => one.profile === profile)?.key ?? ''), random);
  const secrets = openSecrets(sealer, { id, dbName, sealed: bytesOf(sealed) });
  if (!secrets) throw new Error('the file of this device does not open');
  const next = sealSecrets(sealer, id, golden.name, {
    ...secrets,
    secret: SECRET,
    spaceUid: TEST_SPACE_UID,
    me: ME,
    rowKey: bytesOf(golden.rowKey),
  });
  await putDatabase(page, golden);
  await page.evaluate(
    async ({ id, dbName, sealed }) => {
      const { open, done, bytes } = (globalThis as WithRaw).rawDatabases;
      const app = await open('wm-app');
      const spaces = app.transaction('spaces', 'readwrite').objectStore('spaces');
      const row = (await done(spaces.get(id))) as object;
      await done(spaces.put({ ...row, dbName, sealed: bytes(sealed) }));
      app.close();
    },
    { id, dbName: golden.name, sealed: encodeBase64url(next) },
  );
}
