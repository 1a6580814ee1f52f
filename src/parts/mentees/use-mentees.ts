import { useEffect, useState } from 'react';
import { meetings } from '#domain/meetings/model.ts';
import { lacksTalk, nextTalk, weeksOf, type DatedMeeting, type Weeks } from '#domain/meetings/rules.ts';
import { pairs } from '#domain/pairs/model.ts';
import { members } from '#domain/people/model.ts';
import { useQueryOfAll, useSession, useSpaces } from '#storage/hooks.tsx';
import { pairRowId } from '#storage/singletons.ts';
import type { Space } from '#storage/space.ts';
import { useToday } from '../day/TodayProvider.tsx';
import { isForMentor } from '../news/news.ts';
import { readNews } from '../news/use-news.ts';

export interface MenteeSummary {
  readonly spaceId: string;
  /** Null while nobody has joined. */
  readonly name: string | null;
  /** Whether somebody was given the key of this file. */
  readonly isInvited: boolean;
  readonly since: string | null;
  /** How many things were finished or asked since the mentor looked. */
  readonly news: number;
  readonly talk: DatedMeeting | undefined;
  /** Two weeks without a talk, and none planned. */
  readonly lacksTalk: boolean;
  readonly weeks: Weeks;
}

/** All mentees of a mentor, each from a file of their own; undefined while they are read. */
export function useMentees(): readonly MenteeSummary[] | undefined {
  const today = useToday();
  const spaces = useOpenPairs();
  return useQueryOfAll(spaces, (space) => readMentee(space, today), [today]);
}

/** The open spaces of all pairs; undefined while they are opened. */
export function useOpenPairs(): readonly Space[] | undefined {
  const session = useSession();
  const summaries = useSpaces();
  const [spaces, setSpaces] = useState<readonly Space[]>();
  useEffect(() => {
    let left = false;
    const open = async (): Promise<void> => {
      const found: Space[] = [];
      for (const { id, kind, state } of summaries) {
        if (kind !== 'pair' || state === 'gone') continue;
        const opened = await session.openSpace(id);
        if (opened.ok) found.push(opened.value);
      }
      if (!left) setSpaces(found);
    };
    void open();
    return () => {
      left = true;
    };
  }, [session, summaries]);
  return spaces;
}

async function readMentee(space: Space, today: string): Promise<MenteeSummary> {
  const { read } = space;
  const people = await read.list(members);
  const mentee = people.find(({ id }) => id !== space.me);
  const pair = await read.get(pairs, pairRowId(space));
  const talks = await read.list(meetings);
  const startOn = pair?.startOn ?? mentee?.joinedOn ?? null;
  return {
    spaceId: space.id,
    name: mentee?.name ?? null,
    isInvited: pair !== undefined && pair.phase !== 'alone',
    since: mentee?.joinedOn ?? null,
    news: (await readNews(read, space.device)).filter(({ item }) => isForMentor(item)).length,
    talk: nextTalk(talks, today),
    lacksTalk: mentee !== undefined && lacksTalk(talks, startOn, today),
    weeks: weeksOf(talks, { startOn, endOn: pair?.endOn ?? null }, today),
  };
}
