import { expect } from '@playwright/test';
import type { Hand } from '../hand.ts';
import { arriveAtDraft, leavePart, openPart } from './drafts.ts';
import { untilSaved, type Flow } from './flow.ts';

export const spelling: Flow<Hand> = {
  name: 'the spelling of a letter is checked, one word is taken and one is right',
  features: ['letters'],
  run: async (hand) => {
    await openPart(hand, 'Wat kan ik goed?');
    await hand.write('Wat kan ik goed?', 'Ik heb veel ervaaring. Ik kook graag mansaf.');
    await untilSaved(hand);
    await leavePart(hand, 'Brief voor Sporthal De Meeuw Zuid');
    await hand.press('Kijk de spelling na');
    await hand.arrive('Spelling van de brief');
    await hand.press('Haal de lijst op');
    await hand.hear('2 woorden zijn misschien fout');
    await hand.press('ervaring', hand.page.getByRole('article', { name: 'ervaaring' }));
    await hand.arrive('mansaf');
    await hand.hear('1 woord is misschien fout');
    await hand.press('Dit woord is goed', hand.page.getByRole('article', { name: 'mansaf' }));
    await hand.hear('We vonden geen fout woord.');
    await expect(hand.page.getByRole('article')).toHaveCount(0);
    await hand.press('Terug');
    await arriveAtDraft(hand, 'Brief voor Sporthal De Meeuw Zuid', 'Wat kan ik goed?');
  },
};
