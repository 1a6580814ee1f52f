import { expect } from '@playwright/test';
import { beginFirstCv } from '../../pages/cv.ts';
import type { Device } from '../../pages/device.ts';

export interface FirstScreen {
  readonly name: string;
  readonly open: (device: Device) => Promise<void>;
}

/** The first start, on a device where nothing has happened yet; each goes on from the one before. */
export const firstScreens: readonly FirstScreen[] = [
  { name: 'start-1-language', open: (device) => device.open('/') },
  {
    name: 'start-2-role',
    open: async (device) => {
      await device.chooseLanguage();
      await device.expectTitle(device.say('start.role.question'));
    },
  },
  {
    name: 'start-3-name',
    open: async (device) => {
      await device.tap(device.say('start.role.seeker'));
      await device.expectTitle(device.say('start.name.question'));
    },
  },
  {
    name: 'start-3-name-error',
    open: async (device) => {
      await device.tap(device.say('common.action.next'));
      await expect(device.page.getByText(device.say('start.name.error.empty'))).toBeVisible();
    },
  },
  {
    name: 'start-4-begin',
    open: async (device) => {
      await device.page.getByRole('textbox').fill('Samira');
      await device.tap(device.say('common.action.next'));
      await device.expectTitle(device.say('start.begin.question'));
    },
  },
  {
    name: 'empty-today',
    open: async (device) => {
      await device.tap(device.say('start.begin.alone'));
      await expect(device.page).toHaveURL(/\/today$/);
      await expect(device.title).toContainText('Samira');
    },
  },
  {
    name: 'empty-jobs',
    open: async (device) => {
      await device.go('/jobs');
      await device.expectTitle(device.say('work.page.title'));
    },
  },
  {
    name: 'empty-applications',
    open: async (device) => {
      await device.go('/applications');
      await device.expectTitle(device.say('applications.page.title'));
    },
  },
  {
    name: 'empty-plan',
    open: async (device) => {
      await device.go('/plan');
      await expect(device.page.getByText(device.say('plan.begin.body'))).toBeVisible();
    },
  },
  {
    name: 'empty-plan-print',
    open: async (device) => {
      await device.go('/plan/print');
      await expect(device.page.getByText(device.say('plan.print.empty'))).toBeVisible();
    },
  },
  {
    name: 'empty-cvs',
    open: async (device) => {
      await device.go('/cv');
      await expect(device.page.getByText(device.say('cv.list.empty'))).toBeVisible();
    },
  },
  {
    name: 'empty-letters',
    open: async (device) => {
      await device.go('/letters');
      await expect(device.page.getByText(device.say('letters.list.empty'))).toBeVisible();
    },
  },
  {
    name: 'empty-notes',
    open: async (device) => {
      await device.go('/notes');
      await expect(device.page.getByText(device.say('notes.empty.title'))).toBeVisible();
    },
  },
  {
    name: 'empty-meetings',
    open: async (device) => {
      await device.go('/meetings');
      await expect(device.page.getByText(device.say('meetings.list.empty'))).toBeVisible();
    },
  },
  {
    name: 'empty-sharing',
    open: async (device) => {
      await device.go('/sharing');
      await device.expectTitle(device.say('sharing.page.title'));
    },
  },
  {
    // Only who wrote something alone has to look at what a mentor will read.
    name: 'sharing-before',
    open: async (device) => {
      await beginFirstCv(device);
      await device.go('/sharing/before');
      await device.expectTitle(device.say('sharing.before.title'));
      await expect(device.page.getByText(device.say('sharing.before.lead'))).toBeVisible();
    },
  },
];

/** The same for who chose her languages in the settings: what she would be asked first is answered. */
export const firstScreensAfterLanguage: readonly FirstScreen[] = [
  {
    name: 'start-2-role',
    open: async (device) => {
      await device.open('/start');
      await device.expectTitle(device.say('start.role.question'));
    },
  },
  ...firstScreens.slice(firstScreens.findIndex(({ name }) => name === 'start-3-name')),
];
