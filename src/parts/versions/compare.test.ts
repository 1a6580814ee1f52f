import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundChanges, compareLines } from './compare.ts';

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
