import { unzipSync } from 'fflate';
import { picturesIn, textOfPdf } from '#tests/fixtures/documents/read-pdf.ts';
import { pictureHeader } from '#domain/shared/picture-header.ts';
import { addApplication } from './pages/applications.ts';
import { addJob, beginFirstCv } from './pages/cv.ts';
import type { Device } from './pages/device.ts';
import { fileFrom, MAKING, untilFilesPrepared } from './pages/files.ts';
import { choosePhoto, openPhotoForm, TAKEN_AT, usePhoto } from './pages/photo.ts';
import { expect, test } from './support/test.ts';

const made = async (device: Device, button: string): Promise<Uint8Array> =>
  (await fileFrom(device, button)).bytes;

test('a photo is chosen, made small, shown, switched off and kept with what was sent, with no network', async ({
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
  const cv = await beginFirstCv(samira);
  await addJob(samira, cv, 'Verkoper');
  await samira.untilOfflineReady();
  await samira.page.reload();
  await samira.go(`/cv/${cv}/preview`);
  await untilFilesPrepared(samira);
  await relay.stop();
  await samira.page.reload();

  await choosePhoto(samira, cv);
  await samira.tap(samira.say('common.picture.nearer'));
  await usePhoto(samira);
  await samira.go(`/cv/${cv}/preview`);
  const photo = samira.page
    .locator('.paper-pages__sheet')
    .getByRole('img', { name: samira.say('cvPaper.photo.alt', { name: 'Samira' }) });
  await expect(photo).toBeVisible();
  await expect.poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(360);

  const pdf = await made(samira, samira.say('files.pdf'));
  expect(await picturesIn(pdf)).toHaveLength(1);
  expect((await textOfPdf(pdf)).lines.slice(0, 2)).toEqual(['Samira', 'Werkervaring']);
  const files = unzipSync(await made(samira, samira.say('files.word')));
  const [inWord] = Object.entries(files).flatMap(([name, bytes]) => (name.endsWith('.jpg') ? [bytes] : []));
  expect(pictureHeader(inWord!)).toMatchObject({ mediaType: 'image/jpeg', width: 360, height: 480 });
  expect(inWord!.length).toBeLessThan(120_000);
  expect(Buffer.from(inWord!).toString('latin1')).not.toContain(TAKEN_AT);
  expect(Buffer.from(inWord!).toString('latin1')).not.toContain('Exif');

  await samira.tap(samira.say('sent.action'));
  await samira.tap(samira.say('sent.keep'));
  await expect(samira.page.getByText(samira.say('sent.kept')).first()).toBeVisible(MAKING);

  await samira.page.getByRole('switch', { name: samira.say('cv.photo.show') }).click();
  await expect(photo).toHaveCount(0);
  expect(await picturesIn(await made(samira, samira.say('files.pdf')))).toEqual([]);

  // Thrown away, it is still in what was sent.
  await openPhotoForm(samira, cv);
  await samira.tap(samira.say('cv.photo.throwAway'));
  await expect(samira.page.getByRole('switch', { name: samira.say('cv.photo.show') })).toHaveCount(0);
  await samira.page.reload();
  await samira.go(`/applications/${application}`);
  await samira.page.locator(`a[href^="/applications/${application}/sent/"]`).click();
  expect(await picturesIn(await made(samira, samira.say('backup.made.again')))).toHaveLength(1);
});
