import {
  addApplication,
  applicationRows,
  changeField,
  expectApplications,
  openApplication,
  road,
  setStatus,
} from './pages/applications.ts';
import type { Device } from './pages/device.ts';
import { typeNotes } from './pages/notes.ts';
import { pair } from './pages/pairing.ts';
import { expect, test } from './support/test.ts';

/** A round over the relay, with the waits between tries after it was away, on a busy machine. */
const EXCHANGE = { timeout: 90_000 };

interface Pair {
  readonly samira: Device;
  readonly anneke: Device;
  /** The application that both know before they are apart. */
  readonly bakery: string;
}

async function beginTogether(
  newDevice: () => Promise<Device>,
  newTablet: () => Promise<Device>,
): Promise<Pair> {
  const samira = await newDevice();
  const anneke = await newTablet();
  await samira.beginAlone('mentee', 'Samira');
  await pair(samira, anneke, 'Anneke');
  const bakery = await addApplication(samira, {
    employer: 'Bakkerij De Korenaar',
    job: 'Winkel',
    status: 'Verstuurd',
  });
  await typeNotes(samira, 'behind', 'We bellen maandag.');
  await anneke.go(`/applications/${bakery}`);
  await expect(anneke.notes).toHaveValue('We bellen maandag.', EXCHANGE);
  await samira.go('/today');
  await expect(samira.sendingStatus).toHaveText('Anneke heeft dit', EXCHANGE);
  await samira.untilOfflineReady();
  await anneke.untilOfflineReady();
  return { samira, anneke, bakery };
}

/** What both do while neither hears of the other. */
async function workApart({ samira, anneke, bakery }: Pair): Promise<void> {
  for (const employer of ['Hotel Duinzicht', 'Wasserij Helder', 'Sporthal De Meeuw'])
    await addApplication(samira, { employer, job: 'Schoonmaak', status: 'Bewaard' });
  await setStatus(samira, bakery, 'Ze hebben mijn sollicitatie');
  await setStatus(samira, bakery, 'Ik mag op gesprek');
  await changeField(samira, bakery, 'hours', '20 uur');
  await typeNotes(samira, 'behind', ' Samira vraagt naar het rooster.');

  await changeField(anneke, bakery, 'hours', '24 uur, ook zaterdag');
  await changeField(anneke, bakery, 'place', 'Rijswijk');
  await typeNotes(anneke, 'before', 'Anneke kent de chef. ');
  await typeNotes(anneke, 'behind', ' Neem je diploma mee.');

  await samira.go('/today');
  await expect(samira.sendingStatus).toHaveText(
    /^Bewaard op deze telefoon · Er wachten nog \d+ dingen$/,
    EXCHANGE,
  );
  await anneke.go('/today');
  await expect(anneke.sendingStatus).toHaveText('Bewaard op deze tablet · Er wachten nog 3 dingen', EXCHANGE);
}

async function expectEverythingOnBoth({ samira, anneke, bakery }: Pair): Promise<void> {
  for (const device of [samira, anneke]) {
    await device.go('/applications');
    await expect(applicationRows(device)).toHaveCount(4, EXCHANGE);
    for (const employer of [
      'Bakkerij De Korenaar',
      'Hotel Duinzicht',
      'Wasserij Helder',
      'Sporthal De Meeuw',
    ])
      await expect(applicationRows(device).filter({ hasText: employer })).toHaveCount(1);
    await device.go(`/applications/${bakery}`);
    const words =
      /We bellen maandag\.|Samira vraagt naar het rooster\.|Anneke kent de chef\.|Neem je diploma mee\./g;
    await expect
      .poll(async () => [...new Set((await device.notes.inputValue()).match(words))].length, EXCHANGE)
      .toBe(4);
    await expect(device.page.getByText('Rijswijk').first()).toBeVisible();
  }
  // What one reads, the other reads: the same text, in the same order.
  await expect(anneke.notes).toHaveValue(await samira.notes.inputValue());
  await expect(road(samira).getByRole('listitem')).toContainText([
    'Verstuurd',
    'Ze hebben mijn sollicitatie',
    'Ik mag op gesprek',
  ]);
  await expect(road(anneke).getByRole('listitem')).toContainText([
    'Verstuurd',
    'Ze hebben de sollicitatie',
    'Mag op gesprek',
  ]);
}

/** Both values of the field that both changed are there on both devices; one choice settles it on both. */
async function chooseOne({ samira, anneke, bakery }: Pair): Promise<void> {
  const question = (device: Device) => device.link('Jullie schreven allebei iets Dit gaat over: Uren.');
  const values = (device: Device) =>
    device.page.getByRole('main').getByText(/^(20 uur|24 uur, ook zaterdag)$/);
  for (const [device, mine, theirs] of [
    [samira, '20 uur', '24 uur, ook zaterdag'],
    [anneke, '24 uur, ook zaterdag', '20 uur'],
  ] as const) {
    await device.go(`/applications/${bakery}`);
    await question(device).click();
    await device.expectTitle('Jullie schreven allebei iets');
    await expect(values(device)).toHaveText([mine, theirs]);
    await expect(device.button('Kies mijn tekst')).toBeVisible();
  }
  await expect(samira.button('Kies de tekst van Anneke')).toBeVisible();
  await expect(anneke.button('Kies de tekst van Samira')).toBeVisible();
  await samira.tap('Kies de tekst van Anneke');
  await expect(samira.page).toHaveURL(new RegExp(`/applications/${bakery}$`));
  await anneke.expectTitle('Dit is al gekozen');
  for (const device of [samira, anneke]) {
    await device.go(`/applications/${bakery}`);
    await expect(device.notes).toBeVisible();
    await expect(question(device)).toHaveCount(0, EXCHANGE);
    await expect(device.link('Uren')).toContainText('24 uur, ook zaterdag');
  }
}

test('two people write with no network, and find all of it on both devices afterwards', async ({
  newDevice,
}) => {
  const both = await beginTogether(newDevice, () => newDevice({ tablet: true }));
  const { samira, anneke } = both;
  await samira.goOffline();
  await anneke.goOffline();
  await workApart(both);

  await samira.goOnline();
  await expect(samira.sendingStatus).toHaveText('Onderweg naar Anneke', EXCHANGE);
  await anneke.goOnline();
  await expect(samira.sendingStatus).toHaveText('Anneke heeft dit', EXCHANGE);
  await expect(anneke.sendingStatus).toHaveText('Samira heeft dit', EXCHANGE);
  await expectEverythingOnBoth(both);
  await chooseOne(both);
});

test('two people write while the server is gone, and find all of it on both devices afterwards', async ({
  newDevice,
  relay,
}) => {
  const both = await beginTogether(newDevice, () => newDevice({ tablet: true }));
  await relay.stop();
  await workApart(both);
  await relay.startAgain();
  await expect(both.samira.sendingStatus).toHaveText('Anneke heeft dit', EXCHANGE);
  await expectEverythingOnBoth(both);
  await chooseOne(both);
});

test('what is thrown away goes on both devices, and comes back from the undo bar and from Weggegooid', async ({
  newDevice,
}) => {
  const { samira, anneke, bakery } = await beginTogether(newDevice, () => newDevice({ tablet: true }));
  await addApplication(samira, { employer: 'Wasserij Helder', job: 'Wasserij', status: 'Bewaard' });
  await setStatus(samira, bakery, 'Ik mag op gesprek');
  await samira.tap('Zet terug');
  await expect(road(samira).getByText('Ik mag op gesprek')).toHaveCount(0);
  await expect(road(samira).getByRole('listitem').filter({ hasText: 'Nu' })).toContainText('Verstuurd');

  const throwAway = async (): Promise<void> => {
    await openApplication(samira, 'Wasserij Helder');
    await samira.tap('Gooi de sollicitatie weg');
    await samira.page.getByRole('dialog').getByRole('button', { name: 'Gooi weg', exact: true }).click();
    await expectApplications(samira, ['Bakkerij De Korenaar']);
  };
  await throwAway();
  await samira.tap('Zet terug');
  await expect(applicationRows(samira)).toHaveCount(2);

  await anneke.go('/applications');
  await expect(applicationRows(anneke)).toHaveCount(2, EXCHANGE);
  await throwAway();
  await expect(applicationRows(anneke)).toHaveCount(1, EXCHANGE);
  await samira.open('/settings/deleted');
  const thrown = samira.page.getByRole('main').getByRole('listitem').filter({ hasText: 'Wasserij Helder' });
  await expect(thrown).toContainText('Blijft nog 30 dagen');
  await thrown.getByRole('button', { name: 'Zet terug' }).click();
  await expect(thrown).toHaveCount(0);
  await expect(applicationRows(anneke)).toHaveCount(2, EXCHANGE);
  await samira.go('/applications');
  await expect(applicationRows(samira)).toHaveCount(2);
});

test('what one threw away while the other wrote in it stays, until one of them decides', async ({
  newDevice,
}) => {
  const { samira, anneke, bakery } = await beginTogether(newDevice, () => newDevice({ tablet: true }));
  await samira.goOffline();
  await anneke.goOffline();
  await changeField(anneke, bakery, 'place', 'Rijswijk');
  await samira.go(`/applications/${bakery}`);
  await samira.tap('Gooi de sollicitatie weg');
  await samira.page.getByRole('dialog').getByRole('button', { name: 'Gooi weg', exact: true }).click();
  await expectApplications(samira, []);
  await samira.goOnline();
  await anneke.goOnline();
  for (const device of [samira, anneke]) {
    await device.go('/today');
    await expect(device.page.getByText('Weggegooid, maar ook veranderd')).toBeVisible(EXCHANGE);
  }
  await samira.tap('Laat het staan');
  for (const device of [samira, anneke]) {
    await expect(device.page.getByText('Weggegooid, maar ook veranderd')).toHaveCount(0, EXCHANGE);
    await device.go('/applications');
    await expectApplications(device, ['Bakkerij De Korenaar']);
    await device.go(`/applications/${bakery}`);
    await expect(device.link('Plaats')).toContainText('Rijswijk');
  }
});
