import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { order, register, shortText, text } from '../shared/record.ts';
import { accepted, commentsAt, fitsIn, isOpen, type Comment } from './rules.ts';

const comment = (change: Partial<Comment> = {}): Comment => ({
  id: 'comment00001',
  of: 'letter000001',
  kind: 'letter',
  onTable: 'letter',
  onRow: 'letter000001',
  onField: 'why',
  quote: '',
  body: '',
  suggestion: '',
  by: 'memberBert01',
  addedOn: '2026-03-09',
  doneOn: null,
  outcome: '',
  ...change,
});
const why = { table: 'letter', row: 'letter000001', field: 'why' } as const;

describe('comments on a field', () => {
  it('stand in the order of the words that they are about, and last when those are gone', () => {
    const all = [
      comment({ id: 'gone', quote: 'Weg.' }),
      comment({ id: 'second', quote: 'Twee.' }),
      comment({ id: 'first', quote: 'Een.' }),
      comment({ id: 'other', onField: 'can', quote: 'Een.' }),
    ];
    expect(commentsAt(all, why, 'Een. Twee.').map(({ id }) => id)).toEqual(['first', 'second', 'gone']);
  });

  it('are open until somebody did something with them', () => {
    expect(isOpen(comment())).toBe(true);
    expect(isOpen(comment({ doneOn: '2026-03-10' }))).toBe(false);
  });
});

describe('a suggestion that is taken', () => {
  it('comes in the place of the words that it is about, and changes nothing else', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1 }),
        fc.string(),
        fc.string({ minLength: 1 }),
        (a, quote, b, to) => {
          const text = a + quote + b;
          const at = text.indexOf(quote);
          expect(accepted(text, comment({ quote, suggestion: to }))).toBe(
            text.slice(0, at) + to + text.slice(at + quote.length),
          );
        },
      ),
    );
  });

  it('is not written when those words are gone, nor over what stands in a field that was empty', () => {
    expect(accepted('Anders.', comment({ quote: 'Zo.', suggestion: 'Zus.' }))).toBeNull();
    expect(accepted('Anders.', comment({ suggestion: 'Zus.' }))).toBeNull();
    expect(accepted(' ', comment({ suggestion: 'Zus.' }))).toBe('Zus.');
    expect(accepted('Zo.', comment({ quote: 'Zo.' }))).toBeNull();
  });
});

describe('what a field can hold', () => {
  const town = shortText(80);
  const digits = register<string>(v.pipe(v.string(), v.regex(/^\d*$/)), '');
  it.each([
    ['a line that is short enough', town, 'Rijswijk', true],
    ['a line that is too long', town, 'x'.repeat(81), false],
    ['letters where digits belong', digits, 'bel mij', false],
    ['a long text', text(2_000), 'x'.repeat(2_000), true],
    ['too long a text', text(2_000), 'x'.repeat(2_001), false],
    ['something for a place in a list', order(), 'a', false],
    ['something for no field at all', undefined, 'a', false],
  ])('%s', (_what, field, value, fits) => {
    expect(fitsIn(field, value)).toBe(fits);
  });
});
