import { useState } from 'react';
import { useParams } from 'react-router';
import { GOAL_KINDS, goals } from '#domain/plan/model.ts';
import type { Goal } from '#domain/plan/rules.ts';
import { ownName, ownWordsOf, ownWordsPatch } from '#domain/shared/own-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { EarlierVersions } from '#parts/history/EarlierVersions.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { DutchMissing } from '#parts/own-words/DutchMissing.tsx';
import { OwnWordsField } from '#parts/own-words/OwnWordsField.tsx';
import type { People } from '#parts/people/use-people.ts';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { AtGoal } from './AtGoal.tsx';
import { changeGoal, type GoalPatch } from './commands.ts';
import { isGoalField, type GoalField } from './goal-fields.ts';
import { GoalDayField } from './GoalDayField.tsx';
import { GoalKindCards } from './GoalKindCards.tsx';
import { MissingFromPlan } from './MissingFromPlan.tsx';

/** One field of a goal as one question. */
export function GoalFieldPage() {
  const { field } = useParams();
  if (!isGoalField(field)) return <MissingFromPlan />;
  return (
    <AtGoal focused>
      {(goal, people) => <EditField key={field} goal={goal} field={field} people={people} />}
    </AtGoal>
  );
}

interface EditFieldProps {
  readonly goal: Goal;
  readonly field: GoalField;
  readonly people: People;
}

function EditField({ goal, field, people }: EditFieldProps) {
  const words = useWords();
  const parent = `/plan/goals/${goal.id}`;
  const goBack = useGoBack(parent);
  const lead = useBackLead(parent);
  const { act, fault, busy } = useAct();
  const [value, setValue] = useState<string | undefined>(goal[field] ?? '');
  const inBoth = field === 'what' || field === 'why' ? field : undefined;
  const [own, setOwn] = useState(ownWordsOf(goal, inBoth ?? 'what'));
  const [missing, setMissing] = useState(false);
  const theirs = people.voice === 'mine' ? undefined : people.mentee?.name;
  const question =
    theirs !== undefined && inBoth !== undefined
      ? words(`plan.goal.${inBoth}.questionTheirs`, { name: theirs })
      : words(`plan.goal.${field}.question`);
  usePageTitle(words(`plan.goal.${field}.label`));

  const save = async (): Promise<void> => {
    const empty = field === 'what' && (value ?? '').trim() === '' && own.words.trim() === '';
    setMissing(empty);
    if (empty) return;
    const patch = {
      ...patchOf(field, value ?? ''),
      ...(inBoth === undefined ? {} : ownWordsPatch(inBoth, own)),
    };
    const saved = await act(changeGoal(goal.id, patch), words('common.done.saved'));
    if (saved.ok) goBack();
  };

  return (
    <QuestionPage
      kind={field === 'kind' || field === 'due' ? 'group' : 'field'}
      lead={lead}
      question={question}
      hint={<Words of={`plan.goal.${field}.hint`} />}
      error={missing ? <Words of="plan.goal.what.error" /> : undefined}
      foot={fault === undefined ? <SendingStatus /> : <FaultNotice fault={fault} />}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      busy={busy}
      onSubmit={() => void save()}
    >
      <Input
        field={field}
        value={value}
        onChange={(changed) => {
          setValue(changed);
          setMissing(false);
        }}
      />
      <EarlierVersions of={goals} id={goal.id} field={field} />
      {inBoth === undefined ? null : (
        <>
          <OwnWordsField
            about={`fields.goal.${inBoth}`}
            value={own}
            maxLength={field === 'why' ? 500 : 200}
            rows={field === 'why' ? 4 : undefined}
            onChange={(changed) => {
              setOwn(changed);
              setMissing(false);
            }}
          />
          <EarlierVersions of={goals} id={goal.id} field={ownName(inBoth)} />
          {own.words !== '' && (value ?? '').trim() === '' ? <DutchMissing voice={people.voice} /> : null}
        </>
      )}
    </QuestionPage>
  );
}

function patchOf(field: GoalField, value: string): GoalPatch {
  switch (field) {
    case 'kind':
      return { kind: GOAL_KINDS.find((kind) => kind === value) ?? '' };
    case 'due':
      return { due: value === '' ? null : value };
    default:
      return { [field]: value.trim() };
  }
}

interface InputProps {
  readonly field: GoalField;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Input({ field, value, onChange }: InputProps) {
  switch (field) {
    case 'what':
      return (
        <Field size="large" value={value ?? ''} maxLength={200} enterKeyHint="done" onChange={onChange} />
      );
    case 'why':
      return <TextArea rows={4} value={value ?? ''} maxLength={500} onChange={onChange} />;
    case 'kind':
      return <GoalKindCards value={GOAL_KINDS.find((kind) => kind === value) ?? ''} onChange={onChange} />;
    case 'due':
      return <GoalDayField value={value} onChange={onChange} />;
  }
}
