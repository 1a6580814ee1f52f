import { useState, type ReactNode } from 'react';
import { NO_OWN_WORDS, ownWordsOf, ownWordsPatch } from '#domain/shared/own-words.ts';
import { steps } from '#domain/steps/model.ts';
import type { Step } from '#domain/steps/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Chip, ChipGroup, ChipRow } from '#ui/Chips.tsx';
import { DateField } from '#ui/DateField.tsx';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { Stack } from '#ui/Stack.tsx';
import { daysAhead } from '../dates/day-options.ts';
import { useToday } from '../day/TodayProvider.tsx';
import { EarlierVersions } from '../history/EarlierVersions.tsx';
import { useBackLead } from '../navigation/use-back-lead.ts';
import { DutchMissing } from '../own-words/DutchMissing.tsx';
import { OwnWordsField } from '../own-words/OwnWordsField.tsx';
import type { People } from '../people/use-people.ts';
import { usePageTitle } from '../title/use-page-title.ts';
import type { StepPatch } from './step-commands.ts';

export interface StepFormProps {
  /** The step that is changed; null for a new one. */
  readonly step: Step | null;
  readonly people: People;
  /** In the own space nobody else can do a step. */
  readonly onlyMe?: boolean | undefined;
  readonly parent: string;
  readonly question: string;
  /** What it is a step of, for the title of the page. */
  readonly partOf?: string;
  /** Ideas for who does not know how to begin: what they say is written down as it stands. */
  readonly ideas: readonly string[];
  readonly ideasLabel: string;
  readonly busy: boolean;
  readonly foot: ReactNode;
  readonly onSave: (patch: StepPatch) => void;
  readonly onThrowAway?: (() => void) | undefined;
}

const BOTH = 'both';

/** A step as one question (what), with below it by which day, who, and when it is done. */
export function StepForm(props: StepFormProps) {
  const { step, people, onlyMe = false, parent, question, partOf, ideas, ideasLabel, onThrowAway } = props;
  const dates = useDates();
  const today = useToday();
  const [what, setWhat] = useState(step?.what ?? '');
  const [due, setDue] = useState<string | undefined>(step?.due ?? undefined);
  const [owner, setOwner] = useState(
    step ? step.owner : onlyMe ? people.me.id : (people.mentee?.id ?? people.me.id),
  );
  const [doneWhen, setDoneWhen] = useState(step?.doneWhen ?? '');
  const [own, setOwn] = useState(step ? ownWordsOf(step, 'what') : NO_OWN_WORDS);
  const [ownDoneWhen, setOwnDoneWhen] = useState(step ? ownWordsOf(step, 'doneWhen') : NO_OWN_WORDS);
  const [missing, setMissing] = useState(false);
  usePageTitle(question, ...(partOf === undefined ? [] : [partOf]));
  const noDutch = what.trim() === '';
  const empty = noDutch && own.words.trim() === '';
  return (
    <QuestionPage
      kind="field"
      lead={useBackLead(parent)}
      question={question}
      hint={<Words of="applications.step.hint" />}
      error={missing && empty ? <Words of="applications.step.error.empty" /> : undefined}
      below={
        <Stack gap={5}>
          {empty && ideas.length > 0 ? (
            <ChipRow aria-label={ideasLabel}>
              {ideas.map((idea) => (
                <Chip
                  key={idea}
                  onClick={() => {
                    setWhat(idea);
                  }}
                >
                  {idea}
                </Chip>
              ))}
            </ChipRow>
          ) : null}
          <DateField
            legend={<Words of="applications.step.due" />}
            options={daysAhead(dates, today)}
            value={due}
            onChange={setDue}
            otherText={<Words of="common.date.otherDay" />}
            inputLabel={<Words of="common.date.chooseDay" />}
          />
          {people.others.length === 0 || onlyMe ? null : (
            <ChipGroup
              legend={<Words of="applications.step.owner" />}
              options={[
                { value: people.me.id, label: <Words of="applications.step.ownerMe" /> },
                ...people.others.map(({ id, name }) => ({ value: id, label: <Name>{name}</Name> })),
                { value: BOTH, label: <Words of="common.privacy.together" /> },
              ]}
              value={owner === '' ? BOTH : owner}
              onChange={(chosen) => {
                setOwner(chosen === BOTH ? '' : chosen);
              }}
            />
          )}
          <Stack gap={3}>
            <div>
              <Field
                label={<Words of="plan.step.doneWhen" />}
                mayBeEmpty={<Words of="plan.lookBack.optional" />}
                hint={<Words of="plan.step.doneWhenHint" />}
                value={doneWhen}
                maxLength={200}
                enterKeyHint="done"
                onChange={setDoneWhen}
              />
              {step === null ? null : <EarlierVersions of={steps} id={step.id} field="doneWhen" />}
            </div>
            <OwnWordsField
              about="fields.step.doneWhen"
              value={ownDoneWhen}
              maxLength={200}
              onChange={setOwnDoneWhen}
            />
            {step === null ? null : <EarlierVersions of={steps} id={step.id} field="doneWhenOwn" />}
          </Stack>
          {onThrowAway === undefined ? null : (
            <div>
              <Button kind="quiet" symbol="bin" onClick={onThrowAway}>
                <Words of="applications.step.throwAway" />
              </Button>
            </div>
          )}
        </Stack>
      }
      foot={props.foot}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      busy={props.busy}
      onSubmit={() => {
        setMissing(empty);
        if (empty) return;
        props.onSave({
          what: what.trim(),
          due: due ?? null,
          owner,
          doneWhen: doneWhen.trim(),
          ...ownWordsPatch('what', own),
          ...ownWordsPatch('doneWhen', ownDoneWhen),
        });
      }}
    >
      <Field size="large" value={what} maxLength={200} enterKeyHint="done" onChange={setWhat} />
      {step === null ? null : <EarlierVersions of={steps} id={step.id} field="what" />}
      <OwnWordsField about="fields.step.what" value={own} maxLength={200} onChange={setOwn} />
      {step === null ? null : <EarlierVersions of={steps} id={step.id} field="whatOwn" />}
      {noDutch && !empty ? <DutchMissing voice={people.voice} /> : null}
    </QuestionPage>
  );
}
