import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePeople } from '#parts/people/use-people.ts';
import { OnlyMine } from '#parts/privacy/OnlyMine.tsx';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Tile } from '#ui/Tile.tsx';
import { kindSymbols } from './part-look.ts';
import { useLetters, type LetterEntry } from '#parts/drafts/use-letters.ts';

/** All letters, e-mails and what to say, the last changed first. */
export function LettersPage() {
  const words = useWords();
  const people = usePeople();
  const entries = useLetters();
  const lead = useBackLead('/jobs');
  usePageTitle(words('letters.page.title'));
  if (people === undefined || entries === undefined) return <LoadingPage parent="/jobs" />;
  const theirName = people.voice === 'mine' ? undefined : people.mentee?.name;
  return (
    <Page
      lead={lead}
      title={
        theirName === undefined ? (
          <Words of="letters.list.title" />
        ) : (
          <Words of="letters.list.titleTheirs" values={{ name: theirName }} />
        )
      }
      foot={<SendingStatus />}
      actions={
        <Button symbol="plus" to="/letters/new">
          <Words of="letters.list.add" />
        </Button>
      }
    >
      {entries.length === 0 ? (
        <EmptyState
          symbol="letter"
          title={
            theirName === undefined ? (
              <Words of="letters.list.empty" />
            ) : (
              <Words of="letters.list.emptyTheirs" values={{ name: theirName }} />
            )
          }
        />
      ) : (
        <List>
          {entries.map((entry) => (
            <LetterRow key={entry.letter.id} entry={entry} />
          ))}
        </List>
      )}
    </Page>
  );
}

function LetterRow({ entry: { letter, isPrivate, changedOn } }: { readonly entry: LetterEntry }) {
  const dates = useDates();
  const today = useToday();
  return (
    <ListRow
      to={`/letters/${letter.id}`}
      lead={<Tile symbol={kindSymbols[letter.kind]} />}
      title={<Name>{letter.title}</Name>}
      detail={
        <>
          <Words of={`letters.kind.${letter.kind}`} />
          <br />
          <Words of="letters.list.changed" values={{ day: <span>{dates.near(changedOn, today)}</span> }} />
        </>
      }
      tag={isPrivate ? <OnlyMine /> : undefined}
    />
  );
}
