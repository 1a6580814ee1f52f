import { addApplication } from './pages/applications.ts';
import type { Device } from './pages/device.ts';
import { typeNotes, untilNotesSaved } from './pages/notes.ts';
import { letTransactionsBeLost, loseTransactions, transactionsToLose } from './support/lost-transactions.ts';
import { expect, test } from './support/test.ts';

const ENDLESSLY = 1_000_000;
const BEFORE = 'Maandag gebeld.';
const AFTER = `${BEFORE} Dinsdag terug.`;

async function beginWithNotes(device: Device): Promise<string> {
  await letTransactionsBeLost(device);
  await device.beginAlone('mentee', 'Samira');
  const application = await addApplication(device, {
    employer: 'Bakkerij De Korenaar',
    job: 'Winkel',
    status: 'Bewaard',
  });
  await typeNotes(device, 'behind', BEFORE);
  return application;
}

async function expectStored(device: Device, application: string): Promise<void> {
  await device.page.reload();
  await device.go(`/applications/${application}`);
  await expect(device.notes).toHaveValue(AFTER);
}

const notSaved = (device: Device) =>
  device.page.getByRole('alert').filter({ hasText: 'Dit is niet bewaard.' });
const lost = (device: Device) => device.page.getByRole('heading', { name: 'De app werkt nu even niet.' });

for (const [times, count] of [
  ['once', 1],
  ['three times', 3],
] as const)
  test(`a database connection that is lost ${times} while she types is opened again, and the text is kept`, async ({
    newDevice,
  }) => {
    const samira = await newDevice();
    const application = await beginWithNotes(samira);
    await loseTransactions(samira, count);
    await samira.notes.pressSequentially(' Dinsdag terug.');
    await expect(samira.notes).toHaveValue(AFTER);
    await untilLost(samira);
    await untilNotesSaved(samira);
    await expect(lost(samira)).toHaveCount(0);
    await expectStored(samira, application);
  });

/** Until all that were to be lost are lost. */
async function untilLost(device: Device): Promise<void> {
  await expect.poll(() => transactionsToLose(device)).toBe(0);
}

test('a text stays where it is while the database does not come back, she is told, and it is stored when it is back', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  const application = await beginWithNotes(samira);
  await loseTransactions(samira, ENDLESSLY);
  await samira.notes.pressSequentially(' Dinsdag terug.');
  await expect(notSaved(samira)).toContainText('Kopieer je tekst en probeer het opnieuw.');
  await expect(samira.notes).toHaveValue(AFTER);
  await loseTransactions(samira, 0);
  await untilNotesSaved(samira);
  await expect(notSaved(samira)).toHaveCount(0);
  await expectStored(samira, application);
});

test('an answer stays in its field while the database does not come back, and is stored by pressing once more', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  const application = await beginWithNotes(samira);
  await samira.go(`/applications/${application}/edit/place`);
  await samira.expectTitle('Waar is het werk?');
  const answer = samira.page.getByRole('textbox');
  await answer.fill('Den Haag');
  await loseTransactions(samira, ENDLESSLY);
  await samira.tap('Bewaar');
  await expect(notSaved(samira)).toBeVisible();
  await expect(answer).toHaveValue('Den Haag');
  await loseTransactions(samira, 0);
  await samira.tap('Bewaar');
  await expect(samira.page).toHaveURL(new RegExp(`/applications/${application}$`));
  await expect(samira.page.getByText('Den Haag').first()).toBeVisible();
});

test('a screen that cannot be read says so, keeps what was typed into it, and reads on when asked', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  const application = await beginWithNotes(samira);
  await loseTransactions(samira, ENDLESSLY);
  await samira.notes.pressSequentially(' Dinsdag terug.');
  await samira.page.locator(`a[href="/applications/${application}/news"]`).click();
  await expect(lost(samira)).toBeVisible();
  await expect(samira.page.getByRole('alert')).toHaveText('Jouw tekst staat er nog. Probeer het opnieuw.');
  await loseTransactions(samira, 0);
  await samira.tap('Probeer opnieuw');
  await expect(lost(samira)).toHaveCount(0);
  await samira.go(`/applications/${application}`);
  await expect(samira.notes).toHaveValue(AFTER);
  await untilNotesSaved(samira);
  await expectStored(samira, application);
});
