import type { Value } from '#core/merge/value.ts';
import { members } from '#domain/people/model.ts';
import type { RowCopy } from '../moving/row-copy.ts';
import { singletonId } from '../singletons.ts';

/** What has another id in each file: the person herself, and what a file has once. */
export interface Names {
  readonly row: (table: string, id: string) => string;
  readonly value: (value: Value) => Value;
}

interface Named {
  readonly spaceUid: string;
  readonly me: string;
}

export const namesBetween = (from: Named, to: Named): Names => ({
  row: (table, id) => {
    if (table === members.table && id === from.me) return to.me;
    return id === singletonId(from.spaceUid, table) ? singletonId(to.spaceUid, table) : id;
  },
  value: (value) => (value === from.me ? to.me : value),
});

/** A copy as it is called in the other file. */
export const renamed = (copy: RowCopy, names: Names): RowCopy => ({
  ...copy,
  row: names.row(copy.table, copy.row),
  fields: copy.fields.map((field) => ({
    ...field,
    value: names.value(field.value),
    beside: field.beside.map((one) => ({ ...one, value: names.value(one.value) })),
  })),
});
