import type { Hand } from '../hand.ts';
import type { Flow } from './flow.ts';

export const application: Flow<Hand> = {
  name: 'an application, and news of it',
  features: ['work', 'applications'],
  run: async (hand) => {
    await hand.press('Werk');
    await hand.arrive('Werk');
    await hand.press('Sollicitatie');
    await hand.arrive('Bij welk bedrijf wil je werken?');
    await hand.press('Verder');
    await hand.refused(/Vul de naam van het bedrijf in\./);
    await hand.write(/^Bij welk bedrijf/, 'Bakkerij De Korenaar');
    await hand.press('Verder');
    await hand.arrive('Welk werk is het?');
    await hand.write(/^Welk werk is het/, 'Winkel');
    await hand.press('Verder');
    await hand.arrive('Hoe ver ben je?');
    await hand.choose('Bewaard');
    await hand.press('Bewaar');
    await hand.arrive('Bakkerij De Korenaar');
    await hand.press('Ik heb nieuws');
    await hand.arrive('Wat is het nieuws?');
    await hand.press(/^Verstuurd/);
    await hand.arrive('Bakkerij De Korenaar');
    await hand.hear(/^Bewaard: Verstuurd/);
  },
};
