import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

export interface Positioned {
  readonly id: string;
  readonly pos: string;
}

/** [O1] The order in which rows are shown. */
export const byPosition = (a: Positioned, b: Positioned): number =>
  a.pos < b.pos ? -1 : a.pos > b.pos ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const POSITION = /^[A-Za-z0-9]{1,200}$/;
/** Keys between two neighbours grow; before one is refused, all rows get short ones. */
const LONGEST_KEY = 150;

/** Positions come from other devices too; the library would throw for some of them. */
function isUsable(pos: string): boolean {
  if (!POSITION.test(pos)) return false;
  try {
    generateKeyBetween(pos, null);
    return true;
  } catch {
    return false;
  }
}

const withKeys = (rows: readonly { readonly id: string }[], keys: readonly string[]): Positioned[] =>
  rows.map(({ id }, index) => ({ id, pos: keys[index] ?? '' }));

/**
 * The new positions that put `id` at `index` of `rows` (sorted, without `id`). Usually one. Two devices that inserted
 * at one place made equal keys, and then the later neighbours get new ones too; so do neighbours with a key that the
 * library does not understand.
 */
export function placeAt(rows: readonly Positioned[], id: string, index: number): Positioned[] {
  const before = rows.slice(0, index);
  const after = rows.slice(index);
  let floorAt = index - 1;
  while (floorAt >= 0 && !isUsable(before[floorAt]?.pos ?? '')) floorAt--;
  const floor = before[floorAt]?.pos ?? null;
  const ceilingAt = after.findIndex(({ pos }) => isUsable(pos) && (floor === null || pos > floor));
  const ceiling = after[ceilingAt]?.pos ?? null;
  const moved = [
    ...before.slice(floorAt + 1),
    { id },
    ...after.slice(0, ceilingAt === -1 ? undefined : ceilingAt),
  ];
  const keys = generateNKeysBetween(floor, ceiling, moved.length);
  if (keys.every((key) => key.length <= LONGEST_KEY)) return withKeys(moved, keys);
  const all = [...before, { id }, ...after];
  return withKeys(all, generateNKeysBetween(null, null, all.length));
}
