import { expect } from '@playwright/test';
import type { Hand } from '../hand.ts';
import type { Flow } from './flow.ts';

export const plan: Flow<Hand> = {
  name: 'plan a goal, and a step that is done and put back',
  features: ['plan', 'today'],
  run: async (hand) => {
    await hand.press('Plan');
    await hand.arrive('Mijn plan');
    await hand.press('Begin');
    await hand.arrive('Wat wil je over 6 maanden?');
    await hand.write(/^Wat wil je over 6 maanden/, 'Ik werk in een winkel');
    await hand.press('Verder');
    await hand.arrive('Wat voor doel is het?');
    await hand.choose('Leren');
    await hand.press('Verder');
    await hand.arrive('Wanneer is het doel klaar?');
    await hand.choose('Geen dag');
    await hand.press('Bewaar');
    await hand.arrive('Ik werk in een winkel');
    await hand.hear('Het doel staat erbij.');
    await hand.press('Zet een stap erbij');
    await hand.arrive('Wat is de volgende stap?');
    await hand.write(/^Wat is de volgende stap/, 'Bel de bakkerij');
    await hand.press('Bewaar');
    await hand.arrive('Ik werk in een winkel');
    await hand.press('Vandaag');
    await hand.arrive('Hallo Samira');
    await hand.press(/^Klaar/);
    await hand.hear('Stap klaar.');
    await hand.press('Zet terug');
    await expect(hand.page.getByRole('heading', { name: 'Bel de bakkerij' })).toBeVisible();
    await hand.stay('Hallo Samira');
  },
};
