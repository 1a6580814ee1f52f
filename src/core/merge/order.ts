import { generateKeyBetween } from 'fractional-indexing';

export interface Positioned {
  readonly id: string;
  readonly pos: string;
}

/** [O1] The order in which rows are shown. */
export const byPosition = (a: Positioned, b: Positioned): number =>
  a.pos < b.pos ? -1 : a.pos > b.pos ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const POSITION = /^[A-Za-z0-9]{1,200}$/;

/** Positions come from other devices too: one that the library would refuse sorts at the end, and is replaced when moved. */
function usable(pos: string | undefined): string | null {
  if (pos === undefined || !POSITION.test(pos)) return null;
  try {
    generateKeyBetween(pos, null);
    return pos;
  } catch {
    return null;
  }
}

/**
 * The new positions that put `id` at `index` of `rows` (sorted, without `id`). Usually one; two devices that inserted
 * at one place made equal keys, and then the later neighbours get new ones first.
 */
export function placeAt(rows: readonly Positioned[], id: string, index: number): Positioned[] {
  const changed: Positioned[] = [];
  const before = usable(rows[index - 1]?.pos);
  let cursor = before;
  const after = rows.slice(index);
  const nextFree = after.find((row) => {
    const pos = usable(row.pos);
    return pos !== null && (before === null || pos > before);
  });
  const ceiling = usable(nextFree?.pos);
  cursor = generateKeyBetween(cursor, ceiling);
  changed.push({ id, pos: cursor });
  for (const row of after) {
    if (row === nextFree) break;
    cursor = generateKeyBetween(cursor, ceiling);
    changed.push({ id: row.id, pos: cursor });
  }
  return changed;
}
