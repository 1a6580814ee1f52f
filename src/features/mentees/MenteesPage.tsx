import { useEffect, useState } from 'react';
import { pairs } from '#domain/pairs/model.ts';
import { members } from '#domain/people/model.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { useSession, useSpaces } from '#storage/hooks.tsx';
import { pairRowId } from '#storage/singletons.ts';
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
  /** Whether somebody was given the key of this file. */
  readonly isInvited: boolean;
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
  const isNobodyThere = mentees.every(({ name, isInvited }) => name === null && !isInvited);
  return (
    <Page place title={words('mentees.page.title')} {...(isNobodyThere ? {} : { actions: invite })}>
      {isNobodyThere ? (
        <EmptyState symbol="people" title={words('mentees.empty.title')} action={invite}>
          {words('mentees.empty.body')}
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
                  words(isInvited ? 'mentees.row.waiting' : 'mentees.row.nobody')
                ) : (
                  <bdi>{name}</bdi>
                )
              }
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
        const pair = await opened.value.read.get(pairs, pairRowId(opened.value));
        const unseen = await opened.value.read.unseen();
        found.push({
          spaceId: id,
          name: mentee?.name ?? null,
          isInvited: pair !== undefined && pair.phase !== 'alone',
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
