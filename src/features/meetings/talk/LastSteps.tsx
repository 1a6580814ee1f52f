import { Written } from '#parts/own-words/Written.tsx';
import { agreedBefore, heldBefore, type DatedMeeting, type Meeting } from '#domain/meetings/rules.ts';
import { bySoonest, isOpen, type Step } from '#domain/steps/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import type { People } from '#parts/people/use-people.ts';
import { finishStep, reopenStep } from '#parts/steps/step-commands.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Card } from '#ui/Card.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import { StepFacts } from '../StepRows.tsx';

export interface LastStepsProps {
  readonly meeting: DatedMeeting;
  readonly list: readonly Meeting[];
  readonly steps: readonly Step[];
  readonly people: People;
}

/** What was agreed before: a tick is all it takes. */
export function LastSteps({ meeting, list, steps, people }: LastStepsProps) {
  const dates = useDates();
  const today = useToday();
  const { act, fault } = useAct();
  const agreed = agreedBefore(bySoonest(steps), list, meeting);
  const last = heldBefore(list, meeting);
  const toggle = (step: Step, done: boolean): void => {
    void act(done ? finishStep(step.id, today) : reopenStep(step.id));
  };
  return (
    <Section title={<Words of="meetings.steps.last" />} aloud>
      <Card room="panel">
        <FaultNotice fault={fault} />
        {agreed.length === 0 ? (
          <RunningText className="wm-soft">
            <Words of="meetings.steps.none" />
          </RunningText>
        ) : (
          <Stack gap={2}>
            {agreed.map((step) => (
              <CheckRow
                key={step.id}
                label={<Written of={step} field="what" />}
                hint={<StepFacts step={step} people={people} />}
                checked={!isOpen(step)}
                onChange={(done) => {
                  toggle(step, done);
                }}
              />
            ))}
          </Stack>
        )}
        {last ? (
          <TextLink to={`/meetings/${last.id}`}>
            <span>
              <Words
                of="meetings.steps.lastTalk"
                values={{ day: <span>{dates.shortDate(last.on, today)}</span> }}
              />
            </span>
          </TextLink>
        ) : null}
      </Card>
    </Section>
  );
}
