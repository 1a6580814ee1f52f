import { expect } from '@playwright/test';
import {
  DEMO_CV,
  DEMO_CV_HOME,
  DEMO_CV_JOB,
  DEMO_CV_LANGUAGE,
  DEMO_CV_SHORT,
} from '#tests/fixtures/demo/cv-story.ts';
import type { Device } from '../../pages/device.ts';
import { at, type Screen } from './screen.ts';

/** On a tablet the title of the page is the name of the draft, and that of the form stands in its panel. */
const heading = async (device: Device, path: string, key: string): Promise<void> => {
  await device.go(path);
  await expect(device.page.getByRole('heading', { name: device.say(key) }).first()).toBeVisible();
};

const part = (name: string, cv = DEMO_CV): Screen['open'] => {
  return (device) => heading(device, `/cv/${cv}/${name}`, `cv.part.${name}`);
};

/** The drafts and their forms. */
export const cvScreens: readonly Screen[] = [
  {
    name: 'cvs',
    open: async (device) => {
      await device.go('/cv');
      await expect(device.page.locator(`a[href="/cv/${DEMO_CV}"]`)).toBeVisible();
    },
  },
  { name: 'cv-new-from', open: at('/cv/new', 'cv.new.from.question') },
  { name: 'cv-new-title', open: at(`/cv/new?from=${DEMO_CV}`, 'cv.new.title.question') },
  {
    name: 'cv-new-title-error',
    open: async (device) => {
      await device.tap(device.say('common.action.save'));
      await expect(device.page.getByText(device.say('cv.new.title.error'))).toBeVisible();
    },
  },
  {
    name: 'cv',
    open: async (device) => {
      await device.go(`/cv/${DEMO_CV}`);
      await expect(device.page.locator(`a[href="/cv/${DEMO_CV}/preview"]`)).toBeVisible();
    },
  },
  {
    name: 'cv-begun',
    open: async (device) => {
      await device.go(`/cv/${DEMO_CV_SHORT}`);
      await expect(device.page.locator(`a[href="/cv/${DEMO_CV_SHORT}/preview"]`)).toBeVisible();
    },
  },
  { name: 'cv-personal', open: part('personal') },
  {
    name: 'cv-personal-more',
    open: async (device) => {
      await device.page
        .locator('summary')
        .filter({ hasText: device.say('cv.field.more') })
        .click();
      await expect(device.page.getByText(device.say('cv.field.never'))).toBeVisible();
    },
  },
  {
    name: 'cv-personal-error',
    open: async (device) => {
      const phone = device.page.getByRole('textbox', { name: device.exactly(device.say('cv.field.phone')) });
      await phone.fill('bel mij');
      await phone.blur();
      await expect(device.page.getByText(device.say('cv.field.phoneError'))).toBeVisible();
    },
  },
  { name: 'cv-profile', open: part('profile') },
  { name: 'cv-work', open: part('work') },
  { name: 'cv-work-empty', open: part('work', DEMO_CV_SHORT) },
  {
    name: 'cv-job',
    open: async (device) => {
      await device.go(`/cv/${DEMO_CV}/work/${DEMO_CV_JOB}`);
      await expect(
        device.page.getByRole('textbox', { name: device.say('cv.field.workTitle') }),
      ).toBeVisible();
    },
  },
  {
    name: 'cv-home',
    open: async (device) => {
      await device.go(`/cv/${DEMO_CV}/home/${DEMO_CV_HOME}`);
      await expect(device.page.getByText(device.say('cv.field.homeLines'))).toBeVisible();
    },
  },
  { name: 'cv-languages', open: part('language') },
  {
    name: 'cv-languages-order',
    open: async (device) => {
      await device.tap(device.say('cv.item.order'));
      await expect(device.button(device.say('cv.item.orderDone'))).toBeVisible();
    },
  },
  {
    name: 'cv-language',
    open: async (device) => {
      await device.go(`/cv/${DEMO_CV}/language/${DEMO_CV_LANGUAGE}`);
      await expect(device.page.getByText(device.say('cv.field.cefr'))).toBeVisible();
    },
  },
  { name: 'cv-qualities', open: part('quality') },
  { name: 'cv-qualifications', open: part('qualification') },
  { name: 'cv-references', open: part('references', DEMO_CV_SHORT) },
  { name: 'cv-about', open: part('about') },
  {
    name: 'cv-throw-away-dialog',
    open: async (device) => {
      await device.tap(device.say('cv.about.throwAway'));
      await expect(device.page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'cv-missing', open: at('/cv/bestaat-niet', 'cv.page.missing') },
];
