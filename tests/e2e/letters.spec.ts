import { textOfPdf } from '#tests/fixtures/documents/read-pdf.ts';
import { addApplication } from './pages/applications.ts';
import { fileFrom, MAKING, untilFilesPrepared } from './pages/files.ts';
import { beginLetter } from './pages/letters.ts';
import { expect, test } from './support/test.ts';

test('a letter is made of what is known, kept as it was sent, and found with its application, with no network', async ({
  newDevice,
  relay,
}) => {
  const samira = await newDevice();
  await samira.beginAlone('mentee', 'Samira');
  const application = await addApplication(samira, {
    employer: 'Bakkerij De Korenaar',
    job: 'verkoper',
    status: 'Ik ben bezig',
  });
  await samira.untilOfflineReady();
  await samira.page.reload();
  const letter = await beginLetter(samira);
  await samira.go(`/letters/${letter}/why`);
  const sentence = 'Ik las dat jullie iemand zoeken voor dit werk: verkoper.';
  await samira.button(sentence).click();
  await samira.go(`/letters/${letter}/preview`);
  await untilFilesPrepared(samira);
  await relay.stop();
  await samira.page.reload();
  await expect(samira.page.getByRole('main').getByText(sentence).first()).toBeVisible();

  const file = await fileFrom(samira, samira.say('files.pdf'));
  expect(file.name).toBe('Brief-Samira-Bakkerij-De-Korenaar.pdf');
  const { lines } = await textOfPdf(file.bytes);
  const words = lines.join(' ');
  for (const part of ['Bakkerij De Korenaar', 'Onderwerp: sollicitatie verkoper', sentence])
    expect(words).toContain(part);
  expect(words.indexOf('Onderwerp')).toBeLessThan(words.indexOf(sentence));

  await samira.tap(samira.say('sent.action'));
  await samira.tap(samira.say('sent.keep'));
  await expect(samira.page.getByText(samira.say('sent.kept')).first()).toBeVisible(MAKING);

  // What is changed later changes nothing in what was sent.
  await samira.go(`/letters/${letter}/why`);
  await samira.page.getByRole('textbox').first().fill('Iets anders.');
  await samira.go(`/letters/${letter}/preview`);
  await expect(samira.page.getByRole('main').getByText('Iets anders.').first()).toBeVisible();
  await samira.go(`/applications/${application}`);
  await samira.page.locator(`a[href^="/applications/${application}/sent/"]`).click();
  await expect(samira.page.getByRole('main').getByText(sentence)).toBeVisible();
  const again = await fileFrom(samira, samira.say('backup.made.again'));
  const kept = await textOfPdf(again.bytes);
  expect(kept.lines.join(' ')).toContain(sentence);
});
