import { addApplication, applicationRows } from './pages/applications.ts';
import type { Device } from './pages/device.ts';
import { addSecondDevice, linkOn, openInvitation, pair, saySame } from './pages/pairing.ts';
import { expect, test } from './support/test.ts';

/** Applications of one day stand in no order of their own. */
async function expectApplications(device: Device, employers: readonly string[]): Promise<void> {
  const rows = applicationRows(device);
  await expect(rows).toHaveCount(employers.length);
  for (const employer of employers) await expect(rows.filter({ hasText: employer })).toHaveCount(1);
}

/** Through the list of devices, as a person does. */
async function reportLost(by: Device, row: string): Promise<void> {
  await by.open('/sharing');
  await by.tap(row);
  await by.tap('Dit toestel is kwijt');
  await by.expectTitle('Is dit toestel kwijt?');
  await expect(by.page.getByText('Wat er al op stond, blijft daar leesbaar.')).toBeVisible();
  await by.tap('Ja, het is kwijt');
  await by.expectTitle('Dit toestel krijgt niets meer');
}

test('a second device of a person has everything, and is the same person for the other', async ({
  newDevice,
}) => {
  const [samira, anneke, tablet] = [
    await newDevice(),
    await newDevice({ tablet: true }),
    await newDevice({ tablet: true }),
  ];
  await samira.beginAlone('mentee', 'Samira');
  await pair(samira, anneke, 'Anneke');
  await addApplication(samira, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Bewaard' });
  await addSecondDevice(samira, tablet);
  await tablet.open('/applications');
  await expectApplications(tablet, ['Bakkerij De Korenaar']);
  await addApplication(tablet, { employer: 'Naaiatelier Draad', job: 'Naaister', status: 'Bewaard' });
  await anneke.open('/applications');
  await expectApplications(anneke, ['Naaiatelier Draad', 'Bakkerij De Korenaar']);
  await anneke.open('/sharing');
  const rows = anneke.page.getByRole('main').getByRole('listitem');
  await expect(rows).toHaveCount(5);
  await expect(rows.filter({ hasText: 'Tablet · Samira' })).toHaveCount(1);
});

test('somebody who is not the same person says no, and nothing is shared', async ({ newDevice }) => {
  const [samira, other] = [await newDevice(), await newDevice()];
  await samira.beginAlone('mentee', 'Samira');
  await samira.open('/join?own=give&ask=host');
  await other.page.goto(await linkOn(samira));
  await other.chooseLanguage();
  await other.tap('Nee, niet van mij');
  await expect(other.page.getByRole('alert')).toHaveText('Je zei nee. Er is niets gedeeld.');
  await other.open('/today');
  await expect(other.page).toHaveURL(/\/start$/);
});

test('a lost phone gets nothing new; its person comes back with what she had not sent', async ({
  newDevice,
}) => {
  const [samira, anneke] = [await newDevice(), await newDevice({ tablet: true })];
  await samira.beginAlone('mentee', 'Samira');
  await pair(samira, anneke, 'Anneke');
  await addApplication(samira, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Bewaard' });
  await anneke.open('/applications');
  await expectApplications(anneke, ['Bakkerij De Korenaar']);
  await samira.goOffline();
  await addApplication(samira, { employer: 'Nog niet verstuurd', job: 'Hulp', status: 'Bewaard' });

  await reportLost(anneke, 'Telefoon · Samira');
  await addApplication(anneke, { employer: 'Daarna', job: 'Winkel', status: 'Bewaard' });
  await samira.goOnline();
  await samira.open('/sharing');
  await expect(samira.page.getByText('Dit bestand is verder gegaan.')).toBeVisible();
  await samira.open('/applications');
  await expectApplications(samira, ['Bakkerij De Korenaar', 'Nog niet verstuurd']);

  await anneke.open('/sharing');
  await expect(anneke.page.getByText(/Leest niet meer mee sinds/)).toBeVisible();
  await pair(anneke, samira, null);
  for (const device of [samira, anneke]) {
    await device.open('/applications');
    await expectApplications(device, ['Bakkerij De Korenaar', 'Nog niet verstuurd', 'Daarna']);
  }
  await samira.open('/sharing');
  await expect(samira.page.getByText('Dit bestand is verder gegaan.')).toHaveCount(0);
  expect(await samira.page.getByText('Jouw mappen').count()).toBe(0);
});

test('who lost her phone is let in again with a new one, and the lost one never reads what comes after', async ({
  newDevice,
}) => {
  const [lost, anneke, found] = [await newDevice(), await newDevice({ tablet: true }), await newDevice()];
  await lost.beginAlone('mentee', 'Samira');
  await pair(lost, anneke, 'Anneke');
  await addApplication(lost, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Bewaard' });
  await anneke.open('/applications');
  await expectApplications(anneke, ['Bakkerij De Korenaar']);
  await lost.goOffline();

  await reportLost(anneke, 'Telefoon · Samira');
  await anneke.tap('Laat Samira weer toe');
  await anneke.tap('Ja, bij elkaar');
  await anneke.tap('Ik nodig iemand uit');
  await openInvitation(found, await linkOn(anneke), 'Samira');
  await saySame(anneke, found);
  await found.tap('Ga naar Vandaag');
  await found.go('/applications');
  await expectApplications(found, ['Bakkerij De Korenaar']);
  await addApplication(found, { employer: 'Daarna', job: 'Winkel', status: 'Bewaard' });
  await anneke.open('/applications');
  await expectApplications(anneke, ['Bakkerij De Korenaar', 'Daarna']);

  await lost.goOnline();
  await lost.open('/sharing');
  await expect(lost.page.getByText('Dit bestand is verder gegaan.')).toBeVisible();
  await lost.open('/applications');
  await expectApplications(lost, ['Bakkerij De Korenaar']);
});

test('who began alone takes along what she has when she joins, and the old file stays for a while', async ({
  newDevice,
}) => {
  const [samira, anneke] = [await newDevice(), await newDevice({ tablet: true })];
  await samira.beginAlone('mentee', 'Samira');
  await addApplication(samira, { employer: 'Van mij alleen', job: 'Winkel', status: 'Bewaard' });
  await anneke.beginAlone('mentor', 'Anneke');
  await anneke.open('/join?ask=host');
  await samira.page.goto(await linkOn(anneke));
  for (const device of [samira, anneke]) await device.expectTitle('Zien jullie dezelfde cijfers?');
  for (const device of [samira, anneke]) await device.tap('Hetzelfde');
  await samira.expectTitle('Jullie werken nu samen.');
  await samira.tap('Verder');
  await samira.expectTitle('Je had al een eigen map');
  await samira.tap('Neem mee wat je al hebt');
  await samira.expectTitle('Dit leest je mentor straks');
  await expect(samira.page.getByText('1 sollicitatie')).toBeVisible();
  await samira.tap('Verder');
  await expect(samira.page).toHaveURL(/\/today$/);
  await anneke.open('/applications');
  await expectApplications(anneke, ['Van mij alleen']);
  await samira.open('/sharing');
  await expect(samira.page.getByRole('heading', { name: 'Je oude map' })).toBeVisible();
  await samira.tap('Gooi voor altijd weg');
  await samira.tap('Gooi voor altijd weg');
  await expect(samira.page.getByRole('heading', { name: 'Je oude map' })).toHaveCount(0);
});
