import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { addApplication, openApplication } from './pages/applications.ts';
import { Device } from './pages/device.ts';
import { typeNotes } from './pages/notes.ts';
import { openInvitation, saySame, showInvitation } from './pages/pairing.ts';
import { canary, findCanaries, spellings, standsIn } from './support/canaries.ts';
import { watchForFaults } from './support/faults.ts';
import { Profile } from './support/profile.ts';
import { expect, test as base } from './support/test.ts';
import { wordsOf } from './support/words.ts';

const EXCHANGE = { timeout: 90_000 };

const test = base.extend<{ profile: Profile; plainProfile: Profile }>({
  profile: async ({}, use) => {
    const profile = await Profile.create();
    await use(profile);
    await profile.remove();
  },
  plainProfile: async ({}, use) => {
    const profile = await Profile.create();
    await use(profile);
    await profile.remove();
  },
});

const PLACES = [
  'MenteeName',
  'MentorName',
  'Employer',
  'Job',
  'Place',
  'PlaceBefore',
  'Hours',
  'Link',
  'Contact',
  'Reason',
  'Learned',
  'NotesOfMentee',
  'NotesOfMentor',
  'NotesErased',
  'NewsNote',
  'Step',
  'ThrownAwayEmployer',
  'ThrownAwayJob',
  'DraftNeverSaved',
  'PastedNowhere',
] as const;
const planted: readonly string[] = PLACES.map(canary);

async function answer(device: Device, application: string, field: string, text: string): Promise<void> {
  await device.go(`/applications/${application}`);
  await device.go(`/applications/${application}/edit/${field}`);
  await device.expectTitle(device.say(`applications.field.${field}.question`));
  await device.page.getByRole('textbox').fill(text);
  await device.tap('Bewaar');
  await expect(device.notes).toBeVisible();
}

/** Every field of a pair, also what was erased, overwritten, thrown away, or never saved. */
async function plantEverywhere(samira: Device, anneke: Device): Promise<void> {
  const application = await addApplication(samira, {
    employer: canary('Employer'),
    job: canary('Job'),
    status: 'Verstuurd',
  });
  await answer(samira, application, 'place', canary('PlaceBefore'));
  await answer(samira, application, 'place', canary('Place'));
  await answer(samira, application, 'hours', canary('Hours'));
  await answer(samira, application, 'contact', canary('Contact'));
  await answer(samira, application, 'link', `https://voorbeeld.invalid/${canary('Link')}`);
  await answer(samira, application, 'reason', canary('Reason'));
  await answer(samira, application, 'learned', canary('Learned'));
  await typeNotes(samira, 'behind', `${canary('NotesErased')} `);
  await samira.notes.fill('');
  await typeNotes(samira, 'behind', `${canary('NotesOfMentee')} `);

  await samira.go(`/applications/${application}/step/new`);
  await samira.page.getByRole('textbox').first().fill(canary('Step'));
  await samira.tap('Bewaar');
  await expect(samira.page).toHaveURL(new RegExp(`/applications/${application}$`));
  await expect(samira.page.getByText(canary('Step'))).toBeVisible();
  const news = samira.page.locator(`a[href^="/applications/${application}/news/"]`);
  await samira.go((await news.getAttribute('href'))!);
  await samira.page.getByRole('textbox').fill(canary('NewsNote'));
  await samira.tap('Bewaar');
  await expect(samira.page).toHaveURL(new RegExp(`/applications/${application}$`));
  await expect(samira.page.getByText(canary('NewsNote'))).toBeVisible();

  await addApplication(samira, {
    employer: canary('ThrownAwayEmployer'),
    job: canary('ThrownAwayJob'),
    status: 'Bewaard',
  });
  await samira.tap('Gooi de sollicitatie weg');
  await samira.page.getByRole('dialog').getByRole('button', { name: 'Gooi weg', exact: true }).click();
  await samira.expectTitle('Mijn sollicitaties');

  await samira.go('/jobs');
  await samira.page.getByRole('link', { name: 'Sollicitatie', exact: true }).click();
  await samira.page.getByRole('textbox').fill(canary('DraftNeverSaved'));
  await samira.go('/join?ask=paste');
  await samira.page.getByRole('textbox').fill(canary('PastedNowhere'));

  await openApplication(anneke, canary('Employer'));
  await expect(anneke.notes).toHaveValue(new RegExp(canary('NotesOfMentee')), EXCHANGE);
  await typeNotes(anneke, 'behind', canary('NotesOfMentor'));
  await samira.go(`/applications/${application}`);
  await expect(samira.notes).toHaveValue(new RegExp(canary('NotesOfMentor')), EXCHANGE);
  await samira.go('/today');
  await expect(samira.sendingStatus).toHaveText(`${canary('MentorName')} heeft dit`, EXCHANGE);
}

/** Names of properties of every row on the disk, by table, without keys and index codes. */
async function openProperties(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no answer'));
        };
      });
    const found = new Set<string>();
    for (const { name = '' } of await indexedDB.databases()) {
      if (name === 'wm-app') continue;
      const db = await done(indexedDB.open(name));
      for (const table of db.objectStoreNames) {
        const store = db.transaction(table).objectStore(table);
        const keys = new Set(
          [store.keyPath, ...[...store.indexNames].map((index) => store.index(index).keyPath)].flat(),
        );
        for (const row of (await done(store.getAll())) as Record<string, unknown>[])
          for (const [property, value] of Object.entries(row))
            if (!keys.has(property))
              found.add(`${property}: ${value instanceof Uint8Array ? 'bytes' : typeof value}`);
      }
      db.close();
    }
    return [...found];
  });
}

/** Rows as an app writes that seals nothing. */
async function writeRows(page: Page, database: string, texts: readonly string[]): Promise<void> {
  await page.evaluate(
    ([name, list]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
        opening.onerror = () => {
          reject(opening.error ?? new Error('not opened'));
        };
        opening.onsuccess = () => {
          const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
          list.forEach((text, i) =>
            writing.objectStore('rows').put({ employer: text, notes: `Over ${text}. ` }, i),
          );
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onabort = () => {
            reject(writing.error ?? new Error('not written'));
          };
        };
      }),
    [database, texts] as const,
  );
}

/**
 * All databases of an origin are one LevelDB, which keeps what is new in a log. Enough that says nothing makes it write
 * tables of what stood there before.
 */
async function pushIntoTables(page: Page): Promise<void> {
  const filler = Array.from({ length: 12_000 }, (_, i) =>
    createHash('sha256')
      .update(`filler ${String(i)}`)
      .digest('hex')
      .repeat(5),
  );
  await writeRows(page, 'filler', filler);
}

const tablesIn = async (profile: Profile): Promise<number> =>
  (await readdir(profile.folder, { recursive: true })).filter((path) => /IndexedDB.*\.ldb$/.test(path))
    .length;

test('neither the relay nor the disk of the phone holds a word that anybody wrote', async ({
  profile,
  plainProfile,
  relay,
  newDevice,
}) => {
  expect(planted).toHaveLength(20);
  for (const text of planted)
    for (const spelling of spellings(text))
      expect(standsIn(Buffer.concat([Buffer.from('..'), spelling]), text)).toBe(true);

  const anneke = await newDevice({ tablet: true });
  await anneke.beginAlone('mentor', canary('MentorName'));
  const { context, page } = await profile.open();
  const faults = await watchForFaults(context, relay.url);
  const samira = new Device(context, page, wordsOf('nl'));
  await openInvitation(samira, await showInvitation(anneke), canary('MenteeName'));
  await saySame(anneke, samira);
  await samira.tap('Ga naar Vandaag');
  await plantEverywhere(samira, anneke);
  expect(await openProperties(page)).toEqual(['s: bytes']);

  for (const { name, bytes } of await relay.everything()) {
    if (name === 'relay.db') expect(bytes.length).toBeGreaterThan(0);
    expect(
      planted.filter((text) => standsIn(bytes, text)),
      name,
    ).toEqual([]);
  }

  await pushIntoTables(page);
  await profile.close();
  expect(await tablesIn(profile)).toBeGreaterThan(0);
  expect(await findCanaries(profile.folder, planted)).toEqual([]);
  expect(faults).toEqual([]);

  // The same search finds what is stored plainly on the same origin, in tables that have to be unpacked too.
  const plain = Array.from({ length: 200 }, (_, i) =>
    canary(`Plain${createHash('md5').update(String(i)).digest('hex')}`),
  );
  const other = await plainProfile.open();
  await other.page.goto(`${relay.url}/config.json`);
  await writeRows(other.page, 'plain', plain);
  await pushIntoTables(other.page);
  await plainProfile.close();
  const found = await findCanaries(plainProfile.folder, plain);
  expect(new Set(found.map(({ text }) => text)).size).toBeGreaterThan(plain.length * 0.95);
  expect(found.filter(({ path }) => /IndexedDB.*\.ldb \(unpacked\)$/.test(path)).length).toBeGreaterThan(0);
});
