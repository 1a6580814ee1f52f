import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate, type PaperBlock } from './pagination.ts';

const seed = 20261125;
const PAGE = 100;

const paper = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 130 }), heading: fc.boolean() }), { maxLength: 30 })
  .map((list) =>
    list.map(({ size, heading }, index): PaperBlock => ({
      id: String(index),
      heading,
      size: heading ? (size % 10) + 1 : size,
    })),
  );

describe('pages of paper', () => {
  it('take every block once, in its order, or say that it is left', () => {
    fc.assert(
      fc.property(paper, fc.integer({ min: 1, max: 3 }), (blocks, most) => {
        const { pages, left } = paginate(blocks, PAGE, most);
        expect(pages.length).toBeLessThanOrEqual(most);
        const shown = pages.flat();
        expect(shown).toEqual([...shown].sort((a, b) => Number(a) - Number(b)));
        expect([...shown, ...left].sort((a, b) => Number(a) - Number(b))).toEqual(blocks.map(({ id }) => id));
      }),
      { seed },
    );
  });

  it('never cut a block, and never end with a heading', () => {
    fc.assert(
      fc.property(paper, (blocks) => {
        const byId = new Map(blocks.map((block) => [block.id, block]));
        for (const page of paginate(blocks, PAGE, 2).pages) {
          expect(page.reduce((sum, id) => sum + byId.get(id)!.size, 0)).toBeLessThanOrEqual(PAGE);
          const last = page.at(-1);
          if (last !== undefined) expect(byId.get(last)!.heading).toBe(false);
        }
      }),
      { seed },
    );
  });

  it('leave nothing out while there is room', () => {
    const blocks = ['a', 'b', 'c', 'd'].map((id) => ({ id, size: 50, heading: false }));
    expect(paginate(blocks, PAGE, 2)).toEqual({
      pages: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      left: [],
    });
  });

  it('move a heading along with its text', () => {
    const blocks = [
      { id: 'text', size: 85, heading: false },
      { id: 'heading', size: 10, heading: true },
      { id: 'item', size: 20, heading: false },
    ];
    expect(paginate(blocks, PAGE, 2).pages).toEqual([['text'], ['heading', 'item']]);
  });

  it('are one empty page when there is nothing', () => {
    expect(paginate([], PAGE, 2)).toEqual({ pages: [[]], left: [] });
  });
});
