/** A piece of paper text that may not be cut: a heading, a paragraph, a job with its lines. */
export interface PaperBlock {
  readonly id: string;
  /** Its height, in any unit. */
  readonly size: number;
  /** Stays with what comes after it. */
  readonly heading: boolean;
  /** Begins a new page. */
  readonly breakBefore?: boolean;
}

export interface Pages {
  /** Ids of blocks, page by page. */
  readonly pages: readonly (readonly string[])[];
  /** What found no room, in its order. */
  readonly left: readonly string[];
}

/**
 * Shares blocks over pages in their order. No block is cut, no heading ends a page or stands without its text, and a
 * block that found no room takes along all that follows, so that the order on paper stays whole. A block higher than a
 * page fits nowhere and is left out alone.
 */
export function paginate(blocks: readonly PaperBlock[], pageSize: number, mostPages: number): Pages {
  const pages: string[][] = [[]];
  const left: string[] = [];
  let used = 0;
  let full = false;
  for (const group of groupsOf(blocks, pageSize, left)) {
    const size = group.reduce((sum, block) => sum + block.size, 0);
    const isBreak = group.some(({ breakBefore }) => breakBefore);
    if (!full && (isBreak || used + size > pageSize) && pages.at(-1)?.length !== 0) {
      full = pages.length === mostPages;
      if (!full) {
        pages.push([]);
        used = 0;
      }
    }
    const ids = group.map(({ id }) => id);
    if (full) left.push(...ids);
    else {
      pages.at(-1)?.push(...ids);
      used += size;
    }
  }
  const place = new Map(blocks.map(({ id }, index) => [id, index]));
  return { pages, left: left.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)) };
}

/** Blocks that stay together: headings with the first block of their text. What fits on no page goes to `left`. */
function groupsOf(blocks: readonly PaperBlock[], pageSize: number, left: string[]): readonly PaperBlock[][] {
  const groups: PaperBlock[][] = [];
  let headings: PaperBlock[] = [];
  for (const block of blocks) {
    if (block.heading) {
      headings.push(block);
      continue;
    }
    const size = [...headings, block].reduce((sum, one) => sum + one.size, 0);
    if (size > pageSize) {
      left.push(block.id);
      continue;
    }
    groups.push([...headings, block]);
    headings = [];
  }
  left.push(...headings.map(({ id }) => id));
  return groups;
}
