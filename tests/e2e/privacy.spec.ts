import { Device } from './pages/device.ts';
import { linkOn, openInvitation, saySame } from './pages/pairing.ts';
import { writeCv, writeGoal, writeNote } from './pages/writing.ts';
import { canary, findCanaries, standsIn } from './support/canaries.ts';
import { watchForFaults } from './support/faults.ts';
import { openedFiles } from './support/opened-files.ts';
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

/** Chooses what stays hers, on the way from 'invite your mentor' to the QR. */
async function inviteWithout(device: Device, apart: readonly string[]): Promise<string> {
  await device.go('/sharing');
  await device.tap('Nodig je mentor uit');
  await device.expectTitle('Dit leest je mentor straks');
  for (const name of apart) await device.page.getByRole('checkbox', { name }).check();
  await device.tap('Verder');
  await expect(device.page).toHaveURL(/\/join$/);
  await device.go('/join?ask=host');
  await device.expectTitle(device.say('join.together.show.title'));
  return linkOn(device);
}

const begin = async (profile: Profile, origin: string): Promise<Device> => {
  const { context, page } = await profile.open();
  await watchForFaults(context, origin);
  return new Device(context, page, wordsOf('nl'));
};

const found = (texts: readonly string[], where: string): readonly string[] =>
  texts.filter((text) => where.includes(text));

test('what is only for her never reaches the mentor, the relay, an export or a disk', async ({
  relay,
  hers,
  theirs,
}) => {
  const samira = await begin(hers, relay.url);
  await samira.page.goto(`${relay.url}/start`);
  await samira.answerFirstQuestions('mentee', 'Samira');
  await samira.tap(samira.say('start.begin.alone'));
  await expect(samira.page).toHaveURL(/\/today$/);

  await writeGoal(samira, canary('SharedGoal'));
  await writeGoal(samira, canary('ApartGoal'));
  await samira.tap(samira.say('plan.steps.addTo'));
  await samira.page.getByRole('textbox').first().fill(canary('ApartStep'));
  await samira.tap('Bewaar');
  await samira.expectTitle(canary('ApartGoal'));
  await expect(samira.page.getByText(canary('ApartStep'))).toBeVisible();
  await writeCv(samira, canary('ApartCv'));
  await writeNote(samira, canary('AlwaysNote'), canary('AlwaysNoteBody'), 'mine');
  await writeNote(samira, canary('ApartNote'), canary('ApartNoteBody'), 'together');
  await writeNote(samira, canary('SharedNote'), canary('SharedNoteBody'), 'together');
  await writeNote(samira, canary('ThrownNote'), 'weg', 'together');
  await samira.tap('Gooi de notitie weg');
  await samira.expectTitle('Notities');

  const link = await inviteWithout(samira, [canary('ApartGoal'), canary('ApartCv'), canary('ApartNote')]);
  const anneke = await begin(theirs, relay.url);
  await openInvitation(anneke, link, 'Anneke');
  await saySame(samira, anneke);
  for (const device of [samira, anneke]) await device.tap(device.say('join.done.action'));

  await anneke.go('/plan');
  await expect(anneke.page.getByText(canary('SharedGoal')).first()).toBeVisible(EXCHANGE);
  await anneke.go('/notes');
  await anneke.tap(canary('SharedNote'));
  await expect(anneke.page.getByRole('textbox', { name: 'Notitie', exact: true })).toHaveValue(
    canary('SharedNoteBody'),
    EXCHANGE,
  );
  // She still has all of it, where only she reads it.
  await samira.go('/notes');
  for (const name of ['AlwaysNote', 'ApartNote'].map(canary))
    await expect(samira.page.getByRole('link', { name })).toContainText('Alleen voor mij');

  const [mine, others] = [await openedFiles(samira.page), await openedFiles(anneke.page)];
  const pairs = [...mine, ...others].filter(({ kind }) => kind === 'pair');
  expect(pairs).toHaveLength(2);
  for (const { everything, readable, exported } of pairs)
    for (const text of [everything, readable, exported]) {
      expect(found(secret, text)).toEqual([]);
      expect(found(open, text)).toEqual(open);
    }
  for (const { everything } of others) expect(found(secret, everything)).toEqual([]);
  const own = mine.find(({ kind }) => kind === 'own');
  expect(found(secret, own?.everything ?? '')).toEqual(secret);

  for (const { name, bytes } of await relay.everything())
    expect(
      [...secret, ...open].filter((text) => standsIn(bytes, text)),
      name,
    ).toEqual([]);
  for (const profile of [hers, theirs]) {
    await profile.close();
    expect(await findCanaries(profile.folder, [...secret, ...open])).toEqual([]);
  }
});
