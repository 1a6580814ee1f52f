import type { Hand } from '../hand.ts';
import type { Flow } from './flow.ts';

/** The first questions, up to alone or together. */
export async function introduce(hand: Hand, role: RegExp, name: string): Promise<void> {
  await hand.open('/', /Kies je taal/);
  await hand.choose('Nederlands');
  await hand.arrive('Wat wil je doen?');
  await hand.press(role);
  await hand.arrive('Hoe heet je?');
  await hand.press('Verder');
  await hand.refused(/Vul je naam in\./);
  await hand.write('Hoe heet je?', name);
  await hand.press('Verder');
  await hand.arrive('Hoe wil je beginnen?');
}

export const begin: Flow<Hand> = {
  name: 'begin alone',
  features: ['start', 'today'],
  run: async (hand) => {
    await introduce(hand, /^Ik zoek werk/, 'Samira');
    await hand.press(/^Alleen beginnen/);
    await hand.arrive('Hallo Samira');
  },
};
