import { describe, expect, it } from 'vitest';
import { firstLetter } from './PersonDisc.tsx';

describe('the letter of a person', () => {
  it.each([
    ['samira', 'S'],
    ['  Anneke', 'A'],
    ['Ömer', 'Ö'],
    ['é́lise', 'É́'],
    ['سميرة', 'س'],
    ['ሰላም', 'ሰ'],
    ['', ''],
  ])('of %j is %j', (name, letter) => {
    expect(firstLetter(name)).toBe(letter);
  });
});
