import { expect } from '@playwright/test';
import { at, type Screen } from './screen.ts';

export const searchScreens: readonly Screen[] = [
  {
    name: 'search',
    open: async (device, file) => {
      await at('/search', 'search.page.title')(device, file);
      await expect(device.page.getByText(device.say('search.start'))).toBeVisible();
    },
  },
  {
    name: 'search-found',
    open: async (device) => {
      await device.page.getByRole('searchbox').fill('bakkerij');
      await expect(device.page.locator('mark').first()).toBeVisible();
    },
  },
  {
    name: 'search-in-texts',
    open: async (device) => {
      await device.page.getByRole('searchbox').fill('bel mor');
      await expect(device.page.locator('mark').filter({ hasText: /^mor/iu }).first()).toBeVisible();
    },
  },
  {
    name: 'search-none',
    open: async (device) => {
      await device.page.getByRole('searchbox').fill('zeppelin');
      await expect(device.page.getByText(device.say('search.none')).last()).toBeVisible();
    },
  },
];
