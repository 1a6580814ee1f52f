import { describe, expect, it } from 'vitest';
import { dutch } from '#i18n/dutch-words.ts';
import { taskStarters } from './task-starters.ts';

const linesFor = (title: string): readonly string[] => taskStarters(title).map(({ key }) => dutch(key));

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
    expect(linesFor(title)).toContain(line);
    expect(linesFor(title)).toContain('In een team gewerkt.');
  });

  it('are of all trades when nobody knows which it is', () => {
    expect(linesFor('')).toEqual(linesFor('Iets heel anders'));
    expect(linesFor('')).toHaveLength(9);
  });
});
