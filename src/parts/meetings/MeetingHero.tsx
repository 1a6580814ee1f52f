import type { ReactNode } from 'react';
import type { DatedMeeting } from '#domain/meetings/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import { DayLeaf } from '#ui/DayLeaf.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import './meeting-hero.css';
import { useMeetingWords } from './use-meeting-words.ts';

export interface MeetingHeroProps {
  readonly meeting: DatedMeeting;
  /** With whom; undefined as long as she is alone. */
  readonly name: string | undefined;
  /** Below the facts; without buttons the whole block leads to the talk. */
  readonly children?: ReactNode;
  /** Where the heading of the block stands: it is a part of the page. */
  readonly eyebrow?: ReactNode;
}

/** The green block of the screen: the day, with whom, when and where. */
export function MeetingHero({ meeting, name, eyebrow, children }: MeetingHeroProps) {
  const dates = useDates();
  const today = useToday();
  const { place } = useMeetingWords();
  const facts = (
    <div className="wm-meeting-hero">
      <DayLeaf
        above={dates.weekday(meeting.on)}
        number={dates.dayNumber(meeting.on)}
        below={dates.month(meeting.on)}
      />
      <div className="wm-meeting-hero__words">
        <Eyebrow>
          {eyebrow ?? <Words of="meetings.meeting.label" />}
          {' · '}
          {dates.relative(meeting.on, today)}
        </Eyebrow>
        <h2>{name === undefined ? <Words of="meetings.meeting.label" /> : <Name>{name}</Name>}</h2>
        {meeting.at === '' ? null : (
          <div className="wm-meeting-hero__fact">
            <Symbol name="clock" size={20} />
            {dates.time(meeting.at)}
          </div>
        )}
        <div className="wm-meeting-hero__fact">
          <Symbol name="place" size={20} />
          <Name>{place(meeting.place)}</Name>
        </div>
      </div>
    </div>
  );
  if (children === undefined)
    return (
      <Card kind="hero" aloud to={`/meetings/${meeting.id}`}>
        {facts}
      </Card>
    );
  return (
    <Card kind="hero" as="section" aloud>
      {facts}
      <div className="wm-meeting-hero__actions">{children}</div>
    </Card>
  );
}
