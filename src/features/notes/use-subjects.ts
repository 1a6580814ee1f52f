import { meetings } from '#domain/meetings/model.ts';
import type { notes } from '#domain/notes/model.ts';
import { pairs } from '#domain/pairs/model.ts';
import type { RowOf } from '#domain/shared/record.ts';
import { definitionOf } from '#parts/places/definition-of.ts';
import { placeOfRow } from '#parts/places/place-of.ts';
import { nameOfRow, type RowName } from '#parts/places/row-name.ts';
import { useFileQuery } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';

type Note = RowOf<typeof notes>;

/** What a note was written about: a talk, the other person, a row of the file. */
export interface Subject {
  readonly kind: 'talk' | 'person' | 'row';
  readonly name: RowName;
  readonly to: string;
}

const NO_SUBJECTS: ReadonlyMap<string, Subject> = new Map();

/** The subjects of notes that were written beside something of this file, by note; undefined while they are read. */
export const useSubjects = (list: readonly Note[] | undefined): ReadonlyMap<string, Subject> | undefined =>
  useFileQuery(
    (read) => (list === undefined ? Promise.resolve(NO_SUBJECTS) : readSubjects(read, list)),
    [list],
  );

async function readSubjects(read: Reader, list: readonly Note[]): Promise<ReadonlyMap<string, Subject>> {
  const found = new Map<string, Subject>();
  for (const { id, aboutKind, aboutId } of list) {
    const definition = aboutKind === '' ? undefined : definitionOf(aboutKind);
    const row = definition && (await read.get(definition, aboutId));
    if (definition === undefined || row === undefined) continue;
    const { table } = definition;
    found.set(id, {
      kind: table === meetings.table ? 'talk' : table === pairs.table ? 'person' : 'row',
      name: nameOfRow(table, row),
      to: placeOfRow(table, row),
    });
  }
  return found;
}
