import type { DatedMeeting } from '#domain/meetings/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useMeetingWords } from '#parts/meetings/use-meeting-words.ts';
import { ListRow } from '#ui/List.tsx';
import { Tile } from '#ui/Tile.tsx';
import './meetings.css';

/** The beginning of a note, up to the end of its first line. */
const firstLine = (notes: string): string => notes.split('\n', 1)[0] ?? '';

/** One talk in a list: its day, and what it was about or what became of it. */
export function MeetingRow({ meeting }: { readonly meeting: DatedMeeting }) {
  const dates = useDates();
  const today = useToday();
  const { course, kind } = useMeetingWords();
  const line = firstLine(meeting.notes);
  return (
    <ListRow
      to={`/meetings/${meeting.id}`}
      lead={
        <Tile
          symbol={meeting.state === 'held' ? 'talk' : 'calendar'}
          kind={meeting.state === 'held' ? 'green' : 'plain'}
        />
      }
      title={dates.nearCapital(meeting.on, today)}
      detail={
        meeting.state === 'held' && line !== '' ? (
          <span className="meeting-row__line">
            <Name>{line}</Name>
          </span>
        ) : meeting.kind === 'weekly' || meeting.state !== 'planned' ? (
          course(meeting, today)
        ) : (
          kind(meeting.kind)
        )
      }
    />
  );
}
