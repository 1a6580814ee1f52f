import { notes } from '#domain/notes/model.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { PrivateTag } from '#parts/privacy/PrivateTag.tsx';
import { useBoth, type Kept } from '#parts/privacy/use-both.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Tag } from '#ui/Tag.tsx';
import { Tile } from '#ui/Tile.tsx';
import { noteName } from './note-name.ts';

type KeptNote = Kept<typeof notes.fields>;

/** What somebody writes down at a talk or about the other stands there, not in this list. */
const isLoose = ({ row }: KeptNote): boolean => row.aboutKind !== 'meeting' && row.aboutKind !== 'pair';

const latestFirst = (a: KeptNote, b: KeptNote): number =>
  (b.row.addedOn ?? '').localeCompare(a.row.addedOn ?? '') || a.row.id.localeCompare(b.row.id);

/** All loose notes: those of both, and those that only she reads. */
export function NotesPage() {
  const words = useWords();
  const people = usePeople();
  const kept = useBoth(notes);
  const lead = useBackLead('/plan');
  usePageTitle(words('notes.page.title'));
  if (people === undefined || kept === undefined) return <LoadingPage parent="/plan" />;
  const list = kept.filter(isLoose).sort(latestFirst);
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
            <NoteRow key={one.row.id} note={one} people={people} />
          ))}
        </List>
      )}
    </Page>
  );
}

function NoteRow({ note: { row, home }, people }: { readonly note: KeptNote; readonly people: People }) {
  const dates = useDates();
  const today = useToday();
  const name = noteName(row);
  const writer = row.by === people.me.id ? undefined : people.memberOf(row.by);
  return (
    <ListRow
      to={`/notes/${row.id}`}
      lead={<Tile symbol="write" kind="plain" />}
      title={name === '' ? <Words of="notes.row.untitled" /> : <Name>{name}</Name>}
      detail={
        <>
          {writer === undefined ? null : (
            <>
              <Words of="notes.row.by" values={{ name: writer.name }} />
              {' · '}
            </>
          )}
          {row.addedOn === null ? null : dates.near(row.addedOn, today)}
        </>
      }
      tag={
        home === 'mine' ? (
          <PrivateTag />
        ) : (
          <Tag kind="pale" symbol="people">
            <Words of="common.privacy.together" />
          </Tag>
        )
      }
    />
  );
}
