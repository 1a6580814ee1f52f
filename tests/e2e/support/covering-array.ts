/**
 * Rows with one value of each factor, given as their numbers of values, in which every two values of different factors
 * stand together in some row. Far fewer than all combinations, and the same rows each time. Each row begins with a pair
 * that is still missing; what the other factors take is what brings the most new pairs.
 */
export function coveringArray(sizes: readonly number[]): readonly (readonly number[])[] {
  const missing = new Map<string, readonly [Cell, Cell]>();
  for (const [factor, size] of sizes.entries())
    for (const [other, otherSize] of sizes.entries())
      if (factor < other)
        for (let value = 0; value < size; value += 1)
          for (let otherValue = 0; otherValue < otherSize; otherValue += 1) {
            const pair = [[factor, value] as const, [other, otherValue] as const] as const;
            missing.set(keyOf(...pair), pair);
          }
  const together = new Map<string, number>();
  const rows: (readonly number[])[] = [];
  for (let [pair] = missing.values(); pair; [pair] = missing.values()) {
    const row = new Map<number, number>(pair);
    for (const [factor, size] of sizes.entries())
      if (!row.has(factor)) row.set(factor, bestValue(factor, size, row, missing, together));
    for (const cell of row)
      for (const other of row) {
        const key = keyOf(cell, other);
        missing.delete(key);
        together.set(key, (together.get(key) ?? 0) + 1);
      }
    rows.push(sizes.map((_, factor) => row.get(factor)!));
  }
  return rows;
}

/** A factor and one of its values. */
type Cell = readonly [factor: number, value: number];

const keyOf = (cell: Cell, other: Cell): string => `${cell.join()} ${other.join()}`;

/** The value with the most pairs that are still missing; of equal ones the one that stood with these others least. */
function bestValue(
  factor: number,
  size: number,
  row: ReadonlyMap<number, number>,
  missing: ReadonlyMap<string, unknown>,
  together: ReadonlyMap<string, number>,
): number {
  const brings = (value: number): number =>
    [...row].filter(
      (cell) => missing.has(keyOf(cell, [factor, value])) || missing.has(keyOf([factor, value], cell)),
    ).length;
  const stood = (value: number): number =>
    [...row].reduce((sum, cell) => sum + (together.get(keyOf(cell, [factor, value])) ?? 0), 0);
  let best = 0;
  for (let value = 1; value < size; value += 1) {
    const more = brings(value) - brings(best);
    if (more > 0 || (more === 0 && stood(value) < stood(best))) best = value;
  }
  return best;
}
