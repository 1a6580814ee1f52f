import { useCallback } from 'react';
import { applicationEvents, applications, type SideEvent, type Status } from '#domain/applications/model.ts';
import { comments } from '#domain/comments/model.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { letters } from '#domain/letters/model.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import { members } from '#domain/people/model.ts';
import { goals, plans } from '#domain/plan/model.ts';
import type { Fields, RecordDefinition, RowOf } from '#domain/shared/record.ts';
import { dutchOrOwn } from '#domain/shared/own-words.ts';
import { sentCopies } from '#domain/sent/model.ts';
import { knownWords } from '#domain/spelling/model.ts';
import { steps } from '#domain/steps/model.ts';
import { versions } from '#domain/versions/model.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import type { PlainKey } from '#i18n/word-key.ts';
import { useToday } from '../day/TodayProvider.tsx';
import type { People } from '../people/use-people.ts';
import { useStatusWords } from '../status/use-status-words.ts';

/** What tells a row from its like: words of a person, the day of a talk, a status. All empty: only its kind is known. */
export interface RowName {
  readonly table: string;
  readonly text: string;
  readonly on: string | null;
  readonly status: Status | '';
  readonly done: SideEvent | '';
}

type Part = Partial<Omit<RowName, 'table'>>;
type Namer = readonly [RecordDefinition, (row: { readonly id: string }) => Part];

const namer = <F extends Fields>(
  definition: RecordDefinition<F>,
  name: (row: RowOf<RecordDefinition<F>>) => Part,
): Namer => [definition, name as Namer[1]];

const namers = new Map(
  [
    namer(applications, ({ employer }) => ({ text: employer })),
    namer(applicationEvents, ({ status, done, note }) => ({ status, done, text: note })),
    namer(steps, (step) => ({ text: dutchOrOwn(step, 'what') })),
    namer(goals, (goal) => ({ text: dutchOrOwn(goal, 'what') })),
    namer(meetings, ({ on }) => ({ on })),
    namer(agendaItems, ({ what }) => ({ text: what })),
    namer(cvs, ({ title }) => ({ text: title })),
    namer(letters, ({ title }) => ({ text: title })),
    namer(sentCopies, ({ title }) => ({ text: title })),
    namer(comments, ({ body, suggestion }) => ({ text: body || suggestion })),
    namer(versions, ({ name, on }) => (name === '' ? { on } : { text: name })),
    namer(cvItems, (item) => ({ text: item.title || item.organisation || item.titleOwn })),
    namer(notes, (note) => ({ text: dutchOrOwn(note, 'title') || dutchOrOwn(note, 'body') })),
    namer(knownWords, ({ word }) => ({ text: word })),
    namer(members, ({ name }) => ({ text: name })),
  ].map(([{ table }, name]) => [table, name]),
);

export const nameOfRow = (table: string, row: { readonly id: string } | undefined): RowName => ({
  table,
  text: '',
  on: null,
  status: '',
  done: '',
  ...(row && namers.get(table)?.(row)),
});

const kinds: Readonly<Record<string, PlainKey>> = {
  [applications.table]: 'deleted.kind.application',
  [applicationEvents.table]: 'deleted.kind.applicationEvent',
  [steps.table]: 'deleted.kind.step',
  [goals.table]: 'deleted.kind.goal',
  [plans.table]: 'search.noTitle.plan',
  [meetings.table]: 'deleted.kind.meeting',
  [agendaItems.table]: 'deleted.kind.agendaItem',
  [cvs.table]: 'deleted.kind.cv',
  [cvItems.table]: 'deleted.kind.cvItem',
  [letters.table]: 'deleted.kind.letter',
  [sentCopies.table]: 'deleted.kind.sentCopy',
  [comments.table]: 'deleted.kind.comment',
  [versions.table]: 'deleted.kind.version',
  [notes.table]: 'deleted.kind.note',
  [knownWords.table]: 'deleted.kind.knownWord',
};

export const kindKeyOf = (table: string): PlainKey | undefined => kinds[table];

/** The name in words of the reader's language. */
export function useRowNameWords(voice: People['voice']): (name: RowName) => string {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const statusWords = useStatusWords(voice);
  return useCallback(
    ({ table, text, on, status, done }) => {
      if (status !== '') return statusWords.of(status);
      if (done !== '') return statusWords.done(done);
      if (on !== null) return dates.day(on, today);
      if (text !== '') return text;
      const kind = kindKeyOf(table);
      return kind === undefined ? '' : words(kind);
    },
    [words, dates, today, statusWords],
  );
}
