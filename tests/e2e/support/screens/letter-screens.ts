import { expect } from '@playwright/test';
import { DEMO_LETTER, DEMO_SCRIPT } from '#tests/fixtures/demo/letters-story.ts';
import { KNOWN_EMPLOYER } from '../../pages/demo.ts';
import type { Device } from '../../pages/device.ts';
import { MAKING } from '../../pages/files.ts';
import { at, type Screen } from './screen.ts';
import { openSpelling } from './spelling.ts';

/** On a tablet the title of the page is the name of the letter, and that of the form stands in its panel. */
const part = (name: string): Screen['open'] => {
  return async (device: Device) => {
    await device.go(`/letters/${DEMO_LETTER}/${name}`);
    await expect(
      device.page.getByRole('heading', { name: device.say(`letters.part.${name}`) }).first(),
    ).toBeVisible();
  };
};

export const letterScreens: readonly Screen[] = [
  {
    name: 'letters',
    open: async (device) => {
      await device.go('/letters');
      await expect(device.page.locator(`a[href="/letters/${DEMO_LETTER}"]`)).toBeVisible();
    },
  },
  { name: 'letter-new-kind', open: at('/letters/new', 'letters.kind.question') },
  { name: 'letter-new-application', open: at('/letters/new?kind=vacancy', 'letters.new.application') },
  {
    name: 'letter',
    open: async (device) => {
      await device.go(`/letters/${DEMO_LETTER}`);
      await expect(device.page.locator(`a[href="/letters/${DEMO_LETTER}/preview"]`)).toBeVisible();
    },
  },
  { name: 'letter-sender', open: part('sender') },
  { name: 'letter-receiver', open: part('receiver') },
  { name: 'letter-opening', open: part('opening') },
  { name: 'letter-why', open: part('why') },
  {
    name: 'letter-comment',
    open: async (device, file) => {
      await part('whyHere')(device, file);
      await expect(device.page.getByText('Ik koop er elke week brood.')).toBeVisible();
    },
  },
  {
    name: 'letter-comment-new',
    open: async (device) => {
      await device.tap(device.say('comments.add'));
      await expect(device.page.getByText(device.say('comments.better'))).toBeVisible();
    },
  },
  { name: 'letter-about', open: part('about') },
  {
    name: 'letter-versions',
    open: async (device) => {
      await device.go(`/letters/${DEMO_LETTER}/versions`);
      await expect(device.page.getByText(device.say('versions.keepBody'))).toBeVisible();
    },
  },
  {
    name: 'letter-version',
    open: async (device) => {
      await device.go(`/letters/${DEMO_LETTER}/versions`);
      await device.page
        .getByRole('button', { name: device.say('versions.automatic') })
        .first()
        .click();
      await expect(device.button(device.say('versions.restore'))).toBeVisible();
    },
  },
  {
    name: 'letter-paper',
    open: async (device) => {
      await device.go(`/letters/${DEMO_LETTER}/preview`);
      await expect(
        device.page.getByRole('group', { name: device.say('cv.preview.sheet', { n: 1, total: 1 }) }),
      ).toBeVisible();
    },
  },
  {
    name: 'letter-sent',
    open: async (device) => {
      await device.go(`/letters/${DEMO_LETTER}/preview`);
      await device.tap(device.say('sent.action'));
      await expect(device.page.getByText(device.say('sent.hint'))).toBeVisible();
    },
  },
  {
    name: 'application-sent-copy',
    needsNetwork: true,
    open: async (device, { invited }) => {
      await device.tap(device.say('applications.choice.all'));
      await device.page.getByRole('radio', { name: KNOWN_EMPLOYER }).check();
      await device.tap(device.say('sent.keep'));
      await expect(device.page.getByText(device.say('sent.kept')).first()).toBeVisible(MAKING);
      await device.go(`/applications/${invited}`);
      await device.page.locator('a[href*="/sent/"]').first().click();
      await expect(device.page.locator('.sent-words')).toBeVisible();
    },
  },
  {
    name: 'letter-script',
    open: async (device) => {
      await device.go(`/letters/${DEMO_SCRIPT}/preview`);
      await expect(device.button(device.say('letters.preview.copy'))).toBeVisible();
    },
  },
  {
    name: 'letter-spelling',
    open: at(`/letters/${DEMO_SCRIPT}/spelling`, 'spelling.title.letter'),
  },
  {
    name: 'letter-spelling-words',
    needsNetwork: true,
    open: (device) => openSpelling(device, `/letters/${DEMO_SCRIPT}/spelling`, ['ervaring', 'graag']),
  },
  { name: 'letter-missing', open: at('/letters/demoLetter99', 'letters.page.missing') },
];
