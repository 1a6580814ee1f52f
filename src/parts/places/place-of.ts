import { applicationEvents, applications } from '#domain/applications/model.ts';
import { comments } from '#domain/comments/model.ts';
import { partOfField } from '#domain/cv/commented.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { letters } from '#domain/letters/model.ts';
import { isBlock, partOfField as partOfLetter } from '#domain/letters/rules.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import { pairs } from '#domain/pairs/model.ts';
import { members } from '#domain/people/model.ts';
import { goals, plans } from '#domain/plan/model.ts';
import type { Fields, RecordDefinition, RowOf } from '#domain/shared/record.ts';
import { sentCopies } from '#domain/sent/model.ts';
import { steps } from '#domain/steps/model.ts';
import { versions } from '#domain/versions/model.ts';
import type { Reader } from '#storage/space.ts';
import { definitionOf } from './definition-of.ts';

type Find = (row: { readonly id: string }, field: string) => string;

const place = <F extends Fields>(
  { table }: RecordDefinition<F>,
  find: (row: RowOf<RecordDefinition<F>>, field: string) => string,
): readonly [string, Find] => [table, find as Find];

/** The screen on which a row is read, per kind of record. */
const places = new Map([
  place(applications, ({ id }) => `/applications/${id}`),
  place(applicationEvents, ({ application }) => `/applications/${application}`),
  place(steps, ({ id }) => `/plan/steps/${id}`),
  place(plans, (_row, field) => (field === '' ? '/plan' : `/plan/${field}`)),
  place(goals, ({ id }) => `/plan/goals/${id}`),
  place(meetings, ({ id }) => `/meetings/${id}`),
  place(agendaItems, ({ meeting }) => (meeting === '' ? '/meetings' : `/meetings/${meeting}`)),
  place(cvs, ({ id }, field) => (field === 'profile' ? `/cv/${id}/profile` : `/cv/${id}`)),
  place(cvItems, ({ id, cv, section }) => `/cv/${cv}/${section}/${id}`),
  place(letters, ({ id }, field) => (isBlock(field) ? `/letters/${id}/${field}` : `/letters/${id}`)),
  place(sentCopies, ({ id, application }) => `/applications/${application}/sent/${id}`),
  place(comments, ({ kind, of, onField, onTable }) =>
    onTable === 'cvItem'
      ? `/cv/${of}`
      : kind === 'cv'
        ? `/cv/${of}/${partOfField(onField)}`
        : `/letters/${of}/${partOfLetter(onField) ?? ''}`,
  ),
  place(versions, ({ kind, of }) => `/${kind === 'cv' ? 'cv' : 'letters'}/${of}/versions`),
  place(notes, ({ id }) => `/notes/${id}`),
  place(members, () => '/sharing'),
  place(pairs, () => '/sharing'),
]);

const NOWHERE = '/today';

/** The address of the screen of a row, or of the first place when it has none; `field` when each field has its own. */
export const placeOfRow = (table: string, row: { readonly id: string }, field = ''): string =>
  places.get(table)?.(row, field) ?? NOWHERE;

/** As `placeOfRow`, of a row that is looked up. */
export async function placeOf(read: Reader, table: string, id: string, field = ''): Promise<string> {
  const definition = definitionOf(table);
  const row = definition && (await read.get(definition, id));
  return row ? placeOfRow(table, row, field) : NOWHERE;
}
