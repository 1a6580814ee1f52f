import { DEMO_CV } from '#tests/fixtures/demo/cv-story.ts';
import { DEMO_LETTER } from '#tests/fixtures/demo/letters-story.ts';
import { textOfPdf } from '#tests/fixtures/documents/read-pdf.ts';
import { openDemo } from './pages/demo.ts';
import type { Device } from './pages/device.ts';
import { paperFrom, untilFilesPrepared } from './pages/files.ts';
import { expect, test } from './support/test.ts';
import { linesByLibreOffice, paragraphsOf } from '#tests/fixtures/documents/read-docx.ts';

test.use({ environment: { DEMO: '1' } });

/** Turkish, Polish, Bulgarian, and an Arabic name in a Dutch paper. */
const NAME = 'İpek Świątkowska Ивелина سميرة';

/** Words in their order, without the signs of lists. */
const wordsIn = (text: string): readonly string[] =>
  text
    .replaceAll(/[\u2066-\u2069\u200e\u200f\u00ad]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '•');

const wordsOnScreen = async (device: Device): Promise<readonly string[]> =>
  wordsIn((await device.page.locator('.paper-pages__sheet').allInnerTexts()).join('\n'));

/** What is on the screen, in the PDF and in the Word file is the same words in the same order. */
async function expectSameWords(device: Device): Promise<void> {
  await expect.poll(async () => (await wordsOnScreen(device)).length).toBeGreaterThan(60);
  const onScreen = await wordsOnScreen(device);
  const { bytes: pdf } = await paperFrom(device, device.say('files.pdf'));
  expect(pdf.length).toBeLessThan(200_000);
  expect(wordsIn((await textOfPdf(pdf)).lines.join('\n'))).toEqual(onScreen);
  const { bytes: word } = await paperFrom(device, device.say('files.word'));
  expect(wordsIn(paragraphsOf(word).join('\n'))).toEqual(onScreen);
  const opened = await linesByLibreOffice(word);
  if (opened) expect(wordsIn(opened.join('\n'))).toEqual(onScreen);
}

test('a full CV and a letter on a phone with no network: the screen, the PDF and the Word file say the same in the same order', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  await openDemo(samira, 'mentee');
  await samira.untilOfflineReady();

  await samira.go(`/cv/${DEMO_CV}/preview`);
  await untilFilesPrepared(samira);
  await samira.goOffline();
  await samira.go(`/cv/${DEMO_CV}/personal`);
  const name = samira.page.getByRole('textbox', { name: samira.exactly(samira.say('cv.field.name')) });
  await name.fill(NAME);
  await name.blur();
  await samira.go(`/cv/${DEMO_CV}/preview`);
  await expect(samira.page.locator('.paper-pages__sheet').getByText(NAME)).toBeVisible();
  await expectSameWords(samira);

  await samira.go(`/letters/${DEMO_LETTER}/preview`);
  await samira.expectTitle(samira.say('letters.preview.title'));
  await expectSameWords(samira);
});
