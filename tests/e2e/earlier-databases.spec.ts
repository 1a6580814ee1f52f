import { openApplication } from './pages/applications.ts';
import { untilNotesSaved } from './pages/notes.ts';
import { becomeGolden, goldenDatabase } from './support/earlier-database.ts';
import { anotherTab, holdDatabase, leaveApp } from './support/raw-database.ts';
import { expect, test } from './support/test.ts';
import { frozenVersions } from '#storage/schema/versions.ts';
import type { Device } from './pages/device.ts';

/** Words of the golden databases. */
const EMPLOYER = 'Bakery';
const NOTES = 'Open on Sundays.';

async function beginWithGolden(device: Device, version: number): Promise<string> {
  await device.beginAlone('mentee', 'Samira');
  const golden = goldenDatabase(version);
  await leaveApp(device.page);
  await becomeGolden(device.page, golden);
  return golden.name;
}

/** What stood there is there, can be changed, and is there after another start. */
async function expectWhole(device: Device): Promise<void> {
  await expect(device.title).toHaveText('Hallo Anna');
  const application = await openApplication(device, EMPLOYER);
  await expect(device.notes).toHaveValue(NOTES);
  await device.notes.press('Control+End');
  await device.notes.pressSequentially(' En op maandag.');
  await untilNotesSaved(device);
  await device.page.reload();
  await device.go(`/applications/${application}`);
  await expect(device.notes).toHaveValue(`${NOTES} En op maandag.`);
}

for (const { version } of frozenVersions)
  test(`a database of schema version ${String(version)} opens, and what is in it can be read and changed`, async ({
    newDevice,
  }) => {
    const samira = await newDevice();
    await beginWithGolden(samira, version);
    await samira.open('/');
    await expectWhole(samira);
  });

test('a database that two frozen tabs keep from its new version is told within ten seconds, and opens when they close', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  const database = await beginWithGolden(samira, 1);
  const others = [await anotherTab(samira), await anotherTab(samira)];
  for (const { page } of others) await holdDatabase(page, database);
  const from = Date.now();
  await samira.page.goto('/');
  await samira.expectTitle('De app staat nog ergens open.');
  expect(Date.now() - from).toBeLessThan(10_000);
  await expect(samira.page.getByText('Sluit de andere tabbladen van de app.')).toBeVisible();
  for (const { page } of others) await page.close();
  await samira.tap('Probeer opnieuw');
  await expectWhole(samira);
});
