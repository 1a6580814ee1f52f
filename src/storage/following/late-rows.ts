import { TEXT_OP, type Op } from '#core/envelope/op.ts';
import { DELETED_FIELD, departureOf, registerOf } from '#core/merge/row.ts';
import { equalValues, type Value } from '#core/merge/value.ts';
import {
  hasDot,
  minus,
  union,
  vectorEntries,
  vectorOf,
  type Dot,
  type Heights,
  type Vector,
} from '#core/merge/vector.ts';
import { headsOf } from '#core/sync/delta.ts';
import { readLog } from '../meta.ts';
import { isMovable } from '../moving/movable.ts';
import { rowCopy, type RowCopy, type RowName } from '../moving/row-copy.ts';
import { opsWithin } from '../ops-within.ts';
import { intact, intactRow, type SpaceDatabase } from '../space-database.ts';
import type { NextFile } from '../space-secrets.ts';
import { textKey, type StoredRow } from '../stored-rows.ts';
import { goesAlong } from './copy-file.ts';
import type { Names } from './names.ts';

/** What of a file went along: all up to a height of each log, and what stands above it. */
export type Gone = Pick<NextFile, 'cut' | 'beyond'>;

const upTo = (cut: Heights): Vector =>
  vectorOf(Object.entries(cut).map(([log, n]) => [log, [[1, n]]] as const));

const vectorGone = ({ cut, beyond = [] }: Gone): Vector => union(upTo(cut), vectorOf(beyond));

function goneOf(vector: Vector): Gone {
  const cut = headsOf(vector);
  const beyond = vectorEntries(minus(vector, upTo(cut)));
  return beyond.length > 0 ? { cut, beyond } : { cut };
}

/** How far a file has come on this device. */
export const goneHere = (db: SpaceDatabase): Promise<Gone> =>
  db.read(async () => goneOf((await readLog(db)).state.vector));

export interface LateRows {
  readonly rows: readonly RowName[];
  /** What these rows stand for: later nothing of it is late any more. */
  readonly upTo: Gone;
}

/** The rows in which something was written that did not go along, those that others belong to first. */
export async function lateRows(db: SpaceDatabase, gone: Gone, me: string): Promise<LateRows> {
  return db.read(async () => {
    const { vector } = (await readLog(db)).state;
    const found = new Map<string, RowName>();
    const { ops } = await opsWithin(db, minus(vector, vectorGone(gone)));
    for (const { table, row } of ops)
      if (db.definitions.has(table)) found.set(`${table}/${row}`, { table, row });
    const rows = [...found.values()].filter((name) => goesAlong(name, me));
    const rank = ({ table }: RowName): number => (isMovable(table) ? 0 : 1);
    return { rows: rows.sort((a, b) => rank(a) - rank(b)), upTo: goneOf(vector) };
  });
}

export interface LateRow {
  readonly name: RowName;
  readonly stored: StoredRow;
  /** Null when it was moved to another space. */
  readonly copy: RowCopy | null;
  readonly wasSetApartLate: boolean;
  /** As they are called in the file that came in the place. */
  readonly values: readonly { readonly field: string; readonly value: Value }[];
  /** The text fields that somebody typed in. */
  readonly texts: ReadonlySet<string>;
  readonly plain: ReadonlyMap<string, string>;
  /** Whether a value of a field was known here: then what is late was written over it. */
  readonly hasSeen: (field: string, value: Value) => boolean;
}

/** What is late in a row; undefined when the row cannot be read. */
export async function lateRow(
  db: SpaceDatabase,
  name: RowName,
  gone: Gone,
  names: Names,
): Promise<LateRow | undefined> {
  const went = vectorGone(gone);
  return db.read(async () => {
    const { table, row } = name;
    const stored = intactRow(await db.rows(table).get(row));
    if (!stored) return undefined;
    const isLate = (dot: Dot): boolean => !hasDot(went, dot);
    const ops: readonly Op[] = intact(await db.ops.where('row').equals(row).toArray()).filter(
      (op) => op.table === table,
    );
    const prefix = textKey(table, row, '');
    const texts = intact(await db.texts.where('k').startsWith(prefix).toArray());
    const departed = departureOf(stored.$) !== null;
    return {
      name,
      stored,
      copy: await rowCopy(db, name),
      wasSetApartLate: departed && ops.some((op) => op.field === DELETED_FIELD && isLate(op)),
      values: Object.keys(stored.$.r).flatMap((field) =>
        registerOf(stored.$, field)
          .s.filter(([log, n]) => isLate({ log, n }))
          .map(([, , , , value]) => ({ field, value: names.value(value) })),
      ),
      texts: new Set(ops.filter((op) => op.kind === TEXT_OP && isLate(op)).map(({ field }) => field)),
      plain: new Map(texts.map(({ k, plain }) => [k.slice(prefix.length), plain])),
      hasSeen: (field, value) =>
        ops.some(
          (op) => op.kind !== TEXT_OP && op.field === field && equalValues(names.value(op.value), value),
        ),
    };
  });
}
