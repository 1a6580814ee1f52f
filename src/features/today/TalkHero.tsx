import type { Entry } from '#domain/applications/entries.ts';
import { hasPlannedDay } from '#domain/applications/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { EmployerName } from '#parts/job/EmployerName.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import { DayLeaf } from '#ui/DayLeaf.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import './today.css';

/** An application with a talk or trial day that is today or ahead. */
export interface Talk {
  readonly entry: Entry;
  readonly on: string;
  readonly at: string;
}

/** The nearest talk or trial day, if one is planned. */
export function nextTalk(entries: readonly Entry[], today: string): Talk | undefined {
  return entries
    .flatMap((entry): readonly Talk[] => {
      const { current } = entry;
      const planned = current && hasPlannedDay(current.status) ? current.plannedOn : null;
      return current && planned !== null && planned >= today ? [{ entry, on: planned, at: current.at }] : [];
    })
    .sort((a, b) => (a.on + a.at < b.on + b.at ? -1 : 1))[0];
}

/** The green block of the screen: day, who, hour, place. */
export function TalkHero({ talk }: { readonly talk: Talk }) {
  const dates = useDates();
  const today = useToday();
  const { application, status } = talk.entry;
  return (
    <Card kind="hero" to={`/applications/${application.id}`} className="today-hero">
      <DayLeaf
        above={dates.weekday(talk.on)}
        number={dates.dayNumber(talk.on)}
        below={dates.month(talk.on)}
      />
      <div className="today-hero__words">
        <Eyebrow>
          <Words of={status === 'trialDay' ? 'today.talk.labelTrial' : 'today.talk.label'} />
          {' · '}
          {dates.relative(talk.on, today)}
        </Eyebrow>
        <h2>
          <EmployerName>{application.employer}</EmployerName>
        </h2>
        {talk.at === '' ? null : (
          <div className="today-hero__fact">
            <Symbol name="clock" size={20} />
            {dates.time(talk.at)}
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
