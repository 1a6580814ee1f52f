import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { Prng } from '#tests/simulation/prng.ts';
import type { ReadableExport } from '#storage/export.ts';
import { addApplication } from './pages/applications.ts';
import { Device } from './pages/device.ts';
import { pair } from './pages/pairing.ts';
import { watchForFaults } from './support/faults.ts';
import { openedFiles } from './support/opened-files.ts';
import { Profile } from './support/profile.ts';
import { expect, test as base } from './support/test.ts';
import { wordsOf } from './support/words.ts';

const PROOF = process.env['PROOF'] === '1';
/** How often each of the two tests pulls the plug. */
const KILLS = { typing: PROOF ? 120 : 12, storing: PROOF ? 80 : 8 } as const;
const SEED = Number(process.env['SEED'] ?? 20261123);

const databasesOf = ({ folder }: Profile): string => join(folder, 'Default', 'IndexedDB');

const test = base.extend<{ profile: Profile }>({
  profile: async ({}, use, testInfo) => {
    const profile = await Profile.create();
    await use(profile);
    await profile.kill();
    // What the browser left on the disk tells whether it lost something or we did.
    if (testInfo.status !== testInfo.expectedStatus)
      await cp(databasesOf(profile), testInfo.outputPath('IndexedDB'), { recursive: true }).catch(
        () => undefined,
      );
    await profile.remove();
  },
});

test.setTimeout(PROOF ? 3_600_000 : 240_000);

/** Whoever sees a failure can have the same moments again: `SEED=… npx playwright test kill`. */
test.beforeEach(({}, { title }) => {
  console.log(`seed ${SEED}: ${title}`);
});

/** A moment that nothing in the app decides: it is where the plug is pulled, not something that is waited for. */
const moment = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Opened {
  readonly device: Device;
  readonly faults: readonly string[];
  /** What the screen said was kept, last: the text that stood in the field while the line below it said so. */
  readonly lastSaved: () => string | null;
}

/** Reports from inside the page, at each change on the screen, what is shown as saved at that moment. */
async function watchSavedNotes(context: BrowserContext, page: Page): Promise<() => string | null> {
  let saved: string | null = null;
  await context.exposeBinding('shownAsSaved', (_source, text: string) => {
    saved = text;
  });
  await page.addInitScript(() => {
    const { shownAsSaved } = window as unknown as { shownAsSaved: (text: string) => void };
    let last: string | null = null;
    const look = (): void => {
      const field = document.querySelector('textarea');
      const lines = [...(field?.closest('section')?.querySelectorAll('.wm-symbol-line') ?? [])];
      const isSaved = lines.some((line) => line.textContent.startsWith('Bewaard op deze'));
      if (!field || !isSaved || field.value === last) return;
      last = field.value;
      shownAsSaved(last);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => saved;
}

async function openDevice(profile: Profile, origin: string, path: string): Promise<Opened> {
  const { context, page } = await profile.open();
  const faults = await watchForFaults(context, origin);
  const lastSaved = await watchSavedNotes(context, page);
  const device = new Device(context, page, wordsOf('nl'));
  // What the screen shows is waited for, not the rest of what a page loads.
  await device.page.goto(`${origin}${path}`, { waitUntil: 'commit' });
  await expect(device.title).toBeVisible();
  return { device, faults, lastSaved };
}

async function begin(samira: Device): Promise<void> {
  await samira.answerFirstQuestions('mentee', 'Samira');
  await samira.tap(samira.say('start.begin.alone'));
  await expect(samira.title).toHaveText('Hallo Samira');
}

test('whatever the screen called saved is there after the browser was killed in the middle of typing', async ({
  profile,
  relay,
  newDevice,
}) => {
  const prng = new Prng(SEED);
  const anneke = await newDevice({ tablet: true });
  await anneke.beginAlone('mentor', 'Anneke');
  let opened = await openDevice(profile, relay.url, '/start');
  const { device } = opened;
  await begin(device);
  await pairOver(relay.url, device, anneke);
  const application = await addApplication(device, {
    employer: 'Bakkerij De Korenaar',
    job: 'Winkel',
    status: 'Verstuurd',
  });

  let typed = '';
  for (let round = 0; round < KILLS.typing; round++) {
    const { device: samira, faults, lastSaved } = opened;
    const bursts = prng.integer(1, 6);
    let isKilled = false;
    const write = async (): Promise<void> => {
      for (let burst = 0; burst < bursts; burst++) {
        const words = Array.from(
          { length: prng.integer(1, 4) },
          (_, word) => `r${round}b${burst}w${word} `,
        ).join('');
        for (const key of words) {
          typed += key;
          await samira.page.keyboard.press(key === ' ' ? 'Space' : key);
        }
        const waits = prng.chance(60);
        while (waits && !isKilled && lastSaved() !== typed) await moment(10);
      }
    };
    await samira.notes.focus();
    await samira.notes.press('Control+End');
    const writing = write().catch(() => 'the browser is gone');
    await Promise.race([writing, moment(prng.integer(0, prng.chance(25) ? 3_000 : 900))]);
    await profile.kill();
    isKilled = true;
    await writing;
    expect(faults).toEqual([]);
    const promised = lastSaved() ?? '';

    opened = await openDevice(profile, relay.url, `/applications/${application}`);
    await expect(opened.device.notes).toBeVisible();
    const found = await opened.device.notes.inputValue();
    expect(
      found.startsWith(promised),
      `round ${round}: "${promised}" was shown as saved, "${found}" is there`,
    ).toBe(true);
    expect(typed.startsWith(found), `round ${round}: "${found}" is no beginning of "${typed}"`).toBe(true);
    typed = found;
  }
  await anneke.go(`/applications/${application}`);
  await expect(anneke.notes).toHaveValue(typed, { timeout: 90_000 });
  expect(opened.faults).toEqual([]);
});

/** The same as `pair`, for a device whose browser does not know the address of the server by itself. */
async function pairOver(origin: string, samira: Device, anneke: Device): Promise<void> {
  const { page } = samira;
  const relative = page.goto.bind(page);
  page.goto = (address, options) => relative(new URL(address, origin).href, options);
  await pair(samira, anneke, null);
}

test('an application is there whole or not at all after the browser was killed while it was stored', async ({
  profile,
  relay,
}) => {
  const prng = new Prng(SEED + 1);
  let { device, faults } = await openDevice(profile, relay.url, '/start');
  await begin(device);
  const shown: string[] = [];
  for (let round = 0; round < KILLS.storing; round++) {
    const employer = `Bakkerij nummer ${String(round)}`;
    await device.go('/applications/new');
    await device.expectTitle(device.say('applications.add.employer.question'));
    await device.page.getByRole('textbox').fill(employer);
    await device.tap('Verder');
    await device.expectTitle('Welk werk is het?');
    await device.page.getByRole('textbox').fill('Winkel');
    await device.tap('Verder');
    await device.page.getByRole('radio', { name: 'Verstuurd', exact: true }).check();
    const onScreen = device.page
      .getByRole('heading', { level: 1, name: employer })
      .waitFor()
      .then(
        () => shown.push(employer),
        () => 'the browser is gone',
      );
    const pressed = device.tap('Bewaar').catch(() => 'the browser is gone');
    // The first rounds pull the plug somewhere in the storing, the last one when the new screen is there.
    await (round === KILLS.storing - 1 ? onScreen : moment(prng.integer(0, 120)));
    await profile.kill();
    await Promise.all([pressed, onScreen]);
    expect(faults).toEqual([]);

    ({ device, faults } = await openDevice(profile, relay.url, '/applications'));
    await expect(
      device.page.getByRole('button', { name: 'Sollicitatie' }).or(device.link('Sollicitatie')),
    ).toBeVisible();
    const rows = device.page.getByRole('main').getByRole('listitem');
    await expect
      .poll(
        async () =>
          (await rows.allInnerTexts()).filter((row) => row.includes('Bakkerij')).length >= shown.length,
      )
      .toBe(true);
    const texts = (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    for (const saved of shown) expect(texts.filter((text) => text.includes(saved))).toHaveLength(1);
    // Never the one without the other: the application and its first status are one act.
    for (const text of texts) expect(text).toMatch(/^Bakkerij nummer \d+ Winkel Verstuurd$/);
    await expect(device.page.getByText(/^We kunnen \d+ ding(en)? niet lezen\.$/)).toHaveCount(0);
  }
  expect(shown).not.toEqual([]);
  await expectWholeActs(device);
});

/** What lies on the disk, also of what no screen shows: each application with its one status, and no status without. */
async function expectWholeActs(device: Device): Promise<void> {
  const file = (await openedFiles(device.page)).find(({ kind }) => kind === 'pair');
  const { tables } = JSON.parse(file?.readable ?? '{}') as ReadableExport;
  const stored = tables['application']?.map(({ id }) => id) ?? [];
  expect(stored.length).toBeGreaterThan(0);
  expect(tables['applicationEvent']?.map(({ application }) => application).sort()).toEqual(stored.sort());
}

test('a device whose browser lost the database when it was killed says so, and does not begin as a new one', async ({
  profile,
  relay,
}) => {
  const { device } = await openDevice(profile, relay.url, '/start');
  await begin(device);
  // Seconds after the beginning: what web storage remembers is not on the disk yet.
  await profile.kill();
  await rm(databasesOf(profile), { recursive: true });
  const again = await openDevice(profile, relay.url, '/');
  await again.device.expectTitle('Hier stond iets. Nu is het leeg.');
  await again.device.tap('Zet mijn reservekopie terug');
  await again.device.expectTitle(again.device.say('backup.restore.title'));
  expect(again.faults).toEqual([]);
});
