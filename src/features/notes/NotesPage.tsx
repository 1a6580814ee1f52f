import { useMemo } from 'react';
import { notes } from '#domain/notes/model.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { Written } from '#parts/own-words/Written.tsx';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { OnlyMine } from '#parts/privacy/OnlyMine.tsx';
import { useBoth, type Kept } from '#parts/privacy/use-both.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Tag } from '#ui/Tag.tsx';
import { Tile } from '#ui/Tile.tsx';
import { AboutSubject } from './AboutSubject.tsx';
import { noteName } from './note-name.ts';
import { useSubjects, type Subject } from './use-subjects.ts';

type KeptNote = Kept<typeof notes.fields>;

const latestFirst = (a: KeptNote, b: KeptNote): number =>
  (b.row.addedOn ?? '').localeCompare(a.row.addedOn ?? '') || a.row.id.localeCompare(b.row.id);

/**
 * All notes: those of both, and those that only the reader has, also what was written down beside a talk. What a mentor
 * wrote about another mentee's file stands where that file is open.
 */
export function NotesPage() {
  const words = useWords();
  const people = usePeople();
  const kept = useBoth(notes);
  const rows = useMemo(() => kept?.map(({ row }) => row), [kept]);
  const subjects = useSubjects(rows);
  const lead = useBackLead('/plan');
  usePageTitle(words('notes.page.title'));
  if (people === undefined || kept === undefined || subjects === undefined)
    return <LoadingPage parent="/plan" />;
  const isOfThisFile = ({ row, home }: KeptNote): boolean =>
    home === 'together' || row.aboutKind === '' || row.by === people.me.id || subjects.has(row.id);
  const list = kept.filter(isOfThisFile).sort(latestFirst);
  return (
    <Page
      lead={lead}
      title={<Words of="notes.page.title" />}
      actions={
        <Button full symbol="plus" to="/notes/new">
          <Words of="notes.page.new" />
        </Button>
      }
    >
      {list.length === 0 ? (
        <EmptyState symbol="write" title={<Words of="notes.empty.title" />}>
          <Words of="notes.empty.body" />
        </EmptyState>
      ) : (
        <List>
          {list.map((one) => (
            <NoteRow key={one.row.id} note={one} subject={subjects.get(one.row.id)} people={people} />
          ))}
        </List>
      )}
    </Page>
  );
}

interface NoteRowProps {
  readonly note: KeptNote;
  readonly subject: Subject | undefined;
  readonly people: People;
}

function NoteRow({ note: { row, home }, subject, people }: NoteRowProps) {
  const dates = useDates();
  const today = useToday();
  const name = noteName(row);
  const writer = row.by === people.me.id ? undefined : people.memberOf(row.by);
  return (
    <ListRow
      to={`/notes/${row.id}`}
      lead={<Tile symbol={subject?.kind === 'talk' ? 'talk' : 'write'} kind="plain" />}
      title={name === null ? <Words of="notes.row.untitled" /> : <Written {...name} />}
      detail={
        <>
          {writer === undefined ? null : (
            <>
              <Words of="notes.row.by" values={{ name: writer.name }} />
              {' · '}
            </>
          )}
          {subject === undefined ? (
            row.addedOn === null ? null : (
              dates.near(row.addedOn, today)
            )
          ) : (
            <AboutSubject subject={subject} people={people} />
          )}
        </>
      }
      tag={
        home === 'mine' ? (
          <OnlyMine />
        ) : (
          <Tag kind="pale" symbol="people">
            <Words of="common.privacy.together" />
          </Tag>
        )
      }
    />
  );
}
