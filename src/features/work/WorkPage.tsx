import { inGroup, type Entry } from '#domain/applications/entries.ts';
import { GROUPS } from '#domain/applications/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { ApplicationRow } from '#parts/applications/ApplicationRow.tsx';
import { useEntries } from '#parts/applications/use-entries.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Columns } from '#ui/Stack.tsx';
import { useRail } from '#ui/use-media.ts';
import { Tile } from '#ui/Tile.tsx';
import { WorkCards } from './WorkCards.tsx';

/** What one sees at once; the rest is one press away. */
const FIRST_ROWS = { phone: 3, tablet: 8 } as const;

/** The place Werk: her applications, those that ask something of her first. */
export function WorkPage() {
  const words = useWords();
  const people = usePeople();
  const entries = useEntries();
  const rail = useRail();
  usePageTitle(words('work.page.title'));
  // The title is there from the first moment on, so that nothing blinks.
  if (people === undefined || entries === undefined)
    return (
      <Page place title={<Words of="work.page.title" />}>
        {null}
      </Page>
    );
  const { mentee, voice } = people;
  return (
    <Page
      place
      width={rail ? 'full' : 'narrow'}
      title={
        voice === 'mine' || !mentee ? (
          <Words of="work.page.title" />
        ) : (
          <Words of="work.page.titleTheirs" values={{ name: mentee.name }} />
        )
      }
      foot={rail ? undefined : <SendingStatus />}
      actions={
        <Button symbol="plus" to="/applications/new">
          <Words of="work.applications.add" />
        </Button>
      }
    >
      <WorkCards people={people} />
      <Applications entries={entries} people={people} rail={rail} />
    </Page>
  );
}

interface ApplicationsProps {
  readonly entries: readonly Entry[];
  readonly people: People;
  readonly rail: boolean;
}

function Applications({ entries, people, rail }: ApplicationsProps) {
  const { mentee, voice } = people;
  const theirs = voice === 'mine' ? undefined : mentee?.name;
  if (entries.length === 0)
    return (
      <EmptyState
        symbol="work"
        title={
          theirs === undefined ? (
            <Words of="applications.list.empty" />
          ) : (
            <Words of="applications.list.emptyTheirs" values={{ name: theirs }} />
          )
        }
      />
    );
  const inTurn = GROUPS.flatMap((group) => inGroup(entries, group));
  const first = inTurn.slice(0, rail ? FIRST_ROWS.tablet : FIRST_ROWS.phone);
  const half = rail && first.length > 1 ? Math.ceil(first.length / 2) : first.length;
  const columns = [first.slice(0, half), first.slice(half)].filter((column) => column.length > 0);
  return (
    <Section
      title={
        theirs === undefined ? (
          <Words of="work.applications.title" />
        ) : (
          <Words of="work.applications.titleTheirs" values={{ name: theirs }} />
        )
      }
      aside={<Words of="applications.count.label" values={{ count: entries.length }} />}
    >
      <Columns min={22} gap={4}>
        {columns.map((column) => (
          <List key={column[0]?.application.id}>
            {column.map((entry) => (
              <ApplicationRow key={entry.application.id} entry={entry} voice={voice} />
            ))}
          </List>
        ))}
      </Columns>
      <List>
        <ListRow
          to="/applications"
          lead={<Tile symbol="folder" />}
          title={<Words of="work.applications.all" />}
        />
        <ListRow
          to="/search"
          lead={<Tile symbol="search" />}
          title={<Words of="search.open" />}
          detail={<Words of="search.openDetail" />}
        />
      </List>
    </Section>
  );
}
