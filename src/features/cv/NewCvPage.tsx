import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePeople } from '#parts/people/use-people.ts';
import { HomeSpace } from '#parts/privacy/HomeSpace.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useSpace } from '#storage/hooks.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { addCv, copyCv, typeTexts } from './commands.ts';
import { readCv } from './use-cv.ts';
import { useCvList, type Draft } from '#parts/drafts/use-cv-list.ts';

const EMPTY = 'empty';

/** A new draft in two questions: from what, and its name. A copy stands where the first one stands. */
export function NewCvPage() {
  const drafts = useCvList();
  const [search] = useSearchParams();
  const from = search.get('from');
  if (drafts === undefined) return <LoadingPage parent="/cv" focused />;
  if (from === null && drafts.length > 0) return <FromQuestion drafts={drafts} />;
  const source = drafts.find(({ cv }) => cv.id === from);
  return (
    <HomeSpace home={source?.isPrivate ? 'mine' : 'together'}>
      <TitleQuestion source={source} />
    </HomeSpace>
  );
}

/** 'Vraag 1 van 2', above the question and in the title of the page. */
function useQuestionSteps(step: number, question: string) {
  const words = useWords();
  const text = words('common.question.position', { n: step, total: 2 });
  usePageTitle(text, question);
  return { step, of: 2, text };
}

function FromQuestion({ drafts }: { readonly drafts: readonly Draft[] }) {
  const words = useWords();
  const navigate = useNavigate();
  const [from, setFrom] = useState(drafts[0]?.cv.id ?? EMPTY);
  const steps = useQuestionSteps(1, words('cv.new.from.question'));
  return (
    <QuestionPage
      kind="group"
      lead={useBackLead('/cv')}
      question={<Words of="cv.new.from.question" />}
      steps={steps}
      actionText={<Words of="common.action.next" />}
      // One step in the history: going back from the draft leads to the list, not into these questions.
      onSubmit={() => void navigate(`/cv/new?from=${from}`, { replace: true })}
    >
      <ChoiceCards
        options={[
          ...drafts.map(({ cv }) => ({
            value: cv.id,
            label: words('cv.new.from.copy', { title: cv.title }),
            hint: words('cv.new.from.copyHint'),
            symbol: 'copy' as const,
          })),
          { value: EMPTY, label: <Words of="cv.new.from.empty" />, symbol: 'file' as const },
        ]}
        value={from}
        onChange={setFrom}
      />
    </QuestionPage>
  );
}

function TitleQuestion({ source }: { readonly source: Draft | undefined }) {
  const words = useWords();
  const space = useSpace();
  const people = usePeople();
  const today = useToday();
  const navigate = useNavigate();
  const { act, fault, busy } = useAct();
  const [title, setTitle] = useState('');
  const [missing, setMissing] = useState(false);
  const steps = useQuestionSteps(2, words('cv.new.title.question'));
  const empty = title.trim() === '';

  const make = async (): Promise<string | undefined> => {
    const content = source && (await readCv(space.read, source.cv.id));
    if (!content) {
      const made = await act(addCv(title.trim(), people?.mentee?.name ?? '', today), words('cv.new.done'));
      return made.ok ? made.value.value : undefined;
    }
    const made = await act(copyCv(content, title.trim(), today), words('cv.new.done'));
    if (!made.ok) return undefined;
    await typeTexts(space, made.value.value.texts);
    return made.value.value.id;
  };
  const save = async (): Promise<void> => {
    setMissing(empty);
    if (empty) return;
    const id = await make();
    if (id !== undefined) await navigate(`/cv/${id}`, { replace: true });
  };
  return (
    <QuestionPage
      kind="field"
      lead={useBackLead('/cv')}
      question={<Words of="cv.new.title.question" />}
      steps={steps}
      hint={<Words of="cv.new.title.hint" />}
      error={missing && empty ? <Words of="cv.new.title.error" /> : undefined}
      foot={<FaultNotice fault={fault} />}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      busy={busy}
      onSubmit={() => void save()}
    >
      <Field size="large" value={title} maxLength={80} enterKeyHint="done" onChange={setTitle} />
    </QuestionPage>
  );
}
