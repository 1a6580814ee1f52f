import { MAX_UPDATE_BYTES } from '#core/envelope/op.ts';
import { DELETED_FIELD } from '#core/merge/row.ts';
import { newIncarnation, nextLogId } from '#core/sync/changes.ts';
import type { RandomBytes } from '#core/crypto/random.ts';
import { pairs } from '#domain/pairs/model.ts';
import { devices, members } from '#domain/people/model.ts';
import { keepBytes } from '../attachments/blobs.ts';
import { CommandFailure } from '../command-failure.ts';
import { readLog, writeLog } from '../meta.ts';
import { rowCopy, type RowCopy, type RowName } from '../moving/row-copy.ts';
import type { SpaceDatabase } from '../space-database.ts';
import type { SpaceStore } from '../space-store.ts';
import { textModule } from '../text-module.ts';
import type { SpaceWriter } from '../writer.ts';
import { renamed, type Names } from './names.ts';

const ROWS_AT_ONCE = 40;

/** Which device, and which pair, is said anew in each file; of people only who she is herself goes along. */
export const goesAlong = ({ table, row }: RowName, me: string): boolean =>
  table === members.table ? row === me : table !== devices.table && table !== pairs.table;

async function shownRows(db: SpaceDatabase, me: string): Promise<readonly RowName[]> {
  const found: RowName[] = [];
  for (const table of db.definitions.keys()) {
    const ids = await db.rows(table).where('visible').equals(1).primaryKeys();
    found.push(...ids.map((row) => ({ table, row })));
  }
  return found.filter((name) => goesAlong(name, me));
}

async function write(to: SpaceStore, command: (writer: SpaceWriter) => Promise<void>): Promise<void> {
  const done = await to.runHere(command);
  if (!done.ok) throw new CommandFailure(done.error);
}

/**
 * What two people wrote at the same time is still to be chosen between. A log never stands beside its own words, so each
 * value that is not shown is written under a log of its own, before the one that is shown.
 */
async function placeBeside(to: SpaceStore, copies: readonly RowCopy[], random: RandomBytes): Promise<void> {
  const most = Math.max(0, ...copies.flatMap(({ fields }) => fields.map(({ beside }) => beside.length)));
  for (let place = most - 1; place >= 0; place--) {
    await write(to, async (writer) => {
      for (const { table, row, fields } of copies)
        await writer.writeBeside(
          table,
          row,
          fields.flatMap(({ field, beside }) => {
            const one = beside[place];
            return one === undefined ? [] : [{ field, value: one.value }];
          }),
        );
    });
    await to.db.write(async () => {
      const { state, stoppedCleanly } = await readLog(to.db);
      await writeLog(to.db, newIncarnation(state, nextLogId(state.log, random)), stoppedCleanly);
    });
  }
}

async function placeNew(writer: SpaceWriter, { table, row, fields, texts, bytes }: RowCopy): Promise<void> {
  await keepBytes(writer.db, bytes);
  const values = fields.map(({ field, value }) => ({ field, value }));
  // A row is what its ops tell: one without a value is there because it says that it is not deleted.
  await writer.writeBeside(table, row, values.length > 0 ? values : [{ field: DELETED_FIELD, value: null }]);
  for (const { field, state, plain } of texts) {
    const fits = state.length <= MAX_UPDATE_BYTES;
    const updates = fits ? [state] : textModule(writer.textModule).updatesFor(null, plain);
    for (const update of updates) await writer.addTextUpdate(table, row, field, update);
  }
}

/**
 * Writes what a file shows into one that was just made: the values that stand, the texts without what was erased, and what
 * is still to be chosen between. Neither what was set apart or thrown away nor what was overwritten goes along.
 */
export async function copyFile(
  from: SpaceStore,
  to: SpaceStore,
  names: Names,
  random: RandomBytes,
): Promise<void> {
  const { db } = from;
  const read = (rows: readonly RowName[]): Promise<readonly RowCopy[]> =>
    db.read(async () => {
      const copies = await Promise.all(rows.map((name) => rowCopy(db, name)));
      return copies.flatMap((copy) => (copy?.deletedAt === null ? [renamed(copy, names)] : []));
    });
  const rows = await db.read(() => shownRows(db, from.me));
  const contested = new Set(
    (await db.read(() => db.contested.toArray())).map(({ table, row }) => `${table}/${row}`),
  );
  await placeBeside(
    to,
    await read(rows.filter(({ table, row }) => contested.has(`${table}/${row}`))),
    random,
  );
  for (let begin = 0; begin < rows.length; begin += ROWS_AT_ONCE) {
    const copies = await read(rows.slice(begin, begin + ROWS_AT_ONCE));
    await write(to, async (writer) => {
      for (const copy of copies) await placeNew(writer, copy);
    });
  }
}
