import { addApplication } from './pages/applications.ts';
import type { Device } from './pages/device.ts';
import { typeNotes, untilNotesSaved } from './pages/notes.ts';
import { fillStorage, limitStorage } from './support/full-device.ts';
import { anotherTab, leaveApp } from './support/raw-database.ts';
import { expect, test } from './support/test.ts';

/** The app itself takes some two million bytes. */
const SMALL = 12_000_000;
const LARGE = 1_000_000_000;

const notSaved = (device: Device) =>
  device.page.getByRole('alert').filter({ hasText: 'Dit is niet bewaard.' });

/** Begins on a phone of which the last bytes are then taken. */
async function beginAndFill(device: Device, origin: string): Promise<string> {
  await limitStorage(device, origin, SMALL);
  await device.beginAlone('mentee', 'Samira');
  const application = await addApplication(device, {
    employer: 'Bakkerij De Korenaar',
    job: 'Winkel',
    status: 'Bewaard',
  });
  await device.untilOfflineReady();
  await typeNotes(device, 'behind', 'Maandag gebeld.');
  const other = await anotherTab(device);
  await leaveApp(other.page);
  await fillStorage(other.page);
  await other.page.close();
  return application;
}

test('a full phone keeps the text in the field and says so, and stores it when there is room again', async ({
  newDevice,
  relay,
}) => {
  const samira = await newDevice();
  const application = await beginAndFill(samira, relay.url);
  await samira.notes.pressSequentially(' Dinsdag terug.');
  await expect(notSaved(samira)).toContainText('Je telefoon is vol: maak eerst ruimte.');
  await expect(samira.notes).toHaveValue('Maandag gebeld. Dinsdag terug.');

  await limitStorage(samira, relay.url, LARGE);
  await untilNotesSaved(samira);
  await expect(notSaved(samira)).toHaveCount(0);
  await samira.page.reload();
  await samira.go(`/applications/${application}`);
  await expect(samira.notes).toHaveValue('Maandag gebeld. Dinsdag terug.');
});

test('a full phone keeps an answer in its field and says so, and a press stores it when there is room again', async ({
  newDevice,
  relay,
}) => {
  const samira = await newDevice();
  const application = await beginAndFill(samira, relay.url);
  await samira.go(`/applications/${application}/edit/place`);
  await samira.expectTitle('Waar is het werk?');
  const answer = samira.page.getByRole('textbox');
  await answer.fill('Den Haag');
  await samira.tap('Bewaar');
  await expect(notSaved(samira)).toContainText('Je telefoon is vol: maak eerst ruimte.');
  await expect(answer).toHaveValue('Den Haag');

  await limitStorage(samira, relay.url, LARGE);
  await samira.tap('Bewaar');
  await expect(samira.page).toHaveURL(new RegExp(`/applications/${application}$`));
  await expect(samira.page.getByText('Den Haag').first()).toBeVisible();
});
