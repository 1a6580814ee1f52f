import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useMentees } from '#parts/mentees/use-mentees.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { PersonDisc } from '#ui/PersonDisc.tsx';
import { Tag } from '#ui/Tag.tsx';
import { Tile } from '#ui/Tile.tsx';

export interface MenteesPageProps {
  readonly activeId: string | null;
  /** Opens the file of one mentee and goes to Vandaag. */
  readonly onOpen: (spaceId: string) => void;
}

/** All mentees of a mentor, each in a file of their own. */
export function MenteesPage({ activeId, onOpen }: MenteesPageProps) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const mentees = useMentees();
  usePageTitle(words('mentees.page.title'));
  const invite = (
    <Button full symbol="plus" to="/join?new=1">
      <Words of="mentees.add.action" />
    </Button>
  );
  if (!mentees)
    return (
      <Page place title={<Words of="mentees.page.title" />}>
        {null}
      </Page>
    );
  const isNobodyThere = mentees.every(({ name, isInvited }) => name === null && !isInvited);
  return (
    <Page place title={<Words of="mentees.page.title" />} {...(isNobodyThere ? {} : { actions: invite })}>
      {isNobodyThere ? (
        <EmptyState symbol="people" title={<Words of="mentees.empty.title" />} action={invite}>
          <Words of="mentees.empty.body" />
        </EmptyState>
      ) : (
        <List>
          {mentees.map(({ spaceId, name, isInvited, since, news }) => (
            <ListRow
              key={spaceId}
              lead={
                name === null ? (
                  <Tile symbol={isInvited ? 'waiting' : 'person'} kind="plain" />
                ) : (
                  <PersonDisc name={name} tone="gold" />
                )
              }
              title={
                name === null ? (
                  <Words of={isInvited ? 'mentees.row.waiting' : 'mentees.row.nobody'} />
                ) : (
                  <bdi>{name}</bdi>
                )
              }
              detail={
                since ? (
                  <Words of="mentees.row.since" values={{ day: dates.shortDate(since, today) }} />
                ) : undefined
              }
              {...(spaceId === activeId
                ? {
                    end: (
                      <Tag kind="gold" symbol="tick">
                        <Words of="mentees.row.now" />
                      </Tag>
                    ),
                  }
                : news > 0
                  ? {
                      end: (
                        <Tag kind="pale" symbol="star">
                          <Words of="mentees.row.news" values={{ count: news }} />
                        </Tag>
                      ),
                    }
                  : {})}
              current={spaceId === activeId}
              onClick={() => {
                onOpen(spaceId);
              }}
            />
          ))}
        </List>
      )}
    </Page>
  );
}
