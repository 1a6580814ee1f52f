import { addApplication } from './pages/applications.ts';
import type { Device } from './pages/device.ts';
import { typeNotes, untilNotesSaved } from './pages/notes.ts';
import { anotherTab } from './support/raw-database.ts';
import { expect, test } from './support/test.ts';

const caretOf = ({ notes }: Device): Promise<number | null> =>
  notes.evaluate((field) => (field as HTMLTextAreaElement).selectionStart);

/** Key by key, now in the one and then in the other. */
async function typeInTurn(parts: readonly (readonly [Device, string])[]): Promise<void> {
  const longest = Math.max(...parts.map(([, text]) => text.length));
  for (let at = 0; at < longest; at++)
    for (const [{ page }, text] of parts) if (at < text.length) await page.keyboard.type(text.charAt(at));
}

test('two tabs in which she types in one note both keep every word, and the caret stays where she types', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  await samira.beginAlone('mentee', 'Samira');
  const application = await addApplication(samira, {
    employer: 'Bakkerij De Korenaar',
    job: 'Winkel',
    status: 'Bewaard',
  });
  await typeNotes(samira, 'behind', 'midden');
  const other = await anotherTab(samira);
  await other.open(`/applications/${application}`);
  await expect(other.notes).toHaveValue('midden');

  await samira.notes.press('Control+Home');
  await other.notes.press('Control+End');
  const before = 'Dit typ ik vooraan, in de eerste tab. ';
  const behind = ' En dit achteraan, in de tweede tab.';
  await typeInTurn([
    [samira, before],
    [other, behind],
  ]);
  const whole = `${before}midden${behind}`;
  for (const tab of [samira, other]) {
    await expect(tab.notes).toHaveValue(whole);
    await untilNotesSaved(tab);
  }
  expect(await caretOf(samira)).toBe(before.length);
  expect(await caretOf(other)).toBe(whole.length);

  // Each goes on where she was, in the middle of what the other tab changed.
  await typeInTurn([
    [samira, 'Nog iets. '],
    [other, ' Klaar.'],
  ]);
  for (const tab of [samira, other])
    await expect(tab.notes).toHaveValue(`${before}Nog iets. midden${behind} Klaar.`);
  await untilNotesSaved(samira);
  await untilNotesSaved(other);
  await samira.page.reload();
  await expect(samira.notes).toHaveValue(`${before}Nog iets. midden${behind} Klaar.`);
});
