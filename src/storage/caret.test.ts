import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moverOf } from './caret.ts';

describe('a caret', () => {
  it('moves with what is inserted before it, and stays before what is inserted at it', () => {
    const moved = moverOf([{ retain: 2 }, { insert: 'abc' }]);
    expect([0, 1, 2, 3, 9].map(moved)).toEqual([0, 1, 2, 6, 12]);
  });

  it('in a part that is deleted goes to where the part was', () => {
    const moved = moverOf([{ retain: 2 }, { delete: 3 }, { insert: 'x' }]);
    expect([0, 2, 3, 5, 6].map(moved)).toEqual([0, 2, 2, 2, 4]);
  });

  it('keeps the text before it, but for what was changed there', () => {
    const part = fc.oneof(
      fc.record({ retain: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ insert: fc.string({ minLength: 1, maxLength: 5 }) }),
      fc.record({ delete: fc.integer({ min: 1, max: 5 }) }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (delta, index) => {
        const moved = moverOf(delta);
        expect(moved(index)).toBeGreaterThanOrEqual(0);
        expect(moved(index + 1)).toBeGreaterThanOrEqual(moved(index));
      }),
      { seed: 1 },
    );
  });
});
