import { applicationEvents, applications } from '#domain/applications/model.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { letters } from '#domain/letters/model.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import { goals, plans } from '#domain/plan/model.ts';
import { hasOwnWords, ownName } from '#domain/shared/own-words.ts';
import type { Fields, RecordDefinition, RowOf } from '#domain/shared/record.ts';
import { steps } from '#domain/steps/model.ts';

/** Under which heading a find stands. */
export const SEARCH_GROUPS = [
  'application',
  'step',
  'goal',
  'plan',
  'meeting',
  'cv',
  'letter',
  'note',
] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

export interface SearchableRecord {
  readonly definition: RecordDefinition;
  readonly group: SearchGroup;
  /** The field that is its title; null: it has none, or one that its screen makes up. */
  readonly title: string | null;
  /** Registers that are looked through, besides the title. */
  readonly fields: readonly string[];
  /** Long texts that are looked through. */
  readonly texts: readonly string[];
  /** The day that orders equal finds. */
  readonly on: string | null;
  /** Each text is a find of its own, on a screen of its own. */
  readonly byText: boolean;
  /** The row it belongs to: its own screen is that one's, and without a title it is found as part of it. */
  readonly of: ((row: { readonly id: string }) => readonly [RecordDefinition, string]) | null;
}

type NameIn<D extends { readonly fields: Fields }> = keyof D['fields'] & string;

interface Options<F extends Fields> {
  readonly group: SearchGroup;
  readonly title?: NameIn<{ fields: F }>;
  readonly fields?: readonly NameIn<{ fields: F }>[];
  readonly texts?: readonly NameIn<{ fields: F }>[];
  readonly on?: NameIn<{ fields: F }>;
  readonly byText?: boolean;
  readonly of?: (row: RowOf<RecordDefinition<F>>) => readonly [RecordDefinition, string];
}

/** These fields with the own words beside them, so that who wrote in two languages finds it by either. */
const inBoth = (fields: Fields, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => (hasOwnWords(fields, name) ? [name, ownName(name)] : [name]));

const searchable = <F extends Fields>(
  definition: RecordDefinition<F>,
  { group, title, fields = [], texts = [], on, byText = false, of }: Options<F>,
): SearchableRecord => ({
  definition,
  group,
  title: title ?? null,
  fields: [
    ...inBoth(definition.fields, fields),
    ...(title !== undefined && hasOwnWords(definition.fields, title) ? [ownName(title)] : []),
  ],
  texts: inBoth(definition.fields, texts),
  on: on ?? null,
  byText,
  of: (of as SearchableRecord['of'] | undefined) ?? null,
});

/** What can be found of each kind of record. Places are those of `parts/places`. */
export const searchableRecords: readonly SearchableRecord[] = [
  searchable(applications, {
    group: 'application',
    title: 'employer',
    fields: ['job', 'place', 'hours', 'contact', 'link', 'reason', 'learned'],
    texts: ['notes'],
    on: 'addedOn',
  }),
  searchable(applicationEvents, {
    group: 'application',
    fields: ['note'],
    of: ({ application }) => [applications, application],
  }),
  searchable(steps, {
    group: 'step',
    title: 'what',
    fields: ['doneWhen', 'learned'],
    on: 'addedOn',
  }),
  searchable(goals, { group: 'goal', title: 'what', fields: ['why', 'learned'], on: 'addedOn' }),
  searchable(plans, {
    group: 'plan',
    texts: ['now', 'canDo', 'want', 'learn', 'inTheWay', 'helpers'],
    byText: true,
  }),
  searchable(meetings, { group: 'meeting', fields: ['place'], texts: ['notes'], on: 'on' }),
  searchable(agendaItems, { group: 'meeting', title: 'what', on: 'addedOn' }),
  searchable(cvs, {
    group: 'cv',
    title: 'title',
    fields: [
      'name',
      'town',
      'phone',
      'email',
      'address',
      'nationality',
      'licence',
      'link',
      'hobbies',
      'references',
    ],
    texts: ['profile'],
    on: 'addedOn',
  }),
  searchable(cvItems, {
    group: 'cv',
    title: 'title',
    fields: ['organisation', 'place', 'level'],
    texts: ['details'],
    of: ({ cv }) => [cvs, cv],
  }),
  searchable(letters, {
    group: 'letter',
    title: 'title',
    fields: ['employer', 'contact', 'subject', 'salutation', 'employerAddress', 'name', 'town', 'address'],
    texts: ['why', 'can', 'whyJob', 'whyHere', 'close'],
    on: 'addedOn',
  }),
  searchable(notes, { group: 'note', title: 'title', texts: ['body'], on: 'addedOn' }),
];
