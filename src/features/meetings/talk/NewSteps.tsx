import { useState } from 'react';
import { proposalFor, type DatedMeeting } from '#domain/meetings/rules.ts';
import { bySoonest, type Step } from '#domain/steps/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import type { People } from '#parts/people/use-people.ts';
import { addStep } from '#parts/steps/step-commands.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Chip, ChipGroup } from '#ui/Chips.tsx';
import { DateField } from '#ui/DateField.tsx';
import { Field } from '#ui/Field.tsx';
import { focusRefusedSoon } from '#ui/focus-refused.ts';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { StepRows } from '../StepRows.tsx';
import { stepDays } from './step-days.ts';

export interface NewStepsProps {
  readonly meeting: DatedMeeting;
  readonly steps: readonly Step[];
  readonly people: People;
  /** A line of the notes that may become a step. */
  readonly line: string;
  readonly onLineTaken: () => void;
}

/** What is agreed in this talk, and a small form for one more step. */
export function NewSteps({ meeting, steps, people, line, onLineTaken }: NewStepsProps) {
  const own = bySoonest(
    steps.filter(({ fromKind, fromId }) => fromKind === 'meeting' && fromId === meeting.id),
  );
  return (
    <Section title={<Words of="meetings.steps.new" />}>
      <Stack gap={4}>
        {own.length === 0 ? null : <StepRows steps={own} people={people} />}
        <StepForm meeting={meeting} people={people} line={line} onLineTaken={onLineTaken} />
      </Stack>
    </Section>
  );
}

const BOTH = 'both';
const LONGEST_STEP = 200;
const HALF_LETTER = /[\uD800-\uDBFF]$/u;

function StepForm({ meeting, people, line, onLineTaken }: Omit<NewStepsProps, 'steps'>) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const { act, fault, busy } = useAct();
  const [what, setWhat] = useState('');
  const [owner, setOwner] = useState(people.mentee?.id ?? people.me.id);
  const [due, setDue] = useState<string>();
  const [missing, setMissing] = useState(false);
  const empty = what.trim() === '';
  const save = async (): Promise<void> => {
    setMissing(empty);
    if (empty) return;
    const saved = await act(
      addStep({ what: what.trim(), owner, due: due ?? null, fromKind: 'meeting', fromId: meeting.id }),
      words('applications.step.saved'),
    );
    if (saved.ok) setWhat('');
  };
  return (
    <Card kind="now" as="section" aria-label={words('meetings.steps.one')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (busy) return;
          void save();
          focusRefusedSoon(event.currentTarget);
        }}
      >
        <Stack gap={4}>
          <Stack gap={2}>
            <Field
              label={<Words of="meetings.steps.what" />}
              error={missing && empty ? <Words of="applications.step.error.empty" /> : undefined}
              value={what}
              maxLength={LONGEST_STEP}
              enterKeyHint="done"
              onChange={setWhat}
            />
            {line === '' || line === what ? null : (
              <div>
                <Chip
                  symbol="write"
                  onClick={() => {
                    setWhat(line.slice(0, LONGEST_STEP).replace(HALF_LETTER, ''));
                    onLineTaken();
                  }}
                >
                  <span className="meeting-line">
                    <Words of="meetings.steps.fromLine" values={{ line: shortened(line) }} />
                  </span>
                </Chip>
              </div>
            )}
          </Stack>
          {people.others.length === 0 ? null : (
            <ChipGroup
              legend={<Words of="applications.step.owner" />}
              options={[
                ...menteeFirst(people).map(({ id, name }) => ({ value: id, label: <Name>{name}</Name> })),
                { value: BOTH, label: <Words of="common.privacy.together" /> },
              ]}
              value={owner === '' ? BOTH : owner}
              onChange={(chosen) => {
                setOwner(chosen === BOTH ? '' : chosen);
              }}
            />
          )}
          <DateField
            legend={<Words of="meetings.steps.due" />}
            options={stepDays(today, nextDay(meeting, today)).map((day) => ({
              value: day,
              label: dates.shortDay(day),
            }))}
            value={due}
            onChange={setDue}
            otherText={<Words of="common.date.otherDay" />}
            inputLabel={<Words of="common.date.chooseDay" />}
          />
          <FaultNotice fault={fault} />
          <Button type="submit" kind="second" full symbol="tick" busy={busy}>
            <Words of="meetings.steps.save" />
          </Button>
        </Stack>
      </form>
    </Card>
  );
}

const menteeFirst = ({ all }: People): People['all'] =>
  [...all].sort((a, b) => Number(b.role === 'mentee') - Number(a.role === 'mentee'));

const SHOWN_OF_LINE = 40;

const shortened = (line: string): string =>
  line.length <= SHOWN_OF_LINE ? line : `${line.slice(0, SHOWN_OF_LINE).replace(HALF_LETTER, '').trimEnd()}…`;

/** When they will probably talk again: a week later. */
const nextDay = (meeting: DatedMeeting, today: string): string => proposalFor([meeting], today).on;
