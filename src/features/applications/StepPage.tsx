import { useState } from 'react';
import { useParams } from 'react-router';
import { steps } from '#domain/steps/model.ts';
import type { Step } from '#domain/steps/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { daysAhead } from '#parts/dates/day-options.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { addStep, changeStep, throwAwayStep } from '#parts/steps/step-commands.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useQuery } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { Chip, ChipGroup, ChipRow } from '#ui/Chips.tsx';
import { DateField } from '#ui/DateField.tsx';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { Stack } from '#ui/Stack.tsx';
import { MissingApplication } from './MissingApplication.tsx';

/** The next step of an application: what, by which day, and who. */
export function StepPage() {
  const { id = '', step: stepId = 'new' } = useParams();
  const people = usePeople();
  const isNew = stepId === 'new';
  const step = useQuery(
    async (read) => (isNew ? null : ((await read.get(steps, stepId)) ?? null)),
    [isNew, stepId],
  );
  if (people === undefined || step === undefined)
    return <LoadingPage parent={`/applications/${id}`} focused />;
  if (!isNew && step === null) return <MissingApplication />;
  return <EditStep key={stepId} application={id} step={step} people={people} />;
}

interface EditStepProps {
  readonly application: string;
  readonly step: Step | null;
  readonly people: People;
}

const IDEAS = ['call', 'ask', 'letter', 'practise'] as const;
const BOTH = 'both';

function EditStep({ application, step, people }: EditStepProps) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const parent = `/applications/${application}`;
  const goBack = useGoBack(parent);
  const { act, fault, busy } = useAct();
  const [what, setWhat] = useState(step?.what ?? '');
  const [due, setDue] = useState<string | undefined>(step?.due ?? undefined);
  const [owner, setOwner] = useState(step ? step.owner : (people.mentee?.id ?? people.me.id));
  const [missing, setMissing] = useState(false);
  usePageTitle(words('applications.step.question'));
  const empty = what.trim() === '';

  const save = async (): Promise<void> => {
    setMissing(empty);
    if (empty) return;
    const patch = { what: what.trim(), due: due ?? null, owner };
    const saved = step
      ? await act(changeStep(step.id, patch), words('common.done.saved'))
      : await act(
          addStep({ ...patch, fromKind: 'application', fromId: application }),
          words('applications.step.saved'),
        );
    if (saved.ok) goBack();
  };
  const throwAway = async (id: string): Promise<void> => {
    const gone = await act(throwAwayStep(id), words('applications.step.thrownAway'));
    if (gone.ok) goBack();
  };

  return (
    <QuestionPage
      kind="field"
      lead={useBackLead(parent)}
      question={words('applications.step.question')}
      hint={words('applications.step.hint')}
      error={missing && empty ? words('applications.step.error.empty') : undefined}
      below={
        <Stack gap={5}>
          {empty ? (
            <ChipRow aria-label={words('applications.step.hint')}>
              {IDEAS.map((idea) => (
                <Chip
                  key={idea}
                  onClick={() => {
                    setWhat(words(`applications.step.idea.${idea}`));
                  }}
                >
                  {words(`applications.step.idea.${idea}`)}
                </Chip>
              ))}
            </ChipRow>
          ) : null}
          <DateField
            legend={words('applications.step.due')}
            options={daysAhead(dates, today)}
            value={due}
            onChange={setDue}
            otherText={words('common.date.otherDay')}
            inputLabel={words('common.date.chooseDay')}
          />
          {people.others.length === 0 ? null : (
            <ChipGroup
              legend={words('applications.step.owner')}
              options={[
                { value: people.me.id, label: words('applications.step.ownerMe') },
                ...people.others.map(({ id, name }) => ({ value: id, label: <Name>{name}</Name> })),
                { value: BOTH, label: words('common.privacy.together') },
              ]}
              value={owner === '' ? BOTH : owner}
              onChange={(chosen) => {
                setOwner(chosen === BOTH ? '' : chosen);
              }}
            />
          )}
          {step === null ? null : (
            <div>
              <Button kind="quiet" symbol="bin" onClick={() => void throwAway(step.id)}>
                <Words of="applications.step.throwAway" />
              </Button>
            </div>
          )}
        </Stack>
      }
      foot={<FaultNotice fault={fault} />}
      actionText={words('common.action.save')}
      actionSymbol="tick"
      busy={busy}
      onSubmit={() => void save()}
    >
      <Field size="large" value={what} maxLength={200} enterKeyHint="done" onChange={setWhat} />
    </QuestionPage>
  );
}
