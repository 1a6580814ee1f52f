import { steps } from '#domain/steps/model.ts';
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
import { useQuery } from '#storage/hooks.tsx';
import { Page } from '#ui/Page.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { useRail } from '#ui/use-media.ts';
import { MenteeToday } from './MenteeToday.tsx';
import type { MenteeRowsProps } from './MenteeRows.tsx';
import { MentorToday } from './MentorToday.tsx';

export interface TodayPageProps {
  /** For a mentor: the way to the other mentees. */
  readonly mentees?: MenteeRowsProps;
}

/** The first place: what is next, and what is new. */
export function TodayPage({ mentees }: TodayPageProps) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const { language } = useLanguage();
  const rail = useRail();
  const people = usePeople();
  const entries = useEntries();
  const allSteps = useQuery((read) => read.list(steps), []);
  const talks = useMeetings();
  const news = useNews();
  const bothWrote = useBothWrote();
  usePageTitle(words('today.page.title'));
  const lead: Lead | undefined = rail
    ? undefined
    : { symbol: 'language', text: language.name, to: '/settings/language' };
  if (!people || !entries || !allSteps || !talks || !news || !bothWrote)
    return <Page lead={lead}>{null}</Page>;
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
        <MenteeToday {...shown} news={news} />
      ) : (
        <MentorToday {...shown} news={news.filter(({ item }) => isForMentor(item))} mentees={mentees} />
      )}
    </Page>
  );
}
