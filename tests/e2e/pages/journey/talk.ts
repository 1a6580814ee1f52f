import type { Hand } from '../hand.ts';
import { untilSaved, type Flow } from './flow.ts';

export const talk: Flow<Hand> = {
  name: 'a talk of today is planned, and notes are written',
  features: ['meetings'],
  run: async (hand) => {
    await hand.press('Afspraak');
    await hand.arrive('Afspraak');
    await hand.press('Andere dag');
    await hand.arrive('Wanneer is de afspraak?');
    await hand.choose('Andere dag');
    await hand.pickDay('Kies een dag', new Date());
    await hand.press('Bewaar');
    await hand.arrive('Afspraak');
    await hand.hear('De afspraak staat erin.');
    await hand.press('Begin de afspraak');
    await hand.arrive(/Afspraak/);
    await hand.write('Notities', 'Morgen bel ik.');
    await untilSaved(hand);
    await hand.press('Klaar');
    await hand.hear('De afspraak is klaar.');
  },
};
