import { Written } from '#parts/own-words/Written.tsx';
import { useState } from 'react';
import type { Entry } from '#domain/applications/entries.ts';
import { isOpen, type Step } from '#domain/steps/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import type { Voice } from '#parts/people/use-people.ts';
import { useStatusWords } from '#parts/status/use-status-words.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Fold } from '#ui/Fold.tsx';
import { List, ListRow } from '#ui/List.tsx';

export interface HistoryProps {
  readonly entry: Entry;
  readonly steps: readonly Step[];
  readonly voice: Voice;
  readonly onThrowAway: () => void;
}

/** What can be corrected: news with its day, steps that are done, and throwing it all away. */
export function History({ entry, steps, voice, onThrowAway }: HistoryProps) {
  const dates = useDates();
  const today = useToday();
  const statusWords = useStatusWords(voice);
  const [asking, setAsking] = useState(false);
  const base = `/applications/${entry.application.id}`;
  const finished = steps.filter((step) => !isOpen(step));
  return (
    <>
      {entry.events.length === 0 ? null : (
        <Fold summary={<Words of="applications.news.change" />}>
          <List bare>
            {entry.events.map((event) => (
              <ListRow
                key={event.id}
                to={`${base}/news/${event.id}`}
                title={
                  event.status === ''
                    ? event.done === ''
                      ? null
                      : statusWords.done(event.done)
                    : statusWords.of(event.status)
                }
                detail={event.on === null ? undefined : dates.day(event.on, today)}
              />
            ))}
          </List>
        </Fold>
      )}
      {finished.length === 0 ? null : (
        <Fold summary={<Words of="applications.step.doneTitle" />}>
          <List bare>
            {finished.map((step) => (
              <ListRow
                key={step.id}
                title={<Written of={step} field="what" />}
                detail={
                  step.doneOn === null ? undefined : (
                    <Words of="applications.step.doneOn" values={{ day: dates.day(step.doneOn, today) }} />
                  )
                }
              />
            ))}
          </List>
        </Fold>
      )}
      <div>
        <Button
          kind="quiet"
          symbol="bin"
          onClick={() => {
            setAsking(true);
          }}
        >
          <Words of="applications.throwAway.action" />
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => {
          setAsking(false);
        }}
        title={<Words of="applications.throwAway.title" />}
        actions={
          <>
            <Button
              kind="danger"
              onClick={() => {
                setAsking(false);
                onThrowAway();
              }}
            >
              <Words of="applications.throwAway.confirm" />
            </Button>
            <Button
              kind="second"
              onClick={() => {
                setAsking(false);
              }}
            >
              <Words of="applications.throwAway.keep" />
            </Button>
          </>
        }
      >
        <Words of="applications.throwAway.body" />
      </Dialog>
    </>
  );
}
