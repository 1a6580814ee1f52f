import type { Hand } from '../hand.ts';
import type { Flow } from './flow.ts';

export const languages: Flow<Hand> = {
  name: 'another language and back',
  features: ['help', 'settings', 'today'],
  run: async (hand) => {
    // On a phone her language stands on Vandaag; it is never further than two presses from anywhere.
    const isOnToday = (await hand.page.getByRole('link', { name: 'Nederlands', exact: true }).count()) > 0;
    if (!isOnToday) {
      await hand.press('Hulp');
      await hand.arrive('Hulp');
    }
    await hand.press(isOnToday ? 'Nederlands' : /^Taal/);
    await hand.arrive('Taal');
    await hand.choose('English');
    await hand.stay('Language');
    await hand.choose('Nederlands');
    await hand.stay('Taal');
    await hand.press('Terug');
    await hand.arrive(isOnToday ? 'Hallo Samira' : 'Hulp');
  },
};
