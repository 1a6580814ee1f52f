import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt } from './line-at.ts';

const text = 'De bakkerij was vriendelijk.\n- Bel de bakkerij\n\nTot volgende week';

describe('the line for a step', () => {
  it('is the line in which the caret stands, without its dash', () => {
    expect(lineAt(text, 0, 0)).toBe('De bakkerij was vriendelijk.');
    expect(lineAt(text, 28, 28)).toBe('De bakkerij was vriendelijk.');
    expect(lineAt(text, 35, 35)).toBe('Bel de bakkerij');
    expect(lineAt(text, text.length, text.length)).toBe('Tot volgende week');
    expect(lineAt(text, 47, 47)).toBe('');
    expect(lineAt('\nTwee', 0, 0)).toBe('');
  });

  it('is what is selected, on one line', () => {
    expect(lineAt(text, 3, 11)).toBe('bakkerij');
    expect(lineAt(text, 16, 46)).toBe('vriendelijk. - Bel de bakkerij');
  });

  it('has no line break and no space at its ends, wherever the caret stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (any, a, b) => {
        const [start, end] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y);
        const line = lineAt(any, start ?? 0, end ?? 0);
        expect(line).toBe(line.trim());
        expect(line).not.toMatch(/[\r\n]/u);
      }),
      { seed: 20260309 },
    );
  });
});
