import { addApplication } from './pages/applications.ts';
import type { Device } from './pages/device.ts';
import { beginLetter, expectOnLetter, openBlock, typeInBlock, writeLine } from './pages/letters.ts';
import { pair } from './pages/pairing.ts';
import { expectSameFile, expectSameScreens } from './support/same-everything.ts';
import { expect, test } from './support/test.ts';

const EXCHANGE = { timeout: 90_000 };
const FIRST = 'Ik las jullie advertentie.';
const BEFORE = 'Goedemorgen, ik heet Samira. ';
const BEHIND = ' Ik woon dichtbij.';
const HERS = [FIRST, 'Goedemorgen, ik heet Samira.', 'Ik woon dichtbij.'];
const HIS = ['Anneke zei dat jullie iemand zoeken.', 'Ik kom graag in een klein team.'];

interface Pair {
  readonly samira: Device;
  readonly anneke: Device;
}

async function exchange({ samira, anneke }: Pair): Promise<void> {
  for (const device of [samira, anneke]) {
    await device.go('/today');
    await device.goOnline();
  }
  await expect(samira.sendingStatus).toHaveText('Anneke heeft dit', EXCHANGE);
  await expect(anneke.sendingStatus).toHaveText('Samira heeft dit', EXCHANGE);
}

/** One letter that both have, and a version of it with a name. */
async function beginTogether(both: Pair): Promise<string> {
  const { samira, anneke } = both;
  await samira.beginAlone('mentee', 'Samira');
  await pair(samira, anneke, 'Anneke');
  await addApplication(samira, {
    employer: 'Bakkerij De Korenaar',
    job: 'verkoper',
    status: 'Ik ben bezig',
  });
  const letter = await beginLetter(samira);
  await typeInBlock(samira, letter, { block: 'why', where: 'behind', words: FIRST });
  await samira.go(`/letters/${letter}/versions`);
  await samira.page.getByRole('textbox', { name: 'Hoe noem je deze versie?' }).fill('Mijn eerste brief');
  await samira.tap('Bewaar de versie');
  await expect(versionRow(samira, 'Mijn eerste brief')).toBeVisible();
  for (const device of [samira, anneke]) await device.untilOfflineReady();
  await exchange(both);
  await expect(await openBlock(anneke, letter, 'why')).toHaveValue(FIRST, EXCHANGE);
  return letter;
}

const versionRow = (device: Device, name: string) =>
  device.page.getByRole('main').getByRole('listitem').filter({ hasText: name }).getByRole('button');

/** Both in the same paragraph, each in another one, and both in one line. */
async function writeApart({ samira, anneke }: Pair, letter: string): Promise<void> {
  for (const device of [samira, anneke]) await device.goOffline();
  await typeInBlock(samira, letter, { block: 'why', where: 'before', words: BEFORE });
  await typeInBlock(anneke, letter, { block: 'why', where: 'behind', words: ` ${HIS[0]!}` });
  await typeInBlock(samira, letter, { block: 'why', where: 'behind', words: BEHIND });
  await typeInBlock(samira, letter, { block: 'can', where: 'behind', words: 'Ik kan goed rekenen.' });
  await typeInBlock(anneke, letter, { block: 'whyHere', where: 'behind', words: HIS[1]! });
  await writeLine(samira, letter, { part: 'receiver', field: 'contact', value: 'mevrouw Koster' });
  await writeLine(anneke, letter, { part: 'receiver', field: 'contact', value: 'de heer Bakker' });
  for (const device of [samira, anneke]) await device.page.reload();
}

async function expectNothingLost({ samira, anneke }: Pair, letter: string): Promise<void> {
  for (const device of [samira, anneke]) {
    const why = await openBlock(device, letter, 'why');
    for (const sentence of [...HERS, HIS[0]!])
      await expect.poll(async () => (await why.inputValue()).split(sentence).length - 1, EXCHANGE).toBe(1);
    await expect(await openBlock(device, letter, 'can')).toHaveValue('Ik kan goed rekenen.');
    await expect(await openBlock(device, letter, 'whyHere')).toHaveValue(HIS[1]!);
  }
  const hers = await (await openBlock(samira, letter, 'why')).inputValue();
  await expect(await openBlock(anneke, letter, 'why')).toHaveValue(hers);
}

/** What stands in her letter she chooses; her mentor reads both and waits. */
async function chooseContact({ samira, anneke }: Pair, letter: string): Promise<void> {
  for (const device of [samira, anneke]) {
    await device.go('/today');
    await device.link('Jullie schreven allebei iets Dit gaat over: Naam van de persoon.').click();
    await device.expectTitle('Jullie schreven allebei iets');
    for (const contact of ['mevrouw Koster', 'de heer Bakker'])
      await expect(device.page.getByRole('main').getByText(contact, { exact: true })).toBeVisible();
  }
  await expect(anneke.button('Kies')).toHaveCount(0);
  await samira.tap('Kies mijn tekst');
  await expect(samira.page).toHaveURL(/\/today$/);
  for (const device of [samira, anneke]) await expectOnLetter(device, letter, 'Beste mevrouw Koster,');
}

/** Opening a version and putting it back are two presses; what stood there is among the versions from then on. */
async function putBackAndForth(both: Pair, letter: string): Promise<void> {
  const { samira, anneke } = both;
  const joint = await (await openBlock(samira, letter, 'why')).inputValue();
  await samira.go(`/letters/${letter}/versions`);
  await versionRow(samira, 'Mijn eerste brief').click();
  await samira.tap('Zet deze versie terug');
  await expect(samira.page.getByText('De oude versie staat er weer.').first()).toBeVisible();
  await expect(await openBlock(samira, letter, 'why')).toHaveValue(FIRST);
  await expect(await openBlock(anneke, letter, 'why')).toHaveValue(FIRST, EXCHANGE);
  await expect(await openBlock(anneke, letter, 'whyHere')).toHaveValue('', EXCHANGE);

  await anneke.go(`/letters/${letter}/versions`);
  await versionRow(anneke, 'Bewaard door de app').first().click();
  await anneke.tap('Zet deze versie terug');
  await expect(await openBlock(anneke, letter, 'why')).toHaveValue(joint);
  await expect(await openBlock(samira, letter, 'why')).toHaveValue(joint, EXCHANGE);
  await expect(await openBlock(samira, letter, 'whyHere')).toHaveValue(HIS[1]!, EXCHANGE);
}

test('two people write one letter with no network: nothing is lost, and an earlier version can be put back', async ({
  newDevice,
}) => {
  const both: Pair = { samira: await newDevice(), anneke: await newDevice({ tablet: true }) };
  const { samira, anneke } = both;
  const letter = await test.step('they have one letter', () => beginTogether(both));
  await test.step('both write in it apart', () => writeApart(both, letter));
  await exchange(both);
  await test.step('all of it is there on both devices', () => expectNothingLost(both, letter));
  await test.step('she chooses to whom it goes', () => chooseContact(both, letter));
  for (const sentence of [FIRST, HIS[0]!, HIS[1]!]) await expectOnLetter(anneke, letter, sentence);
  await test.step('an earlier version comes back, and goes again', () => putBackAndForth(both, letter));
  await exchange(both);
  await expectSameFile(samira, anneke);
  await expectSameScreens(
    [samira, anneke],
    [
      `/letters/${letter}`,
      `/letters/${letter}/why`,
      `/letters/${letter}/receiver`,
      `/letters/${letter}/preview`,
    ],
    ['Samira', 'Anneke'],
  );
});
