import { useEffect, useState } from 'react';
import { members } from '#domain/people/model.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { useSession, useSpaces } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { PersonDisc } from '#ui/PersonDisc.tsx';
import { Tag } from '#ui/Tag.tsx';
import { Tile } from '#ui/Tile.tsx';

interface MenteeSummary {
  readonly spaceId: string;
  /** Null while nobody has joined. */
  readonly name: string | null;
  readonly since: string | null;
  readonly news: number;
}

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
      {words('mentees.add.action')}
    </Button>
  );
  if (!mentees)
    return (
      <Page place title={words('mentees.page.title')}>
        {null}
      </Page>
    );
  return (
    <Page place title={words('mentees.page.title')} {...(mentees.length > 0 ? { actions: invite } : {})}>
      {mentees.length === 0 ? (
        <EmptyState symbol="people" title={words('mentees.empty.title')} action={invite}>
          {words('mentees.empty.body')}
        </EmptyState>
      ) : (
        <List>
          {mentees.map(({ spaceId, name, since, news }) => (
            <ListRow
              key={spaceId}
              lead={
                name === null ? (
                  <Tile symbol="waiting" kind="plain" />
                ) : (
                  <PersonDisc name={name} tone="gold" />
                )
              }
              title={name === null ? words('mentees.row.waiting') : <bdi>{name}</bdi>}
              detail={since ? words('mentees.row.since', { day: dates.shortDate(since, today) }) : undefined}
              {...(spaceId === activeId
                ? {
                    end: (
                      <Tag kind="gold" symbol="tick">
                        {words('mentees.row.now')}
                      </Tag>
                    ),
                  }
                : news > 0
                  ? {
                      end: (
                        <Tag kind="pale" symbol="star">
                          {words('mentees.row.news', { count: news })}
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

function useMentees(): readonly MenteeSummary[] | undefined {
  const session = useSession();
  const spaces = useSpaces();
  const [mentees, setMentees] = useState<readonly MenteeSummary[]>();
  useEffect(() => {
    let left = false;
    const read = async (): Promise<void> => {
      const found: MenteeSummary[] = [];
      for (const { id, kind, state } of spaces) {
        if (kind !== 'pair' || state === 'gone') continue;
        const opened = await session.openSpace(id);
        if (!opened.ok) continue;
        const people = await opened.value.read.list(members);
        const mentee = people.find((member) => member.id !== opened.value.me);
        const unseen = await opened.value.read.unseen();
        found.push({
          spaceId: id,
          name: mentee?.name ?? null,
          since: mentee?.joinedOn ?? null,
          news: new Set(unseen.map(({ row }) => row)).size,
        });
      }
      if (!left) setMentees(found);
    };
    void read();
    return () => {
      left = true;
    };
  }, [session, spaces]);
  return mentees;
}
