import { faultsOf, WHOLE_RESUME } from '#tests/fixtures/documents/resumes.ts';
import { beginFirstCv, expectOnPaper } from './pages/cv.ts';
import type { Device } from './pages/device.ts';
import { fileFrom } from './pages/files.ts';
import { writeWholeCv } from './pages/whole-cv.ts';
import { expect, test } from './support/test.ts';

async function exported(device: Device, cv: string): Promise<{ name: string; text: string }> {
  await device.go(`/cv/${cv}/preview`);
  await device.page.locator('summary').click();
  const { name, bytes } = await fileFrom(device, device.say('files.resume'));
  return { name, text: Buffer.from(bytes).toString() };
}

const bring = (device: Device, name: string, text: string) =>
  device.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** What is refused says why, and leaves everything as it was. */
async function expectRefused(device: Device, text: string, why: string): Promise<void> {
  await bring(device, 'cv.json', text);
  const alert = device.page.getByRole('alert').filter({ hasText: device.say(`cv.import.fault.${why}`) });
  await expect(alert).toContainText(device.say('cv.import.unchanged'));
  await expect(device.button(device.say('cv.import.action'))).toHaveCount(0);
}

const sheetsOf = async (device: Device, cv: string, words: string): Promise<readonly string[]> => {
  await expectOnPaper(device, cv, words);
  return device.page.locator('.paper-pages__sheet').allInnerTexts();
};

test('a whole CV goes from a phone with no network to another device as JSON Resume, and is the same there', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  await samira.beginAlone('mentee', 'Şeyma');
  await samira.untilOfflineReady();
  await samira.page.reload();
  await samira.goOffline();
  const cv = await beginFirstCv(samira);
  await test.step('she writes it', () => writeWholeCv(samira, cv, 'Şeyma Świątek'));
  const { name, text } = await exported(samira, cv);
  expect(name).toBe('CV-Şeyma-Świątek.json');
  const resume = JSON.parse(text) as Record<string, unknown>;
  expect(faultsOf(resume)).toEqual([]);
  for (const part of [
    'basics',
    'work',
    'volunteer',
    'education',
    'certificates',
    'languages',
    'skills',
    'interests',
    'references',
  ])
    expect(Object.keys(resume)).toContain(part);

  const other = await newDevice({ tablet: true });
  await other.beginAlone('mentee', 'Şeyma');
  await other.untilOfflineReady();
  await other.goOffline();
  await other.go('/cv/import');
  await test.step('files that are none change nothing', async () => {
    await expectRefused(other, text.slice(0, -20), 'damaged');
    await expectRefused(other, '{"winkel":"brood"}', 'not_a_resume');
    await expectRefused(other, JSON.stringify({ basics: { name: 'x'.repeat(1_100_000) } }), 'too_large');
  });
  await bring(other, name, text);
  await other.expectTitle(other.say('cv.import.look'));
  for (const part of [
    'personal',
    'profile',
    'work',
    'home',
    'volunteering',
    'education',
    'course',
    'language',
    'skill',
    'qualification',
    'quality',
  ])
    await expect(
      other.page.getByRole('main').getByText(other.say(`cv.part.${part}`), { exact: true }),
    ).toBeVisible();
  await other.go('/cv');
  await expect(other.page.getByText(other.say('cv.list.empty'))).toBeVisible();

  await other.go('/cv/import');
  await bring(other, name, text);
  await other.tap(other.say('cv.import.action'));
  await expect(other.page).toHaveURL(/\/cv\/[\w-]{12}$/);
  const brought = new URL(other.page.url()).pathname.split('/').at(-1)!;
  await other.page.reload();
  expect(await sheetsOf(other, brought, 'Rijbewijs B')).toEqual(await sheetsOf(samira, cv, 'Rijbewijs B'));
  expect((await exported(other, brought)).text).toBe(text);
});

test('a JSON Resume file of another program, with every part of the standard, is shown first, and then a CV', async ({
  newDevice,
}) => {
  expect(faultsOf(WHOLE_RESUME)).toEqual([]);
  const samira = await newDevice();
  await samira.beginAlone('mentee', 'Ayşe');
  await samira.untilOfflineReady();
  await samira.goOffline();
  await samira.go('/cv/import');
  await bring(samira, 'resume.json', JSON.stringify(WHOLE_RESUME));
  await samira.expectTitle(samira.say('cv.import.look'));
  const main = samira.page.getByRole('main');
  for (const words of ['Ayşe Öz', 'Cook, Help in the kitchen', 'Cooking club', 'HACCP', 'Turkish, Dutch'])
    await expect(main.getByText(words, { exact: true })).toBeVisible();
  await expect(main.getByText(samira.say('cv.import.notAll'))).toBeVisible();
  await samira.tap(samira.say('cv.import.action'));
  await expect(samira.page).toHaveURL(/\/cv\/[\w-]{12}$/);
  const cv = new URL(samira.page.url()).pathname.split('/').at(-1)!;
  const sheets = (await sheetsOf(samira, cv, 'Kitchen: cutting, baking')).join('\n');
  for (const words of [
    'Soup every day',
    'Bread for thirty people',
    'mbo 2',
    'Dutch',
    'A. Baker: She is always',
  ])
    expect(sheets).toContain(words);
});
