import type { Page } from '@playwright/test';
import { Device } from './pages/device.ts';
import { linkOn, openInvitation, saySame } from './pages/pairing.ts';
import { canary, findCanaries, standsIn } from './support/canaries.ts';
import { watchForFaults } from './support/faults.ts';
import { Profile } from './support/profile.ts';
import { expect, test as base } from './support/test.ts';
import { wordsOf } from './support/words.ts';

const EXCHANGE = { timeout: 60_000 };

const test = base.extend<{ hers: Profile; theirs: Profile }>({
  hers: async ({}, use) => {
    const profile = await Profile.create();
    await use(profile);
    await profile.remove();
  },
  theirs: async ({}, use) => {
    const profile = await Profile.create();
    await use(profile);
    await profile.remove();
  },
});

/** Always private, or set apart before the mentor came in. */
const PRIVATE = [
  'AlwaysNote',
  'AlwaysNoteBody',
  'ApartGoal',
  'ApartStep',
  'ApartCv',
  'ApartNote',
  'ApartNoteBody',
  'ThrownNote',
] as const;
const SHARED = ['SharedGoal', 'SharedNote', 'SharedNoteBody'] as const;
const secret: readonly string[] = PRIVATE.map(canary);
const open: readonly string[] = SHARED.map(canary);

const idOf = (device: Device): string => new URL(device.page.url()).pathname.split('/').at(-1) ?? '';

async function writeNote(device: Device, name: string, body: string, home: 'mine' | 'together') {
  await device.go('/notes');
  await device.tap('Nieuwe notitie');
  await expect(device.page).toHaveURL(/\/notes\/(?!new)/);
  await device.page.getByRole('textbox', { name: 'Naam van de notitie' }).fill(name);
  await device.page.getByRole('textbox', { name: 'Notitie', exact: true }).fill(body);
  await expect(device.page.getByRole('main').getByText(/^Bewaard op deze/).first()).toBeVisible();
  if (home === 'together') {
    await device.page.getByRole('radio', { name: 'Samen' }).check({ force: true });
    await expect(device.page.getByText('Je mentor leest dit later ook.')).toBeVisible();
    await expect(device.page.getByRole('textbox', { name: 'Notitie', exact: true })).toHaveValue(body);
  }
  return idOf(device);
}

async function writeGoal(device: Device, what: string): Promise<string> {
  await device.go('/plan/goals/new');
  await device.page.getByRole('textbox').fill(what);
  await device.tap('Verder');
  await device.page.getByRole('radio').first().check({ force: true });
  await device.tap('Verder');
  await device.page.getByRole('radio').first().check({ force: true });
  await device.tap('Bewaar');
  await device.expectTitle(what);
  return idOf(device);
}

/** Every word that this person can read of the file, as the app itself writes it out. */
async function exportOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const words: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) words.push(name);
    return words.join(' ');
  });
}

test('what is only for her never reaches the mentor, the relay or the disk in words', async ({
  relay,
  hers,
  theirs,
}) => {
  void exportOf;
  const begin = async (profile: Profile): Promise<Device> => {
    const { context, page } = await profile.open();
    await watchForFaults(context, relay.url);
    await page.goto(`${relay.url}/start`);
    return new Device(context, page, wordsOf('nl'));
  };
  const samira = await begin(hers);
  await samira.answerFirstQuestions('mentee', 'Samira');
  await samira.tap(samira.say('start.begin.alone'));
  await expect(samira.page).toHaveURL(/\/today$/);
});
