import type { ReadableEntry, ReadableGroup, ReadableSection } from '#documents/readable/readable-document.ts';
import { applicationEvents, applications } from '#domain/applications/model.ts';
import { comments } from '#domain/comments/model.ts';
import { cvItems, cvs, HOME_SKILLS } from '#domain/cv/model.ts';
import { letters } from '#domain/letters/model.ts';
import { agendaItems, FACES, meetings, ownFaces } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import { members, ROLES } from '#domain/people/model.ts';
import { goals, plans } from '#domain/plan/model.ts';
import { sentCopies } from '#domain/sent/model.ts';
import { dutchNameOf, ownLanguageName } from '#domain/shared/own-words.ts';
import { knownWords } from '#domain/spelling/model.ts';
import { steps } from '#domain/steps/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import type { Dates } from '#i18n/dates.ts';
import { languageOf } from '#i18n/languages.ts';
import type { PlainKey } from '#i18n/word-key.ts';
import type { WordsOf } from '#i18n/words-of.ts';
import { labelKeyOf } from '#parts/both-wrote/asked-fields.ts';
import { valueWordsOf } from '#parts/both-wrote/use-value-words.ts';
import { peopleOf, type Member, type People } from '#parts/people/use-people.ts';
import { kindKeyOf, nameOfRow } from '#parts/places/row-name.ts';
import { statusWordsOf } from '#parts/status/use-status-words.ts';
import type { ReadableSpace } from '#storage/backup/backups.ts';

export interface ReaderWords {
  readonly words: WordsOf;
  readonly dates: Dates;
}

type Row = ReadableSpace['tables'][string][number];

/** A file is read in other years too: every day has its year. */
const NO_YEAR = '1900-01-01';

/** What a screen shows without a label of its own. */
const moreLabels: Readonly<Record<string, PlainKey>> = {
  addedOn: 'backup.readable.field.addedOn',
  doneOn: 'backup.readable.field.doneOn',
  body: 'backup.readable.field.body',
  by: 'backup.readable.field.by',
  content: 'backup.readable.field.content',
  face: 'backup.readable.field.face',
  fileName: 'backup.readable.field.fileName',
  helpAskedOn: 'backup.readable.field.helpAskedOn',
  homeSkills: 'backup.readable.field.homeSkills',
  joinedOn: 'backup.readable.field.joinedOn',
  quote: 'backup.readable.field.quote',
  remindOn: 'backup.readable.field.remindOn',
  role: 'backup.readable.field.role',
  sentOn: 'backup.readable.field.sentOn',
  suggestion: 'backup.readable.field.suggestion',
};

interface Reader extends ReaderWords {
  readonly people: People;
  readonly tables: ReadableSpace['tables'];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function wordsOfValue(reader: Reader, table: string, field: string, value: unknown): string {
  const { words, people } = reader;
  if (Array.isArray(value))
    return HOME_SKILLS.filter((skill) => value.includes(skill))
      .map((skill) => words(`cv.homeSkill.${skill}`))
      .join('\n');
  if (value === '' || value === null || value === false || value === undefined) return '';
  const face = field === 'face' ? FACES.find((one) => one === value) : undefined;
  if (face) return words(`common.face.${face}`);
  const role = field === 'role' ? ROLES.find((one) => one === value) : undefined;
  if (role) return words(`common.role.${role}`);
  if (field === 'by') return people.memberOf(textOf(value))?.name ?? '';
  return valueWordsOf({ ...reader, today: NO_YEAR })({ table, field }, value);
}

function factsOf(reader: Reader, definition: RecordDefinition, row: Row, title: string) {
  const { table, fields } = definition;
  return Object.keys(fields).flatMap((field): readonly (readonly [string, string])[] => {
    const label = labelKeyOf({ table, field }) ?? moreLabels[field];
    const value = label ? wordsOfValue(reader, table, field, row[field]) : '';
    // What the heading says already is not said again.
    return label && value !== '' && value !== title
      ? [[reader.words(label) + languageMark(row, field), value]]
      : [];
  });
}

/** In which language her own words are; `''` of any other field. */
function languageMark(row: Row, field: string): string {
  const dutch = dutchNameOf(field);
  const language = dutch === undefined ? undefined : languageOf(textOf(row[ownLanguageName(dutch)]));
  return language === undefined ? '' : ` (${language.name})`;
}

function titleOf({ words, dates, people }: Reader, table: string, row: Row): string {
  const { text, on, status, done } = nameOfRow(table, row as { readonly id: string } & Row);
  const statusWords = statusWordsOf(words, people.voice);
  if (status !== '') return statusWords.of(status);
  if (done !== '') return statusWords.done(done);
  if (on) return dates.dayWithYear(on);
  // A note without a title is called by its first line.
  const [line = ''] = text.split('\n');
  const kind = kindKeyOf(table);
  return line !== '' ? line : kind ? words(kind) : '';
}

const entryOf = (
  reader: Reader,
  definition: RecordDefinition,
  row: Row,
  parts: readonly ReadableEntry[] = [],
): ReadableEntry => {
  const title = titleOf(reader, definition.table, row);
  return { title, facts: factsOf(reader, definition, row, title), parts };
};

const rowsOf = ({ tables }: Reader, { table }: RecordDefinition): readonly Row[] =>
  [...(tables[table] ?? [])].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0));

/** By the place it was given, else by its day. */
const orderOf = (row: Row): string =>
  [row['pos'], row['on'], row['addedOn'], row['sentOn'], row['id']].map(textOf).join(' ');

const belongsTo =
  (field: string, id: unknown) =>
  (row: Row): boolean =>
    row[field] === id;

function stepsOf(reader: Reader, kind: string, id: unknown): readonly ReadableEntry[] {
  return rowsOf(reader, steps)
    .filter((row) => row['fromKind'] === kind && row['fromId'] === id)
    .map((row) => entryOf(reader, steps, row));
}

/** Steps and things to talk about whose goal, talk or application is not here stand by themselves. */
function loose(reader: Reader, definition: RecordDefinition, ofs: readonly [string, RecordDefinition][]) {
  const ids = new Set(ofs.flatMap(([, parent]) => rowsOf(reader, parent).map(({ id }) => id)));
  const [field = ''] = ofs.map(([name]) => name);
  return rowsOf(reader, definition)
    .filter((row) => !ids.has(row[field] ?? ''))
    .map((row) => entryOf(reader, definition, row));
}

function groupsOf(reader: Reader): readonly ReadableGroup[] {
  const { words } = reader;
  const all = (definition: RecordDefinition, parts: (row: Row) => readonly ReadableEntry[] = () => []) =>
    rowsOf(reader, definition).map((row) => entryOf(reader, definition, row, parts(row)));
  const within = (definition: RecordDefinition, field: string, row: Row) =>
    rowsOf(reader, definition)
      .filter(belongsTo(field, row['id']))
      .map((part) => entryOf(reader, definition, part));
  const groups: readonly ReadableGroup[] = [
    { title: words('backup.readable.doc.people'), entries: all(members) },
    { title: words('search.group.plan'), entries: all(plans) },
    { title: words('search.group.goal'), entries: all(goals, (row) => stepsOf(reader, 'goal', row['id'])) },
    {
      title: words('search.group.step'),
      entries: loose(reader, steps, [
        ['fromId', goals],
        ['fromId', meetings],
        ['fromId', applications],
      ]),
    },
    {
      title: words('search.group.meeting'),
      entries: [
        ...all(meetings, (row) => [
          ...within(agendaItems, 'meeting', row),
          ...stepsOf(reader, 'meeting', row['id']),
        ]),
        ...loose(reader, agendaItems, [['meeting', meetings]]),
      ],
    },
    { title: words('backup.readable.doc.faces'), entries: all(ownFaces) },
    {
      title: words('search.group.application'),
      entries: all(applications, (row) => [
        ...within(applicationEvents, 'application', row),
        ...stepsOf(reader, 'application', row['id']),
        ...within(sentCopies, 'application', row),
      ]),
    },
    {
      // Of a draft that only she reads: its application stands in the file of both.
      title: words('backup.readable.doc.sent'),
      entries: loose(reader, sentCopies, [['application', applications]]),
    },
    {
      title: words('search.group.cv'),
      entries: all(cvs, (row) => [...within(cvItems, 'cv', row), ...within(comments, 'of', row)]),
    },
    { title: words('search.group.letter'), entries: all(letters, (row) => within(comments, 'of', row)) },
    { title: words('search.group.note'), entries: all(notes) },
    { title: words('backup.readable.doc.knownWords'), entries: all(knownWords) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

const memberOf = (row: Row): Member => ({
  id: textOf(row['id']),
  name: textOf(row['name']),
  role: ROLES.find((role) => role === row['role']) ?? 'mentee',
  joinedOn: null,
  phone: textOf(row['phone']),
});

/** A space as its person reads it: what is shown, under the words of the screens. */
export function sectionOf(space: ReadableSpace, { words, dates }: ReaderWords): ReadableSection {
  const people = peopleOf((space.tables[members.table] ?? []).map(memberOf), space.me);
  const isOwn = space.kind === 'own';
  const others = people.others.map(({ name }) => name).filter((name) => name !== '');
  const names = people.all.map(({ name }) => name).filter((name) => name !== '');
  return {
    title: isOwn
      ? words('backup.restore.look.mine')
      : others.length > 0
        ? words('backup.restore.look.together', { name: others.join(', ') })
        : words('backup.restore.look.alone'),
    mark: isOwn
      ? words('backup.readable.doc.onlyMe')
      : words('backup.readable.doc.both', { names: names.join(', ') }),
    groups: groupsOf({ words, dates, people, tables: space.tables }),
  };
}
