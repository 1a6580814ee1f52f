import { describe, expect, it } from 'vitest';
import { dutch } from '#i18n/dutch-words.ts';
import { TRADES } from '../trades/trade.ts';
import { taskStarters, tradeOf } from './task-starters.ts';

describe('lines to begin a job with', () => {
  it.each([
    ['Verkoper in een winkel', 'De kassa gedaan.'],
    ['Schoonmaakster', 'Kantoren schoongemaakt.'],
    ['Hulp in de keuken', 'De afwas gedaan.'],
    ['Oppas', 'Met kinderen gespeeld.'],
    ['Verzorgende', 'Geluisterd en gepraat.'],
    ['Magazijnmedewerker', 'Pakketten gesorteerd.'],
    ['Monteur in een garage', 'Dingen gerepareerd.'],
    ['Administratief medewerker', 'De telefoon opgenomen.'],
  ])('fit the work: %s', (title, line) => {
    const lines = taskStarters(tradeOf(title)!).map(({ key }) => dutch(key));
    expect(lines).toContain(line);
    expect(lines).toContain('In een team gewerkt.');
  });

  it('are of the trade that she chooses, when the words tell nothing', () => {
    expect(tradeOf('')).toBeNull();
    expect(tradeOf('Iets heel anders')).toBeNull();
    const all = TRADES.flatMap((trade) => taskStarters(trade).map(({ key }) => dutch(key)));
    expect(new Set(all).size).toBe(8 * 4 + 2);
  });
});
