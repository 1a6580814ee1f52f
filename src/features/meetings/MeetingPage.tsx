import { useParams } from 'react-router';
import type { DatedMeeting } from '#domain/meetings/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAgenda, useMeetings } from '#parts/meetings/use-meetings.ts';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { usePeople } from '#parts/people/use-people.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { AfterMeeting } from './AfterMeeting.tsx';
import { BeforeMeeting } from './BeforeMeeting.tsx';
import { MissingMeeting } from './MissingMeeting.tsx';

export interface MeetingPageProps {
  /** The number of De Werkplaats, when it was told. */
  readonly programmePhone?: string | null;
}

/** One talk: before it, to prepare; after it, to read back. */
export function MeetingPage({ programmePhone = null }: MeetingPageProps) {
  const { id = '' } = useParams();
  const words = useWords();
  const people = usePeople();
  const list = useMeetings();
  const items = useAgenda();
  const isPlanned = list?.find((one) => one.id === id)?.state === 'planned';
  usePageTitle(
    words(isPlanned ? 'meetings.prepare.action' : 'meetings.talked.title'),
    words('meetings.meeting.label'),
  );
  if (people === undefined || list === undefined || items === undefined)
    return <LoadingPage parent="/meetings" />;
  const meeting = list.find((one): one is DatedMeeting => one.id === id && one.on !== null);
  if (!meeting) return <MissingMeeting />;
  const shown = { meeting, list, items, people };
  return meeting.state === 'planned' ? (
    <BeforeMeeting key={id} {...shown} phone={programmePhone} />
  ) : (
    <AfterMeeting key={id} {...shown} />
  );
}
