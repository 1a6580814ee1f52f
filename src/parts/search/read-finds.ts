import { meetings } from '#domain/meetings/model.ts';
import type { Reader } from '#storage/space.ts';
import { placeOfRow } from '../places/place-of.ts';
import { searchableRecords, type SearchableRecord, type SearchGroup } from './searchable.ts';

/** Something that can be found, with where it is read. */
export interface Find {
  readonly key: string;
  readonly table: string;
  readonly row: string;
  /** The text it is, when each text is a find of its own. */
  readonly field: string;
  readonly group: SearchGroup;
  readonly title: string;
  readonly texts: readonly string[];
  /** The day of a talk, which is its title in the words of the reader. */
  readonly day: string | null;
  readonly on: string;
  /** The address of the screen on which it is read. */
  readonly to: string;
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const wordsIn = (row: Row, field: string | null): string => {
  const value = field === null ? '' : row[field];
  return typeof value === 'string' ? value : '';
};

/** Everything of a space that can be found. */
export async function readFinds(read: Reader): Promise<readonly Find[]> {
  const all = await Promise.all(searchableRecords.map((one) => findsOf(read, one)));
  return all.flat();
}

async function findsOf(read: Reader, record: SearchableRecord): Promise<readonly Find[]> {
  const { definition, texts: names } = record;
  const [rows, texts] = await Promise.all([
    read.list(definition) as Promise<readonly Row[]>,
    names.length === 0 ? new Map<string, string>() : read.texts(definition),
  ]);
  const titles = new Map<string, string>();
  if (record.of) {
    const [first] = rows;
    const [parent] = first ? record.of(first) : [];
    const title = searchableRecords.find((one) => one.definition === parent)?.title ?? null;
    if (parent)
      for (const row of (await read.list(parent)) as readonly Row[]) titles.set(row.id, wordsIn(row, title));
  }
  return rows.flatMap((row) => {
    // What belongs to something thrown away is gone with it.
    const of = record.of?.(row)[1];
    if (of !== undefined && !titles.has(of)) return [];
    const texted = names.map((name) => ({ name, text: texts.get(`${row.id}/${name}`) ?? '' }));
    const find = (field: string, found: readonly string[]): Find => ({
      key: `${definition.table}/${row.id}/${field}`,
      table: definition.table,
      row: row.id,
      field,
      group: record.group,
      title: wordsIn(row, record.title) || (of === undefined ? '' : (titles.get(of) ?? '')),
      texts: found.filter((text) => text !== ''),
      day: definition.table === meetings.table ? wordsIn(row, 'on') || null : null,
      on: wordsIn(row, record.on),
      to: placeOfRow(definition.table, row, field),
    });
    if (record.byText)
      return texted.filter(({ text }) => text !== '').map(({ name, text }) => find(name, [text]));
    const one = find('', [
      ...record.fields.map((field) => wordsIn(row, field)),
      ...texted.map(({ text }) => text),
    ]);
    // News without a word of a person would only repeat its application.
    return record.title === null && one.texts.length === 0 && one.day === null ? [] : [one];
  });
}
