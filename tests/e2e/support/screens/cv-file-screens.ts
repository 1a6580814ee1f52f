import { expect } from '@playwright/test';
import { DEMO_CV, DEMO_CV_COPY } from '#tests/fixtures/demo/cv-story.ts';
import type { Device } from '../../pages/device.ts';
import { choosePhoto, openPhotoForm, usePhoto } from '../../pages/photo.ts';
import { at, type Screen } from './screen.ts';
import { openSpelling } from './spelling.ts';

const paper = (cv: string): Screen['open'] => {
  return async (device) => {
    await device.go(`/cv/${cv}/preview`);
    await expect(
      device.page.getByRole('group', { name: device.say('cv.preview.sheet', { n: 1, total: 2 }) }),
    ).toBeVisible();
  };
};

/** With years that nothing is written about, and a word that is written wrong. */
const RESUME = {
  basics: { name: 'Samira Haddad', summary: 'Ik heb veel ervaaring.' },
  work: [
    { name: 'Lunchroom Het Anker', position: 'Hulp in de keuken', startDate: '2010-01', endDate: '2012-01' },
  ],
};

const choose = (device: Device, text: string): Promise<void> =>
  device.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'cv.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** The CV that was made of the file, which is what the screen before this one shows. */
let fromFile = '';

/** What comes from files and goes into them, and how a CV stood before. */
export const cvFileScreens: readonly Screen[] = [
  { name: 'cv-photo-none', open: (device) => openPhotoForm(device, DEMO_CV) },
  { name: 'cv-photo-framing', open: (device) => choosePhoto(device, DEMO_CV) },
  {
    name: 'cv-photo',
    open: async (device) => {
      await choosePhoto(device, DEMO_CV);
      await usePhoto(device);
    },
  },
  {
    name: 'cv-photo-error',
    open: async (device) => {
      await openPhotoForm(device, DEMO_CV);
      await device.page
        .locator('input[type="file"]:not([capture])')
        .setInputFiles({ name: 'cv.pdf', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7') });
      await expect(device.page.getByText(device.say('cv.photo.fault.not_a_picture'))).toBeVisible();
    },
  },
  { name: 'cv-import', open: at('/cv/import', 'cv.import.title') },
  {
    name: 'cv-import-refused',
    open: async (device) => {
      await choose(device, '{"basics":');
      await expect(device.page.getByText(device.say('cv.import.fault.damaged'))).toBeVisible();
    },
  },
  {
    name: 'cv-import-look',
    open: async (device) => {
      await choose(device, JSON.stringify(RESUME));
      await device.expectTitle(device.say('cv.import.look'));
    },
  },
  {
    name: 'cv-imported',
    open: async (device) => {
      await device.tap(device.say('cv.import.action'));
      await expect(device.page).toHaveURL(/\/cv\/[\w-]{12}$/);
      fromFile = new URL(device.page.url()).pathname;
      await expect(device.page.locator(`a[href="${fromFile}/preview"]`)).toBeVisible();
    },
  },
  {
    name: 'cv-gap',
    open: async (device) => {
      await device.go(`${fromFile}/gap`);
      await expect(device.page.getByText(device.say('cv.gap.short'))).toBeVisible();
    },
  },
  { name: 'cv-gap-none', open: at(`/cv/${DEMO_CV}/gap`, 'cv.gap.title') },
  { name: 'cv-spelling', open: at(`/cv/${DEMO_CV}/spelling`, 'spelling.title.cv') },
  {
    name: 'cv-spelling-words',
    needsNetwork: true,
    open: (device) => openSpelling(device, `${fromFile}/spelling`, ['ervaring']),
  },
  { name: 'cv-versions', open: at(`/cv/${DEMO_CV}/versions`, 'versions.title') },
  {
    name: 'cv-version',
    open: async (device) => {
      await device.page.getByRole('textbox').fill('Voor de winkel');
      await device.tap(device.say('versions.keepAction'));
      await device.button('Voor de winkel').click();
      await expect(device.button(device.say('versions.restore'))).toBeVisible();
    },
  },
  { name: 'cv-paper', open: paper(DEMO_CV) },
  { name: 'cv-paper-skills-first', open: paper(DEMO_CV_COPY) },
];
