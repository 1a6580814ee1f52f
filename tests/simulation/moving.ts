import type { Stamp } from '#core/clock/stamp.ts';
import { DELETED_FIELD, departureOf, departureValue, registerOf, visibility } from '#core/merge/row.ts';
import { shownSibling } from '#core/merge/register.ts';
import { mergeSoundUpdates } from '#core/merge/text.ts';
import { equalValues, type Value } from '#core/merge/value.ts';
import type { Change } from '#core/sync/changes.ts';
import type { MemoryStore } from '#core/sync/memory-store.ts';

/** A row as it stands in one space, to be written in another under the same id: decision 013, at the level of ops. */
export interface RowCopy {
  readonly fields: readonly {
    readonly field: string;
    readonly value: Value;
    readonly stamp: Stamp;
    /** Written by somebody who had not seen that the row was moved away. */
    readonly unseen: boolean;
  }[];
  readonly state: Uint8Array | null;
  readonly deletedAt: number | null;
  readonly leftAt: number | null;
}

const NOTES = 'notes';

/** Null when the row does not stand here, or a part of its text has not come yet. */
export function copyRow(store: MemoryStore, table: string, row: string): RowCopy | null {
  const state = store.row(table, row);
  const departure = departureOf(state);
  if (store.text(table, row, NOTES)?.pending) return null;
  if (visibility(state) === 'hidden' || Object.keys(state.r).length === 0) return null;
  const fields = Object.entries(state.r).flatMap(([field, register]) => {
    const shown = shownSibling(register);
    if (!shown || field === DELETED_FIELD) return [];
    const [log, n, ms, c, value] = shown;
    const unseen = departure !== null && n > (departure.x[log] ?? 0);
    return [{ field, value, stamp: { ms, c }, unseen }];
  });
  return {
    fields,
    state: store.text(table, row, NOTES)?.state ?? null,
    deletedAt: null,
    leftAt: departure?.at ?? null,
  };
}

/** What writes a copy over what stands in the other space. */
export function placing(store: MemoryStore, table: string, row: string, copy: RowCopy): readonly Change[] {
  const here = store.row(table, row);
  const seen = visibility(here);
  const isShown = seen !== 'hidden' && Object.keys(here.r).length > 0;
  const goesOver = (field: RowCopy['fields'][number]): boolean => {
    const shown = shownSibling(registerOf(here, field.field));
    if (!shown) return true;
    const [, , ms, c, value] = shown;
    if (equalValues(value, field.value)) return false;
    if (!isShown) return true;
    if (field.unseen && copy.leftAt !== null) return ms <= copy.leftAt;
    return field.stamp.ms - ms > 0 || (field.stamp.ms === ms && field.stamp.c > c);
  };
  const isMarked = registerOf(here, DELETED_FIELD).s.some(([, , , , value]) => value !== null);
  const text = store.text(table, row, NOTES);
  const merged = copy.state ? mergeSoundUpdates(text?.state ?? null, [copy.state]).merged : null;
  return [
    ...(isMarked ? [{ table, row, field: DELETED_FIELD, value: null }] : []),
    ...copy.fields.filter(goesOver).map(({ field, value }) => ({ table, row, field, value })),
    ...(copy.state && merged && !(text && equalValues(text.state, merged.state))
      ? [{ table, row, field: NOTES, update: copy.state }]
      : []),
  ];
}

export const leaving = (store: MemoryStore, table: string, row: string, now: number): Change => ({
  table,
  row,
  field: DELETED_FIELD,
  value: departureValue(store.row(table, row), now),
});

/** Rows that went away from here and that somebody changed who had not seen it. */
export function cameBack(store: MemoryStore): readonly (readonly [table: string, row: string])[] {
  return [...store.disk.rows].flatMap(([key, row]) => {
    const [table = '', id = ''] = key.split(' ');
    return departureOf(row) !== null && visibility(row) === 'contested' ? [[table, id] as const] : [];
  });
}

/** Values that the mover of a row had seen and that are in the space it went to neither now nor ever. */
export function notCarried(
  from: MemoryStore,
  wasWrittenThere: (place: string, value: unknown) => boolean,
  into: MemoryStore,
): readonly string[] {
  return [...from.disk.rows].flatMap(([key, row]) => {
    const departure = departureOf(row);
    if (departure === null || visibility(row) !== 'hidden') return [];
    const [table = '', id = ''] = key.split(' ');
    return Object.entries(row.r).flatMap(([field, register]) => {
      const shown = shownSibling(register);
      if (!shown || field === DELETED_FIELD) return [];
      const [log, n, ms, c, value] = shown;
      if (value === null || value === '' || n > (departure.x[log] ?? 0)) return [];
      // The last word counts, also where it emptied the field and an older value beside it is shown.
      const [there] = registerOf(into.row(table, id), field).s;
      const isOutvoted = there !== undefined && (there[2] > ms || (there[2] === ms && there[3] >= c));
      return isOutvoted || wasWrittenThere(`${key} ${field}`, value) ? [] : [`${key} ${field}`];
    });
  });
}
