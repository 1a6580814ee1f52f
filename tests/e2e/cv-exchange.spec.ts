import { createRequire } from 'node:module';
import { addLine, beginFirstCv, expectOnPaper, pickLines, writeText, writePersonal } from './pages/cv.ts';
import type { Device } from './pages/device.ts';
import { fileFrom } from './pages/files.ts';
import { expect, test } from './support/test.ts';

/** The official schema with its own validator. */
const standard = createRequire(import.meta.url)('@jsonresume/schema') as {
  validate: (resume: unknown, done: (errors: readonly unknown[] | null) => void) => void;
};

function faultsOf(resume: unknown): Promise<readonly unknown[]> {
  return new Promise((resolve) => {
    standard.validate(resume, (errors) => {
      resolve(errors ?? []);
    });
  });
}

/** Every part that a CV here has, each through its own form. */
async function writeWholeCv(device: Device): Promise<string> {
  const cv = await beginFirstCv(device);
  await writePersonal(device, cv, 'name', 'Şeyma Świątek');
  await writePersonal(device, cv, 'town', 'Den Haag');
  await writePersonal(device, cv, 'phone', '06 00 00 00 00');
  await writePersonal(device, cv, 'email', 'seyma@voorbeeld.nl');
  await writeText(device, cv, 'profile', 'Ik werk rustig en netjes.\nIk zoek werk in een winkel.');
  await addLine(device, cv, 'work', {
    texts: {
      workTitle: 'Verkoper',
      organisation: 'Bakkerij Zon',
      place: 'Izmir',
      details: 'Brood verkopen\nKassa doen',
    },
    years: { from: '2012', until: '2018' },
  });
  await addLine(device, cv, 'home', {
    texts: { homeTitle: 'Zorg voor mijn moeder' },
    years: { from: '2019', until: '2024' },
    presses: ['homeSkill.care', 'homeSkill.money'],
  });
  await addLine(device, cv, 'volunteering', {
    texts: { volunteeringTitle: 'Kookgroep', organisation: 'Buurthuis' },
    years: { from: '2025' },
    presses: ['field.isNow'],
  });
  await addLine(device, cv, 'education', {
    texts: { educationTitle: 'Handel', eduLevel: 'mbo 2', school: 'Vakschool' },
    years: { from: '2008', until: '2011' },
    presses: ['field.diplomaYes'],
  });
  await addLine(device, cv, 'course', { texts: { courseTitle: 'Taalles' }, years: { courseWhen: '2025' } });
  await addLine(device, cv, 'language', { texts: { languageTitle: 'Turks' } });
  await pickLines(device, cv, 'skill', ['Kassa']);
  await pickLines(device, cv, 'qualification', ['Rijbewijs B']);
  await pickLines(device, cv, 'quality', ['Rustig', 'Op tijd']);
  for (const part of ['hobbies', 'references'])
    await writeText(device, cv, part, `${part}: lezen en fietsen`);
  return cv;
}

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
  const cv = await test.step('she writes it', () => writeWholeCv(samira));
  const { name, text } = await exported(samira, cv);
  expect(name).toBe('CV-Şeyma-Świątek.json');
  const resume = JSON.parse(text) as Record<string, unknown>;
  expect(await faultsOf(resume)).toEqual([]);
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
