import type { Hand } from '../hand.ts';
import type { Flow } from './flow.ts';

export const backup: Flow<Hand> = {
  name: 'a backup is saved',
  features: ['backup'],
  run: async (hand) => {
    await hand.press('Hulp');
    await hand.arrive('Hulp');
    await hand.press('Reservekopie');
    await hand.arrive('Reservekopie');
    await hand.press('Maak een reservekopie');
    await hand.refused(/Maak de zin langer/);
    await hand.write('Kies een geheime zin', 'mijn kat eet graag vis');
    const coming = hand.page.waitForEvent('download', { timeout: 60_000 });
    await hand.press('Maak een reservekopie');
    await coming;
    await hand.arrive('Je reservekopie is er.');
    await hand.press('Terug naar Hulp');
    await hand.arrive('Hulp');
  },
};
