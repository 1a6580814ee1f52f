import { expect } from '@playwright/test';
import type { Hand } from '../hand.ts';
import type { Flow } from './flow.ts';

export const settings: Flow<Hand> = {
  name: 'settings, and a look at whether all is well',
  features: ['settings'],
  run: async (hand) => {
    await hand.press('Hulp');
    await hand.press('Instellingen');
    await hand.arrive('Instellingen');
    await hand.choose('Donker');
    await expect(hand.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await hand.press('Kijk alles na');
    await hand.hear('Alles klopt.');
    await hand.press('Terug');
    await hand.arrive('Hulp');
  },
};

export const hide: Flow<Hand> = {
  name: 'somebody looks on: another page comes, and one press goes back',
  features: ['hide'],
  run: async (hand) => {
    await hand.press('Plan');
    await hand.arrive('Mijn plan');
    await hand.press('Verberg');
    await hand.arrive('Boodschappen');
    await expect(hand.page.getByRole('navigation')).toHaveCount(0);
    await hand.press('Verder');
    await hand.arrive('Hallo Samira');
  },
};
