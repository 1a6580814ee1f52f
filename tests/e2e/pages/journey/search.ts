import { expect } from '@playwright/test';
import type { Hand } from '../hand.ts';
import type { Flow } from './flow.ts';

export const search: Flow<Hand> = {
  name: 'search, and what is found is thrown away and put back, at once and later',
  features: ['search', 'applications', 'deleted'],
  run: async (hand) => {
    await hand.press(/^Zoek/);
    await hand.stay('Zoek');
    await hand.at(hand.page.getByRole('searchbox'), 'the field of the search');
    await hand.write('Wat zoek je?', 'korenaar');
    await hand.hear('1 gevonden');
    await hand.press(/Bakkerij De Korenaar/);
    await hand.arrive('Bakkerij De Korenaar');
    await hand.press('Gooi de sollicitatie weg');
    await hand.leave('Deze sollicitatie weggooien?', 'Bewaar de sollicitatie', 'Gooi de sollicitatie weg');
    await hand.press('Gooi de sollicitatie weg');
    await hand.asked('Deze sollicitatie weggooien?');
    await hand.press('Gooi weg');
    await hand.hear('De sollicitatie is weg.');
    await hand.press('Hulp');
    await hand.arrive('Hulp');
    await hand.press('Instellingen');
    await hand.arrive('Instellingen');
    await hand.press('Weggegooid');
    await hand.arrive('Weggegooid');
    await hand.press(/^Zet terug/, hand.page.getByRole('main'));
    await hand.hear('Het staat er weer.');
    await hand.press('Werk');
    await hand.arrive('Werk');
    await expect(hand.page.getByRole('link', { name: /Bakkerij De Korenaar/ })).toBeVisible();
  },
};
