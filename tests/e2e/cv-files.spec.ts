import { strFromU8, unzipSync } from 'fflate';
import { textOfPdf } from '#tests/fixtures/documents/read-pdf.ts';
import type { Device } from './pages/device.ts';
import { addJob, beginFirstCv, expectOnPaper, writePersonal } from './pages/cv.ts';
import { fileFrom, MAKING, paperFrom, untilFilesPrepared } from './pages/files.ts';
import { expect, test } from './support/test.ts';

/** How many files that make files this device has for a day without a network. */
const makersKept = (device: Device): Promise<number> =>
  device.page.evaluate(async () => {
    const kept = await (await caches.open('packs')).keys();
    return kept.filter(({ url }) => !url.includes('/packs/texts-')).length;
  });

test('a phone with no network makes a PDF and a Word file, once what makes them came', async ({
  newDevice,
  relay,
}) => {
  const samira = await newDevice();
  await samira.beginAlone('mentee', 'Samira');
  const cv = await beginFirstCv(samira);
  await writePersonal(samira, cv, 'name', 'Şahnaz Świątek سميرة');
  await addJob(samira, cv, 'Verkoper');
  await samira.untilOfflineReady();
  await samira.page.reload();
  await samira.go(`/cv/${cv}`);
  await expect.poll(() => makersKept(samira), MAKING).toBeGreaterThan(12);

  await relay.stop();
  await samira.go(`/cv/${cv}/preview`);
  await samira.page.reload();
  await untilFilesPrepared(samira);

  const pdf = await paperFrom(samira, samira.say('files.pdf'));
  expect(pdf.name).toBe('CV-Şahnaz-Świątek-سميرة.pdf');
  expect(pdf.bytes.length).toBeLessThan(200_000);
  const { title, lang, lines } = await textOfPdf(pdf.bytes);
  expect(title).toBe('Cv van Şahnaz Świątek سميرة');
  expect(lang).toBe('nl-NL');
  expect(lines).toContain('Verkoper');

  const word = await paperFrom(samira, samira.say('files.word'));
  expect(word.name).toBe('CV-Şahnaz-Świątek-سميرة.docx');
  expect(strFromU8(unzipSync(word.bytes)['word/document.xml']!)).toContain('Verkoper');

  await samira.page.locator('summary').click();
  await samira.page.getByRole('checkbox').check();
  const neutral = await paperFrom(samira, samira.say('files.text'));
  expect(neutral.name).toMatch(/^document-\d{4}-\d\d-\d\d\.txt$/);
  expect(Buffer.from(neutral.bytes).toString()).toContain('Verkoper');
});

test('a CV goes out as Europass XML and comes in again beside the first, with all that is in it', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  await samira.beginAlone('mentee', 'Samira');
  const cv = await beginFirstCv(samira);
  await writePersonal(samira, cv, 'name', 'Şahnaz & <Świątek> سميرة');
  await addJob(samira, cv, 'Verkoper');

  await samira.page.locator('summary').click();
  const file = await fileFrom(samira, samira.say('files.europass'));
  expect(file.name).toBe('CV-Şahnaz-Świątek-سميرة.xml');
  const xml = Buffer.from(file.bytes).toString();
  expect(xml).toContain('<FirstName>Şahnaz</FirstName>');

  await samira.go('/cv/import');
  const choose = samira.page.getByLabel(samira.say('cv.import.choose'));
  await choose.setInputFiles({
    name: 'cv.xml',
    mimeType: 'application/xml',
    buffer: Buffer.from(xml.replace('?>', '?><!DOCTYPE SkillsPassport>')),
  });
  await expect(samira.page.getByText(samira.say('cv.import.fault.damaged'))).toBeVisible();
  await choose.setInputFiles({ name: 'cv.xml', mimeType: 'application/xml', buffer: Buffer.from(xml) });
  await expect(samira.page.getByText('Verkoper')).toBeVisible();
  await samira.press(samira.say('cv.import.action')).click();
  await expect(samira.page).toHaveURL(/\/cv\/[\w-]{12}$/);
  const made = new URL(samira.page.url()).pathname.split('/').at(-1)!;
  expect(made).not.toBe(cv);
  await expectOnPaper(samira, made, 'Şahnaz & <Świątek> سميرة');
  await expectOnPaper(samira, made, 'Verkoper');
});
