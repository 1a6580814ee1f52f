import { describe, expect, it } from 'vitest';
import { isSameAnswer } from './same-answer.ts';

describe('an answer', () => {
  const [one, two] = [{ id: 'one' }, { id: 'two' }];

  it('is the same with the same rows in the same order', () => {
    expect(isSameAnswer([one, two], [one, two])).toBe(true);
    expect(isSameAnswer({ rows: [one], count: 1 }, { rows: [one], count: 1 })).toBe(true);
    expect(isSameAnswer(undefined, undefined)).toBe(true);
  });

  it('is another with other rows, another order, more names, or rows that only look alike', () => {
    expect(isSameAnswer([one, two], [two, one])).toBe(false);
    expect(isSameAnswer([one], [one, two])).toBe(false);
    expect(isSameAnswer([one], [{ id: 'one' }])).toBe(false);
    expect(isSameAnswer({ rows: [one] }, { rows: [two] })).toBe(false);
    expect(isSameAnswer({ rows: [one] }, { rows: [one], more: [] })).toBe(false);
    expect(isSameAnswer([], {})).toBe(false);
    expect(isSameAnswer(undefined, null)).toBe(false);
    expect(isSameAnswer(new Map(), new Map())).toBe(false);
  });
});
