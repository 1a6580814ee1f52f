import { addApplication, expectApplications } from './pages/applications.ts';
import type { Device } from './pages/device.ts';
import { pair, saySame, showInvitation } from './pages/pairing.ts';
import { expect, test } from './support/test.ts';

const EXCHANGE = { timeout: 90_000 };

/** As a browser that is short of space does: the database goes, the small sentinel stays. */
async function clearData(device: Device, origin: string): Promise<void> {
  await device.page.close();
  device.page = await device.context.newPage();
  const browser = await device.context.newCDPSession(device.page);
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await device.page.goto('/');
  await device.expectTitle('Hier stond iets. Nu is het leeg.');
}

test('a device whose data the browser cleared says so, and one can begin again', async ({
  newDevice,
  relay,
}) => {
  const samira = await newDevice();
  await samira.beginAlone('mentee', 'Samira');
  await addApplication(samira, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Bewaard' });
  await clearData(samira, relay.url);
  await expect(samira.page.getByText('Werk je samen? Dan heeft de ander alles nog.')).toBeVisible();
  await samira.tap('Begin opnieuw');
  await samira.answerFirstQuestions('mentee', 'Samira');
  await samira.tap('Alleen beginnen');
  await expect(samira.title).toHaveText('Hallo Samira');
  await samira.go('/applications');
  await expectApplications(samira, []);
});

test('a device whose data the browser cleared gets everything back from the other person', async ({
  newDevice,
  relay,
}) => {
  const samira = await newDevice();
  const anneke = await newDevice({ tablet: true });
  await samira.beginAlone('mentee', 'Samira');
  await pair(samira, anneke, 'Anneke');
  await addApplication(samira, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Verstuurd' });
  await samira.go('/today');
  await expect(samira.sendingStatus).toHaveText('Anneke heeft dit', EXCHANGE);
  await clearData(samira, relay.url);
  await samira.tap('Begin samen opnieuw');
  await samira.answerFirstQuestions('mentee', 'Samira');
  await samira.tap('Ja, bij elkaar');
  await samira.tap('Iemand nodigt mij uit');
  await samira.tap('Plak een link');
  await samira.page.getByRole('textbox').fill(await showInvitation(anneke));
  await samira.tap('Open de link');
  await saySame(anneke, samira);
  await samira.tap('Ga naar Vandaag');
  await expect(samira.title).toHaveText('Hallo Samira');
  await samira.go('/applications');
  await expect(samira.page.getByText('Bakkerij De Korenaar')).toBeVisible(EXCHANGE);
  await anneke.open('/sharing');
  // One person with two phones: the lost one stays in the list of devices.
  await expect(anneke.page.getByRole('main').getByRole('link', { name: /^Samira/ })).toHaveCount(1);
});

test('a device on which nothing ever stood says nothing of the kind', async ({ newDevice }) => {
  const samira = await newDevice();
  await samira.open('/');
  await samira.expectTitle('Kies je taal');
  await expect(samira.page.getByText('Hier stond iets. Nu is het leeg.')).toHaveCount(0);
});
