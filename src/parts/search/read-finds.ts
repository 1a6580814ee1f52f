import { meetings } from '#domain/meetings/model.ts';
import { hasOwnWords, ownName } from '#domain/shared/own-words.ts';
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

/** As long as there is no Dutch it is found under her own words. */
const ownTitleOf = ({ definition: { fields }, title }: SearchableRecord, row: Row): string =>
  title !== null && hasOwnWords(fields, title) ? wordsIn(row, ownName(title)) : '';

const keyOf = (table: string, row: string, field = ''): string => `${table}/${row}/${field}`;

interface Part {
  readonly find: Find;
  /** The find it belongs to; null when it stands by itself. */
  readonly of: string | null;
}

/** Everything of a space that can be found. What belongs to something thrown away is gone with it. */
export async function readFinds(read: Reader): Promise<readonly Find[]> {
  const parts = (await Promise.all(searchableRecords.map((one) => partsOf(read, one)))).flat();
  const byKey = new Map(parts.filter(({ of }) => of === null).map(({ find }) => [find.key, find]));
  const finds = new Map(byKey);
  for (const { find, of } of parts) {
    const whole = of === null ? undefined : byKey.get(of);
    if (!whole) continue;
    // News is found as its application; a line of a CV is a find of its own, under its own name.
    if (find.title !== '') finds.set(find.key, find);
    else {
      const known = finds.get(whole.key) ?? whole;
      finds.set(whole.key, { ...known, texts: [...known.texts, ...find.texts] });
    }
  }
  return [...finds.values()];
}

async function partsOf(read: Reader, record: SearchableRecord): Promise<readonly Part[]> {
  const { definition, texts: names } = record;
  const { table } = definition;
  const [rows, texts] = await Promise.all([
    read.list(definition) as Promise<readonly Row[]>,
    names.length === 0 ? new Map<string, string>() : read.texts(definition),
  ]);
  return rows.flatMap((row) => {
    const [parent, parentRow] = record.of?.(row) ?? [];
    const of = parent && parentRow !== undefined ? keyOf(parent.table, parentRow) : null;
    const part = (field: string, found: readonly string[]): Part => ({
      of,
      find: {
        key: keyOf(table, row.id, field),
        table,
        row: row.id,
        field,
        group: record.group,
        title: wordsIn(row, record.title) || ownTitleOf(record, row),
        texts: found.filter((text) => text !== ''),
        day: table === meetings.table ? wordsIn(row, 'on') || null : null,
        on: wordsIn(row, record.on),
        to: placeOfRow(table, row, field),
      },
    });
    const texted = names.map((name) => ({ name, text: texts.get(`${row.id}/${name}`) ?? '' }));
    if (record.byText)
      return texted.filter(({ text }) => text !== '').map(({ name, text }) => part(name, [text]));
    return [
      part('', [...record.fields.map((field) => wordsIn(row, field)), ...texted.map(({ text }) => text)]),
    ];
  });
}
