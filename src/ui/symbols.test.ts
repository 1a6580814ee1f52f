import { describe, expect, it } from 'vitest';
import { mirroredSymbols, symbolShapes, type SymbolShape } from './symbols.ts';

const entries = Object.entries(symbolShapes) as [string, readonly SymbolShape[]][];

describe('the symbols', () => {
  it.each(entries)('%s is drawn with plain numbers on the grid of 24', (_name, shapes) => {
    expect(shapes.length).toBeGreaterThan(0);
    for (const shape of shapes) {
      if (shape.kind === 'path') {
        expect(shape.d).toMatch(/^[Mm][\d\s.,\-a-zA-Z]+$/);
        expect(shape.d).not.toMatch(/\d\.\d\d\d/);
      } else if (shape.kind === 'box') {
        expect(shape.x + shape.inlineSize).toBeLessThanOrEqual(23);
        expect(shape.y + shape.blockSize).toBeLessThanOrEqual(23);
      } else {
        expect(shape.cx + shape.r).toBeLessThanOrEqual(23);
        expect(shape.cy + shape.r).toBeLessThanOrEqual(23);
      }
    }
  });

  it('turn around only where they point along the reading direction', () => {
    expect([...mirroredSymbols].filter((name) => !(name in symbolShapes))).toEqual([]);
    for (const name of ['clock', 'tick', 'phone', 'speaker']) expect(mirroredSymbols.has(name)).toBe(false);
  });
});
