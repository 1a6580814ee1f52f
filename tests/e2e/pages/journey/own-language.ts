import { expect } from '@playwright/test';
import type { Hand } from '../hand.ts';
import type { Flow } from './flow.ts';

/** Her own words below the Dutch ones make names longer: each begins with the Dutch. */
const GOAL = 'Ik werk in een bakkerij';
const OWN_GOAL = 'Bir fırında çalışıyorum';

const places = (hand: Hand) => hand.page.getByRole('navigation', { name: /^Plekken/ });

export const bothLanguages: Flow<Hand> = {
  name: 'Dutch with her own language below it',
  features: ['settings', 'help'],
  run: async (hand) => {
    await hand.press('Hulp');
    await hand.arrive('Hulp');
    await hand.press(/^Taal/);
    await hand.arrive('Taal');
    await hand.choose('Nederlands + Türkçe');
    await hand.stay(/^Taal\s+Dil$/);
    await hand.press(/^Terug/);
    await hand.arrive(/^Hulp/);
    await expect(hand.page.locator('html')).toHaveAttribute('lang', 'nl');
  },
};

export const ownWords: Flow<Hand> = {
  name: 'a goal in her own words too',
  features: ['plan'],
  run: async (hand) => {
    await hand.press(/^Plan/, places(hand));
    await hand.arrive(/^Mijn plan/);
    await hand.press(/^Zet een doel erbij/);
    await hand.arrive(/^Wat wil je over 6 maanden\?/);
    await hand.write(/^Wat wil je over 6 maanden/, GOAL);
    await hand.press(/^Ook in mijn taal/);
    await hand.at(hand.page.getByRole('textbox', { name: /Türkçe/ }), 'the field for her own words');
    await hand.write(/Türkçe/, OWN_GOAL);
    await hand.press(/^Verder/);
    await hand.arrive(/^Wat voor doel is het\?/);
    await hand.choose(/^Werk/);
    await hand.press(/^Verder/);
    await hand.arrive(/^Wanneer is het doel klaar\?/);
    await hand.choose(/^Geen dag/);
    await hand.press(/^Bewaar/);
    await hand.arrive(new RegExp(`^${GOAL}\\s+${OWN_GOAL}`));
    await expect(hand.page.getByText(OWN_GOAL).first()).toHaveAttribute('lang', 'tr');
  },
};

/** With a voice for both languages, which speaks by itself. */
export const readAloud: Flow<Hand> = {
  name: 'a screen is read aloud, after one sentence to try each voice, and the focus stays at its button',
  features: [],
  run: async (hand) => {
    await hand.press(/^Werk/, places(hand));
    await hand.arrive(/^Werk/);
    await hand.press(/^Lees voor/);
    for (const language of ['Nederlands', 'Türkçe']) {
      await hand.asked(new RegExp(`^Hoor je ${language}\\?`));
      await hand.press(/^Ja, ik hoor het/);
    }
    const button = hand.page.getByRole('button', { name: /^Lees voor/ });
    await expect(button).toBeVisible();
    await hand.at(button, 'the button that reads');
  },
};
