import type { DatedMeeting } from '#domain/meetings/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { EmployerName } from '#parts/job/EmployerName.tsx';
import { MeetingHero } from '#parts/meetings/MeetingHero.tsx';
import { useMeetingWords } from '#parts/meetings/use-meeting-words.ts';
import type { People } from '#parts/people/use-people.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import { DayLeaf } from '#ui/DayLeaf.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { Tile } from '#ui/Tile.tsx';
import type { FirstTalk, Interview } from './first-talk.ts';
import './today.css';

interface TalkProps {
  readonly talk: FirstTalk;
  readonly people: People;
}

/** The green block of the screen: the talk that comes first. */
export function FirstTalkHero({ talk: { meeting, interview, first }, people }: TalkProps) {
  if (first === 'meeting' && meeting) return <NextMeeting meeting={meeting} people={people} />;
  return interview ? <InterviewHero interview={interview} /> : null;
}

/** The talk of the other kind, which comes later: one row. */
export function OtherTalk({ talk: { meeting, interview, first }, people }: TalkProps) {
  if (!meeting || !interview) return null;
  return (
    <List>
      {first === 'meeting' ? (
        <InterviewRow interview={interview} />
      ) : (
        <MeetingRow meeting={meeting} people={people} />
      )}
    </List>
  );
}

/** For who helps her with the two ways in: prepare, and begin when it is today. */
function NextMeeting({ meeting, people }: { readonly meeting: DatedMeeting; readonly people: People }) {
  const today = useToday();
  if (people.voice === 'mine') return <MeetingHero meeting={meeting} name={people.other?.name} />;
  return (
    <MeetingHero meeting={meeting} name={people.other?.name}>
      {meeting.on === today ? (
        <Button kind="now" symbol="talk" to={`/meetings/${meeting.id}/talk`}>
          <Words of="meetings.begin.action" />
        </Button>
      ) : null}
      <Button kind="second" onHero to={`/meetings/${meeting.id}`}>
        <Words of="meetings.prepare.action" />
      </Button>
    </MeetingHero>
  );
}

function InterviewHero({ interview }: { readonly interview: Interview }) {
  const dates = useDates();
  const today = useToday();
  const { application, status } = interview.entry;
  return (
    <Card kind="hero" aloud to={`/applications/${application.id}`} className="today-hero">
      <DayLeaf
        above={dates.weekday(interview.on)}
        number={dates.dayNumber(interview.on)}
        below={dates.month(interview.on)}
      />
      <div className="today-hero__words">
        <Eyebrow>
          <Words of={status === 'trialDay' ? 'today.talk.labelTrial' : 'today.talk.label'} />
          {' · '}
          {dates.relative(interview.on, today)}
        </Eyebrow>
        <h2>
          <EmployerName>{application.employer}</EmployerName>
        </h2>
        {interview.at === '' ? null : (
          <div className="today-hero__fact">
            <Symbol name="clock" size={20} />
            {dates.time(interview.at)}
          </div>
        )}
        {application.place === '' ? null : (
          <div className="today-hero__fact">
            <Symbol name="place" size={20} />
            <Name>{application.place}</Name>
          </div>
        )}
      </div>
    </Card>
  );
}

function InterviewRow({ interview }: { readonly interview: Interview }) {
  const dates = useDates();
  const today = useToday();
  const { application, status } = interview.entry;
  return (
    <ListRow
      to={`/applications/${application.id}`}
      lead={<Tile symbol="flag" kind="gold" />}
      title={<EmployerName>{application.employer}</EmployerName>}
      detail={
        <>
          <Words of={status === 'trialDay' ? 'today.talk.labelTrial' : 'today.talk.label'} />
          {' · '}
          {interview.at === ''
            ? dates.day(interview.on, today)
            : dates.dayAndTime(interview.on, interview.at, today)}
        </>
      }
    />
  );
}

function MeetingRow({ meeting, people }: { readonly meeting: DatedMeeting; readonly people: People }) {
  const today = useToday();
  const { dayAndTime } = useMeetingWords();
  return (
    <ListRow
      to={`/meetings/${meeting.id}`}
      lead={<Tile symbol="talk" />}
      title={
        people.other ? (
          <Words of="meetings.withName.title" values={{ name: people.other.name }} />
        ) : (
          <Words of="meetings.meeting.label" />
        )
      }
      detail={dayAndTime(meeting, today)}
    />
  );
}
