import type { Step } from '#domain/steps/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useEntries } from '#parts/applications/use-entries.ts';
import { useBothWrote } from '#parts/both-wrote/use-both-wrote.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useMeetings } from '#parts/meetings/use-meetings.ts';
import { isForMentor } from '#parts/news/news.ts';
import { useNews } from '#parts/news/use-news.ts';
import { usePeople } from '#parts/people/use-people.ts';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { useOwnQuery, useQuery } from '#storage/hooks.tsx';
import { Page } from '#ui/Page.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { useRail } from '#ui/use-media.ts';
import { MenteeToday } from './MenteeToday.tsx';
import type { MenteeRowsProps } from './MenteeRows.tsx';
import { MentorToday } from './MentorToday.tsx';
import { readSteps } from './today-looks.ts';

export interface TodayPageProps {
  /** For a mentor: the way to the other mentees. */
  readonly mentees?: MenteeRowsProps;
}

/** The own space opens after the first screen. */
const NO_STEPS: readonly Step[] = [];

/** The first place: what is next, and what is new. */
export function TodayPage({ mentees }: TodayPageProps) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const { language, second } = useLanguage();
  const rail = useRail();
  const people = usePeople();
  const entries = useEntries();
  const allSteps = useQuery(readSteps, []);
  const ownSteps = useOwnQuery(readSteps, []) ?? NO_STEPS;
  const talks = useMeetings();
  const bothWrote = useBothWrote();
  const isNextKnown = [people, entries, allSteps, talks, bothWrote].every((part) => part !== undefined);
  const news = useNews(isNextKnown);
  usePageTitle(words('today.page.title'));
  const lead: Lead | undefined = rail
    ? undefined
    : { symbol: 'language', text: (second ?? language).name, to: '/settings/language' };
  if (!people || !entries || !allSteps || !talks || !bothWrote) return <Page lead={lead}>{null}</Page>;
  const shown = { people, entries, steps: allSteps, talks, bothWrote };
  return (
    <Page
      place
      width={rail || people.voice === 'theirs' ? 'full' : 'narrow'}
      lead={lead}
      title={
        people.me.name === '' ? (
          <Words of="today.greeting.plain" />
        ) : (
          <Words of="today.greeting.title" values={{ name: people.me.name }} />
        )
      }
      aside={dates.day(today, today)}
      actions={rail ? <SendingStatus /> : undefined}
      foot={rail ? undefined : <SendingStatus />}
    >
      {people.voice === 'mine' ? (
        <MenteeToday {...shown} ownSteps={ownSteps} news={news} />
      ) : (
        <MentorToday
          {...shown}
          ownSteps={NO_STEPS}
          news={news?.filter(({ item }) => isForMentor(item))}
          mentees={mentees}
        />
      )}
    </Page>
  );
}
