import { expect } from '@playwright/test';
import type { Hand } from '../hand.ts';
import type { Flow } from './flow.ts';

const QUESTION = 'Jullie schreven allebei iets';

export const bothWrote: Flow<Hand> = {
  name: 'what both wrote at the same time: one is chosen, about the other they will talk',
  features: ['both-wrote', 'today'],
  run: async (hand) => {
    await hand.press('Vandaag');
    await hand.arrive('Hallo Samira');
    await hand.press(/Dit gaat over: Uren\./);
    await hand.arrive(QUESTION);
    await hand.press('Kies de tekst van Anneke');
    await hand.arrive('Hallo Samira');
    await hand.hear('Dit blijft nu staan.');
    await hand.press(/Dit gaat over: Waarom\./);
    await hand.arrive(QUESTION);
    await hand.press('Praat er samen over');
    await hand.arrive('Hallo Samira');
    await hand.hear('Dit staat bij de afspraak.');
  },
};

export const bothWroteToMentor: Flow<Hand> = {
  name: 'what both wrote: the mentor sees that she chooses',
  features: ['both-wrote', 'today'],
  run: async (hand) => {
    await hand.press('Vandaag');
    await hand.arrive('Hallo Anneke');
    await hand.press(/Dit gaat over: Waarom\./);
    await hand.arrive(QUESTION);
    await hand.read('Samira kiest');
    await expect(hand.page.getByRole('button', { name: /^Kies/ })).toHaveCount(0);
    await hand.press('Terug');
    await hand.arrive('Hallo Anneke');
  },
};
