import { paragraphsOf, linesByLibreOffice } from '#tests/fixtures/documents/read-docx.ts';
import { textOfPdf } from '#tests/fixtures/documents/read-pdf.ts';
import { textByPlace, textByPoppler } from '#tests/fixtures/documents/reading-programs.ts';
import { addApplication } from './pages/applications.ts';
import { beginFirstCv } from './pages/cv.ts';
import type { Device } from './pages/device.ts';
import { paperFrom, untilFilesPrepared } from './pages/files.ts';
import { beginLetter, typeInBlock, writeLine } from './pages/letters.ts';
import { writeWholeCv } from './pages/whole-cv.ts';
import { expect, test } from './support/test.ts';

/** Turkish, Polish, Bulgarian, and an Arabic name in a Dutch paper. */
const NAME = 'İpek Świątkowska Ивелина سميرة';

/** Words in their order, without the signs of lists and those that only steer. */
const wordsIn = (text: string): readonly string[] =>
  text
    .replaceAll(/[\u2066-\u2069\u202a-\u202e\u200e\u200f\u00ad]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '•');

const wordsOnScreen = async (device: Device): Promise<readonly string[]> =>
  wordsIn((await device.page.locator('.paper-pages__sheet').allInnerTexts()).join('\n'));

/** A PDF read in the order of its file, by where its words stand, and by `pdftotext` where there is one. */
async function expectPdf(device: Device, onScreen: readonly string[]): Promise<void> {
  const { bytes } = await paperFrom(device, device.say('files.pdf'));
  expect(bytes.length).toBeLessThan(200_000);
  expect(wordsIn((await textOfPdf(bytes)).lines.join('\n'))).toEqual(onScreen);
  expect(wordsIn(await textByPlace(bytes))).toEqual(onScreen);
  const byPoppler = await textByPoppler(bytes);
  if (byPoppler !== null) expect(wordsIn(byPoppler)).toEqual(onScreen);
}

interface WordFile {
  readonly bytes: Uint8Array;
  readonly onScreen: readonly string[];
}

async function expectWord(device: Device, onScreen: readonly string[]): Promise<WordFile> {
  const { bytes } = await paperFrom(device, device.say('files.word'));
  expect(wordsIn(paragraphsOf(bytes).join('\n'))).toEqual(onScreen);
  return { bytes, onScreen };
}

/** By LibreOffice, where there is one: not as their XML, but as somebody opens them. */
async function expectOpened(files: readonly WordFile[]): Promise<void> {
  const opened = await linesByLibreOffice(files.map(({ bytes }) => bytes));
  opened?.forEach((lines, at) => {
    expect(wordsIn(lines.join('\n'))).toEqual(files[at]?.onScreen);
  });
}

/** The words of the paper on the screen, once these are among them. */
async function paperOf(device: Device, path: string, words: readonly string[]): Promise<readonly string[]> {
  await device.go(path);
  for (const one of words)
    await expect(device.page.locator('.paper-pages__sheet').getByText(one).first()).toBeVisible();
  return wordsOnScreen(device);
}

test('a CV and a letter are written on a phone with no network, and their PDF and Word file say the same in the same order', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  await samira.beginAlone('mentee', 'Samira');
  await samira.untilOfflineReady();
  await samira.page.reload();
  const cv = await beginFirstCv(samira);
  await samira.go(`/cv/${cv}/preview`);
  await untilFilesPrepared(samira);
  await samira.goOffline();

  const cvFile = await test.step('the CV', async () => {
    await writeWholeCv(samira, cv, NAME);
    const words = [NAME, 'Ik werk rustig en netjes.', 'Verkoper', 'Zorg voor mijn moeder', 'Rijbewijs B'];
    const onScreen = await paperOf(samira, `/cv/${cv}/preview`, words);
    expect(onScreen.length).toBeGreaterThan(80);
    const file = await expectWord(samira, onScreen);
    await expectPdf(samira, onScreen);
    const side = samira.page.getByRole('radio', { name: samira.say('cv.look.side') });
    // It shows what is stored, which comes a moment after the press.
    await side.click();
    await expect(side).toBeChecked();
    await expect(samira.page.locator('.paper-pages--side')).toBeVisible();
    await expectPdf(samira, onScreen);
    return file;
  });

  const letterFile = await test.step('the letter', async () => {
    await addApplication(samira, {
      employer: 'Bakkerij De Korenaar',
      job: 'verkoper',
      status: 'Ik ben bezig',
    });
    const letter = await beginLetter(samira);
    await writeLine(samira, letter, { part: 'sender', field: 'name', value: NAME });
    const why = 'Ik las dat jullie iemand zoeken voor de winkel.';
    const can = 'Ik kan de kassa doen en ik help graag klanten.';
    await typeInBlock(samira, letter, { block: 'why', where: 'behind', words: why });
    await typeInBlock(samira, letter, { block: 'can', where: 'behind', words: can });
    const onScreen = await paperOf(samira, `/letters/${letter}/preview`, [NAME, why, can]);
    expect(onScreen).toEqual(expect.arrayContaining([...wordsIn('Bakkerij De Korenaar')]));
    await expectPdf(samira, onScreen);
    return expectWord(samira, onScreen);
  });
  await expectOpened([cvFile, letterFile]);
});
