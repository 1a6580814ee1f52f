import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundChanges, compareLines, compareWords } from './compare.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

describe('what differs between two versions', () => {
  it('tells both of them whole, in order', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const compared = compareLines(before, after);
        const without = (change: string) =>
          compared.filter((line) => line.change !== change).map(({ text }) => text);
        expect(without('new')).toEqual(before);
        expect(without('gone')).toEqual(after);
      }),
    );
  });

  it('is nothing when they are the same', () => {
    expect(compareLines(['a', 'b'], ['a', 'b']).every(({ change }) => change === 'same')).toBe(true);
  });

  it('leaves out what is far from a change, and says that something is left out', () => {
    const shown = aroundChanges(compareLines(['a', 'b', 'c', 'd', 'e'], ['a', 'b', 'c', 'd', 'f']));
    expect(shown).toEqual([
      null,
      { text: 'd', change: 'same' },
      { text: 'e', change: 'gone' },
      { text: 'f', change: 'new' },
    ]);
  });
});

describe('a line that was changed', () => {
  it('is told word by word', () => {
    expect(compareWords('Ik bak graag brood.', 'Ik bak nooit brood.')).toEqual({
      gone: [
        { text: 'Ik bak ', isChanged: false },
        { text: 'graag', isChanged: true },
        { text: ' brood.', isChanged: false },
      ],
      came: [
        { text: 'Ik bak ', isChanged: false },
        { text: 'nooit', isChanged: true },
        { text: ' brood.', isChanged: false },
      ],
    });
  });

  it('is two lines when nearly all of it is different', () => {
    expect(compareWords('Ik bak graag brood.', 'Jullie winkel is dichtbij.')).toBeNull();
  });

  it('keeps every letter of both', () => {
    const text = fc.array(fc.constantFrom('ik', 'bak', 'brood', ' ', '. '), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [gone, came] = [a.join(''), b.join('')];
        const told = compareWords(gone, came);
        if (told === null) return;
        expect(told.gone.map((piece) => piece.text).join('')).toBe(gone);
        expect(told.came.map((piece) => piece.text).join('')).toBe(came);
      }),
    );
  });
});
