import { useState } from 'react';
import type { Entry } from '#domain/applications/entries.ts';
import { isOver, road, type RoadStop } from '#domain/applications/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import type { Voice } from '#parts/people/use-people.ts';
import { doneSymbol, statusLook } from '#parts/status/status-look.ts';
import { useStatusWords } from '#parts/status/use-status-words.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Track, type TrackStep } from '#ui/Track.tsx';

/** A long road shows its end first: where she is and what is ahead. */
const SHOWN_STOPS = 4;

export function ApplicationRoad({ entry, voice }: { readonly entry: Entry; readonly voice: Voice }) {
  const words = useWords();
  const stepOf = useTrackStep(voice);
  const [whole, setWhole] = useState(false);
  const stops = road(entry.events);
  const shown = whole ? stops : stops.slice(-SHOWN_STOPS - (stops.length === SHOWN_STOPS + 1 ? 1 : 0));
  return (
    <Card as="section" className="application-road">
      {shown.length === stops.length ? null : (
        <Button
          kind="quiet"
          symbol="up"
          onClick={() => {
            setWhole(true);
          }}
        >
          <Words of="common.action.showMore" />
        </Button>
      )}
      <Track aria-label={words('applications.road.title')} steps={shown.map(stepOf)} />
    </Card>
  );
}

function useTrackStep(voice: Voice): (stop: RoadStop) => TrackStep {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const statusWords = useStatusWords(voice);
  const stateTexts = {
    done: words('applications.road.passed'),
    here: words('applications.road.now'),
    todo: words('applications.road.ahead'),
  };
  return (stop) => {
    const shared = { state: stop.state, stateText: stateTexts[stop.state] };
    if (stop.kind === 'ahead') return { ...shared, id: 'ahead', title: statusWords.of(stop.status) };
    const { event } = stop;
    const day = event.plannedOn ?? event.on;
    const when =
      day === null ? '' : event.at === '' ? dates.day(day, today) : dates.dayAndTime(day, event.at, today);
    return {
      ...shared,
      id: event.id,
      title: stop.kind === 'status' ? statusWords.of(stop.event.status) : statusWords.done(stop.event.done),
      detail: (
        <>
          {when}
          {event.note === '' ? null : (
            <div>
              <Name>{event.note}</Name>
            </div>
          )}
        </>
      ),
      ...(stop.state === 'here' || stop.kind === 'done' || isOver(stop.event.status)
        ? {
            symbol:
              stop.kind === 'status' ? statusLook(stop.event.status).symbol : doneSymbol(stop.event.done),
          }
        : {}),
    };
  };
}
