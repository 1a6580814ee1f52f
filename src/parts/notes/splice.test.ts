import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay, spliceOf } from './splice.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const seed = 20261123;

describe('one change in a text', () => {
  it('turns the first text into the second, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { at, removed, inserted } = spliceOf(before, after);
        expect(removed).toBeGreaterThanOrEqual(0);
        expect(before.slice(0, at) + inserted + before.slice(at + removed)).toBe(after);
      }),
      { seed },
    );
  });

  it('never cuts a letter of two units in two', () => {
    expect(spliceOf('😀', '😁')).toEqual({ at: 0, removed: 2, inserted: '😁' });
  });
});

describe('a word composed while the other wrote', () => {
  it('keeps both', () => {
    // She composes 'bakkerij' at the end, meanwhile 'Maandag: ' came before it.
    const now = 'Maandag: bel de ';
    const both = replay('bel de ', 'bel de bakkerij', now, (index) => index + 'Maandag: '.length);
    expect(both).toEqual({ text: 'Maandag: bel de bakkerij', caret: 24 });
  });

  it('gives her own text back when nothing came', () => {
    fc.assert(
      fc.property(text, text, (before, mine) => {
        expect(replay(before, mine, before, (index) => index).text).toBe(mine);
      }),
      { seed },
    );
  });
});
