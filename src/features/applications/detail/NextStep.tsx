import { Written } from '#parts/own-words/Written.tsx';
import type { Entry } from '#domain/applications/entries.ts';
import { hasPlannedDay, isOver } from '#domain/applications/rules.ts';
import { openSteps, type Step } from '#domain/steps/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import type { People, Voice } from '#parts/people/use-people.ts';
import { StepCard } from '#parts/steps/StepCard.tsx';
import { stepSymbol } from '#parts/steps/step-symbol.ts';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Button } from '#ui/Button.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Tile } from '#ui/Tile.tsx';
import { ReminderCard } from './ReminderCard.tsx';

export interface NextStepProps {
  readonly entry: Entry;
  readonly steps: readonly Step[];
  readonly people: People;
}

/** Whether something in it is the one green button of the screen. */
export function hasNextAct({ entry, steps }: Pick<NextStepProps, 'entry' | 'steps'>): boolean {
  return openSteps(steps).length > 0 || entry.group === 'followUp' || needsDay(entry);
}

const needsDay = ({ current }: Entry): boolean =>
  current !== undefined && hasPlannedDay(current.status) && current.plannedOn === null;

/** What is to be done here now: the step that was written, else what the application asks for by itself. */
export function NextStep({ entry, steps, people }: NextStepProps) {
  const dates = useDates();
  const today = useToday();
  const [first, ...more] = openSteps(steps);
  const base = `/applications/${entry.application.id}`;
  if (first) {
    const owner = people.memberOf(first.owner);
    const theirs = owner !== undefined && owner.id !== people.me.id;
    return (
      <>
        <StepCard
          kind="now"
          step={first}
          people={people}
          eyebrow={
            theirs ? (
              <Words of="today.step.labelTheirs" values={{ name: owner.name }} />
            ) : (
              <StepTitle voice={owner === undefined ? people.voice : 'mine'} />
            )
          }
          changeTo={`${base}/step/${first.id}`}
        />
        {more.length === 0 ? null : (
          <List flat>
            {more.map((step) => (
              <ListRow
                key={step.id}
                small
                to={`${base}/step/${step.id}`}
                lead={<Tile symbol={stepSymbol(step.what)} />}
                title={<Written of={step} field="what" />}
                detail={step.due === null ? undefined : dates.lastDay(step.due, today)}
              />
            ))}
          </List>
        )}
      </>
    );
  }
  if (needsDay(entry)) return <DayCard voice={people.voice} to={`${base}/news/${entry.current?.id ?? ''}`} />;
  if (entry.group === 'followUp') return <ReminderCard entry={entry} voice={people.voice} />;
  if (isOver(entry.status)) return null;
  return <ActionCard to={`${base}/step/new`} symbol="step" label={<Words of="applications.step.add" />} />;
}

const StepTitle = ({ voice }: { readonly voice: Voice }) => (
  <Words of={voice === 'mine' ? 'applications.step.title' : 'applications.step.titleTheirs'} />
);

/** She is invited, and the day is not written down yet. */
function DayCard({ to, voice }: { readonly to: string; readonly voice: Voice }) {
  return (
    <Card kind="now" as="section" aloud>
      <Stack gap={3}>
        <div>
          <Eyebrow>
            <StepTitle voice={voice} />
          </Eyebrow>
          <h2>
            <Words of="applications.news.dayAhead" />
          </h2>
        </div>
        <Button symbol="calendar" full to={to}>
          <Words of="common.date.chooseDay" />
        </Button>
      </Stack>
    </Card>
  );
}
