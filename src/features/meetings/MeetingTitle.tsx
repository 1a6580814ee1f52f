import type { DatedMeeting } from '#domain/meetings/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useMeetingWords } from '#parts/meetings/use-meeting-words.ts';
import { MemberDisc } from '#parts/people/MemberDisc.tsx';
import type { People } from '#parts/people/use-people.ts';

interface MeetingHeading {
  readonly meeting: DatedMeeting;
  readonly people: People;
}

/** With whom, as the title of the page. */
export const MeetingTitle = ({ people }: Pick<MeetingHeading, 'people'>) =>
  people.other ? (
    <Words of="meetings.withName.title" values={{ name: people.other.name }} />
  ) : (
    <Words of="meetings.meeting.label" />
  );

/** Below the title: the day, the hour and the place; the kind where it is not the usual one. */
export function MeetingFacts({ meeting }: Pick<MeetingHeading, 'meeting'>) {
  const today = useToday();
  const { dayAndTime, place, kind } = useMeetingWords();
  return (
    <>
      {dayAndTime(meeting, today)}
      {' · '}
      <Name>{place(meeting.place)}</Name>
      {meeting.kind === 'weekly' ? null : ` · ${kind(meeting.kind)}`}
    </>
  );
}

export const otherDisc = (people: People) =>
  people.other ? <MemberDisc member={people.other} size={56} /> : undefined;
