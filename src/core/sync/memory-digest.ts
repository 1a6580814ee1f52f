import type { Op } from '../envelope/op.ts';
import { mergeSoundUpdates, textMarks } from '../merge/text.ts';
import { dotsOf, hasDot } from '../merge/vector.ts';
import { digestOfParts, hashOfRow, hashOfText } from './digest.ts';
import { everyOp, opsIn, putOps, type Disk } from './memory-disk.ts';
import { groupByRow, groupTextUpdates, projectRow, rowKeyOf } from './projection.ts';

/** The table, row and field in a key; only a field has spaces in it. */
function namesIn(key: string): readonly [table: string, row: string, field: string] {
  const [table = '', row = '', ...field] = key.split(' ');
  return [table, row, field.join(' ')];
}

/** [G1] */
export function digestOfDisk({ rows, texts }: Disk): string {
  const rowParts = [...rows].map(([key, row]) => {
    const [table, id] = namesIn(key);
    return hashOfRow(table, id, row);
  });
  const textParts = [...texts].map(([key, { state, plain }]) =>
    hashOfText(...namesIn(key), textMarks(state), plain),
  );
  return digestOfParts([...rowParts.filter((part) => part !== null), ...textParts]);
}

/** [G4] Rows and texts as the log tells them. What a text has besides stays in it. */
export function projectDiskAnew(disk: Disk): void {
  const ops = everyOp(disk);
  for (const [key, some] of groupByRow(ops)) disk.rows.set(key, projectRow(some));
  for (const [key, updates] of groupTextUpdates(ops))
    disk.texts.set(key, mergeSoundUpdates(disk.texts.get(key)?.state ?? null, updates).merged);
}

/** [G4] Puts those ops of a whole into the log that it lacks, and makes their rows anew; false when it lacked none. */
export function takeLacking(disk: Disk, again: readonly Op[]): boolean {
  const held = dotsOf(opsIn(disk, dotsOf(again)));
  const lacking = again.filter((op) => !hasDot(held, op));
  if (lacking.length === 0) return false;
  putOps(disk, lacking);
  const touched = new Set(lacking.map(rowKeyOf));
  for (const [key, ops] of groupByRow(everyOp(disk).filter((op) => touched.has(rowKeyOf(op)))))
    disk.rows.set(key, projectRow(ops));
  for (const [key, updates] of groupTextUpdates(lacking))
    disk.texts.set(key, mergeSoundUpdates(disk.texts.get(key)?.state ?? null, updates).merged);
  return true;
}
