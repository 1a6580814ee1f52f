import { addApplication, applicationRows } from './pages/applications.ts';
import type { Device } from './pages/device.ts';
import { typeNotes } from './pages/notes.ts';
import { pair, saySame, showInvitation } from './pages/pairing.ts';
import {
  addRubbish,
  fileDatabase,
  leaveApp,
  quarantined,
  spoilRows,
  type Spoiling,
} from './support/raw-database.ts';
import { expect, test } from './support/test.ts';

const EXCHANGE = { timeout: 90_000 };

/** While the app is closed. Gives the name of the database. */
async function spoil(device: Device, of: Omit<Spoiling, 'database'>): Promise<string> {
  await leaveApp(device.page);
  const database = await fileDatabase(device.page);
  await spoilRows(device.page, { database, ...of });
  return database;
}

/** Three applications; in the last one a text. */
async function beginWithThree(device: Device): Promise<string> {
  await device.beginAlone('mentee', 'Samira');
  for (const employer of ['Hotel Duinzicht', 'Markt Zuid'])
    await addApplication(device, { employer, job: 'Winkel', status: 'Bewaard' });
  const last = await addApplication(device, {
    employer: 'Bakkerij De Korenaar',
    job: 'Winkel',
    status: 'Bewaard',
  });
  await typeNotes(device, 'behind', 'Maandag gebeld.');
  return last;
}

const EMPLOYERS = ['Bakkerij De Korenaar', 'Markt Zuid', 'Hotel Duinzicht'];

test('broken rows of several kinds are put aside and made anew from the log, and the rest opens', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  const application = await beginWithThree(samira);
  const tables = ['application', 'applicationEvent', 'texts'];
  const database = await spoil(samira, { tables, how: 'flipped' });
  await samira.open('/applications');
  await expect(applicationRows(samira)).toHaveCount(EMPLOYERS.length);
  for (const employer of EMPLOYERS)
    await expect(applicationRows(samira).filter({ hasText: employer })).toContainText('Bewaard');
  await samira.go(`/applications/${application}`);
  await expect(samira.notes).toHaveValue('Maandag gebeld.');
  await leaveApp(samira.page);
  const tablesOf = (names: readonly string[]) => names.map((name) => name.split('/')[1]).sort();
  await expect.poll(async () => tablesOf(await quarantined(samira.page, database))).toEqual(tables);
});

test('a row that cannot be read nor made anew is marked in one line, and the rest opens', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  await beginWithThree(samira);
  await spoil(samira, { tables: ['application'], how: 'newer' });
  await samira.open('/applications');
  await expect(
    samira.page.getByRole('status').filter({ hasText: 'We kunnen 1 ding niet lezen.' }),
  ).toBeVisible();
  await expect(samira.page.getByText('De rest werkt gewoon.')).toBeVisible();
  await expect(applicationRows(samira)).toHaveCount(2);
});

test('a file of which most rows are broken stops, now and at the next start, and the other lets her in again', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  const anneke = await newDevice({ tablet: true });
  await samira.beginAlone('mentee', 'Samira');
  await pair(samira, anneke, 'Anneke');
  await addApplication(samira, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Verstuurd' });
  await samira.go('/today');
  await expect(samira.sendingStatus).toHaveText('Anneke heeft dit', EXCHANGE);
  await leaveApp(samira.page);
  const database = await fileDatabase(samira.page);
  await addRubbish(samira.page, { database, table: 'application', rows: 24 });

  await samira.page.goto('/applications');
  await samira.expectTitle('We kunnen dit niet openen.');
  // Nothing is mended or thrown away on a disk that is broken.
  await leaveApp(samira.page);
  expect(await quarantined(samira.page, database)).toEqual(['stopped/application']);
  await samira.page.goto('/help');
  await samira.page.goto('/');
  await samira.expectTitle('We kunnen dit niet openen.');
  await expect(samira.page.getByText('Vraag de ander om je weer binnen te laten.')).toBeVisible();

  await samira.tap('Begin samen opnieuw');
  await samira.tap('Ja, bij elkaar');
  await samira.tap('Iemand nodigt mij uit');
  await samira.tap('Plak een link');
  await samira.page.getByRole('textbox').fill(await showInvitation(anneke));
  await samira.tap('Open de link');
  // Her name stands in the copy that does not open.
  await samira.expectTitle('Hoe heet je?');
  await samira.page.getByRole('textbox').fill('Samira');
  await samira.tap('Verder');
  await saySame(anneke, samira);
  await samira.tap('Ga naar Vandaag');
  await expect(samira.title).toHaveText('Hallo Samira');
  await samira.go('/applications');
  await expect(samira.page.getByText('Bakkerij De Korenaar')).toBeVisible(EXCHANGE);
});
