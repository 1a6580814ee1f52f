import type { BrokenReport } from './sealing/middleware.ts';
import { isBroken } from './sealing/middleware.ts';
import type { BrokenTally } from './sealing/quarantine.ts';
import type { SpaceDatabase } from './space-database.ts';

/** Why a file is not shown at all: its copy on this device is damaged, or a newer version of the app wrote it. */
export type StopReason = 'damaged' | 'newer_version';

/** In a smaller table one broken row would be judged to be a broken disk. */
const FEWEST_ROWS = 20;
const MOST_BROKEN = 0.05;

export const isTooMuch = (broken: number, rows: number): boolean =>
  rows >= FEWEST_ROWS && broken > rows * MOST_BROKEN;

const reasonOf = ({ reason }: Pick<BrokenReport, 'reason'>): StopReason =>
  reason === 'newer_version' ? 'newer_version' : 'damaged';

/**
 * One broken row is put aside and mended; a damaged disk is no place to mend on (at-rest.md 4). Judged from the rows that
 * were found broken since the start, against a count that opens no row. Answers why to stop and in which table.
 */
export async function judge(
  db: SpaceDatabase,
  reports: readonly BrokenReport[],
  tally: BrokenTally,
): Promise<{ readonly reason: StopReason; readonly table: string } | null> {
  const log = reports.find(({ table, key }) => table === 'meta' && key === 'log');
  // Without its log a device does not know what it wrote.
  if (log) return { reason: reasonOf(log), table: 'meta' };
  for (const table of new Set(reports.map((report) => report.table))) {
    const { damaged = 0, newer = 0 } = tally.get(table) ?? {};
    const rows = await db.read(() => db.dexie.table(table).count());
    if (isTooMuch(damaged, rows)) return { reason: 'damaged', table };
    if (isTooMuch(newer, rows)) return { reason: 'newer_version', table };
  }
  return null;
}

const STOPPED = 'stopped/';

/** Noted for the next start: the rows that showed the damage may be read late, or by nobody. */
export const noteStop = (db: SpaceDatabase, table: string): Promise<string> =>
  db.write(() =>
    db.quarantine.put({ k: `${STOPPED}${table}`, reason: 'damaged', bytes: new Uint8Array(), mended: false }),
  );

/**
 * At a start after a stop: looks at the whole table once more, so that a version of the app that judged wrongly does not
 * shut somebody out for good. True while the damage is there.
 */
export async function isStillDamaged(db: SpaceDatabase): Promise<boolean> {
  const noted = await db.read(() => db.quarantine.where('k').startsWith(STOPPED).primaryKeys());
  for (const k of noted) {
    const rows: readonly object[] = await db.read(() => db.dexie.table(k.slice(STOPPED.length)).toArray());
    const broken = rows.filter((row) => isBroken(row) && reasonOf({ reason: row.$broken }) === 'damaged');
    if (isTooMuch(broken.length, rows.length)) return true;
    await db.write(() => db.quarantine.delete(k));
  }
  return false;
}
