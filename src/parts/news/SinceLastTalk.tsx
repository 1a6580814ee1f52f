import { applicationEvents, applications } from '#domain/applications/model.ts';
import { steps } from '#domain/steps/model.ts';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import { NewsList } from './NewsList.tsx';
import { actsSince } from './since.ts';
import type { People } from '../people/use-people.ts';
import { useFileQuery } from '#storage/hooks.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';

const FIRST_NEWS = 4;

export interface SinceLastTalkProps {
  /** The day of the last talk; null before the first one. */
  readonly since: string | null;
  readonly people: People;
}

/** What the mentee finished or asked since the last talk. */
export function SinceLastTalk({ since, people }: SinceLastTalkProps) {
  const dates = useDates();
  const today = useToday();
  const rows = useFileQuery(
    async (read) => ({
      applications: await read.list(applications),
      events: await read.list(applicationEvents),
      steps: await read.list(steps),
    }),
    [],
  );
  const title =
    since === null ? (
      <Words of="today.news.title" />
    ) : (
      <Words of="meetings.since.title" values={{ day: <span>{dates.shortDate(since, today)}</span> }} />
    );
  if (!people.mentee) return null;
  // The title stands at once, so that the columns keep their place while it is read.
  if (rows === undefined) return <Section title={title}>{null}</Section>;
  const news = actsSince(since ?? '', rows, people.mentee.id);
  if (news.length === 0)
    return (
      <Section title={title}>
        <RunningText className="wm-soft">
          <Words of="today.mentor.quiet" />
        </RunningText>
      </Section>
    );
  return <NewsList title={title} news={news} first={FIRST_NEWS} people={people} canBeSeen={false} />;
}
