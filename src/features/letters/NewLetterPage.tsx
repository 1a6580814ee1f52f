import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { applications } from '#domain/applications/model.ts';
import { LETTER_KINDS, type LetterKind } from '#domain/letters/model.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { WordsOf } from '#i18n/words-of.ts';
import { ApplicationChoice, NO_APPLICATION, openFirst } from '#parts/applications/ApplicationChoice.tsx';
import { useEntries } from '#parts/applications/use-entries.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePeople } from '#parts/people/use-people.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useSpace } from '#storage/hooks.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { addLetter } from './commands.ts';
import { kindSymbols } from './part-look.ts';
import { latestCv } from './use-facts.ts';

const isKind = (value: string | null): value is LetterKind =>
  value !== null && (LETTER_KINDS as readonly string[]).includes(value);

/** A new letter in two questions: what it is, and for which application; the second is known when it began there. */
export function NewLetterPage() {
  const [search] = useSearchParams();
  const kind = search.get('kind');
  return isKind(kind) ? (
    <ApplicationQuestion kind={kind} known={search.get('application')} />
  ) : (
    <KindQuestion application={search.get('application')} />
  );
}

/** 'Vraag 1 van 2', above the question and in the title of the page. */
const positionOf = (words: WordsOf, step: number) => ({
  step,
  of: 2,
  text: words('common.question.position', { n: step, total: 2 }),
});

function KindQuestion({ application }: { readonly application: string | null }) {
  const words = useWords();
  const navigate = useNavigate();
  const make = useMake();
  const entries = useEntries();
  const [kind, setKind] = useState<LetterKind>('vacancy');
  const isLast = application !== null || entries?.length === 0;
  const steps = isLast ? undefined : positionOf(words, 1);
  usePageTitle(...(steps ? [steps.text] : []), words('letters.kind.question'));
  const goOn = async (): Promise<void> => {
    if (isLast) await make.run(kind, application ?? NO_APPLICATION);
    // One step in the history: going back from the letter leads to the list, not into these questions.
    else await navigate(`/letters/new?kind=${kind}`, { replace: true });
  };
  return (
    <QuestionPage
      kind="group"
      lead={useBackLead('/letters')}
      question={<Words of="letters.kind.question" />}
      steps={steps}
      foot={<FaultNotice fault={make.fault} />}
      actionText={<Words of="common.action.next" />}
      busy={make.busy}
      onSubmit={() => void goOn()}
    >
      <ChoiceCards
        options={LETTER_KINDS.map((value) => ({
          value,
          label: <Words of={`letters.kind.${value}`} />,
          hint: <Words of={`letters.kind.${value}Hint`} />,
          symbol: kindSymbols[value],
        }))}
        value={kind}
        onChange={setKind}
      />
    </QuestionPage>
  );
}

function ApplicationQuestion({ kind, known }: { readonly kind: LetterKind; readonly known: string | null }) {
  const words = useWords();
  const entries = useEntries();
  const make = useMake();
  const [chosen, setChosen] = useState(known);
  const steps = positionOf(words, 2);
  usePageTitle(steps.text, words('letters.new.application'));
  const lead = useBackLead('/letters');
  if (entries === undefined) return <LoadingPage parent="/letters" focused />;
  const inTurn = openFirst(entries);
  const value = chosen ?? inTurn[0]?.application.id ?? NO_APPLICATION;
  return (
    <QuestionPage
      kind="group"
      lead={lead}
      question={<Words of="letters.new.application" />}
      steps={steps}
      foot={<FaultNotice fault={make.fault} />}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      busy={make.busy}
      onSubmit={() => void make.run(kind, value)}
    >
      <ApplicationChoice entries={inTurn} mayBeNone value={value} onChange={setChosen} />
    </QuestionPage>
  );
}

function useMake() {
  const space = useSpace();
  const people = usePeople();
  const today = useToday();
  const navigate = useNavigate();
  const words = useWords();
  const { act, fault, busy } = useAct();
  const run = async (kind: LetterKind, id: string): Promise<void> => {
    const application = id === NO_APPLICATION ? undefined : await space.read.get(applications, id);
    const cv = (await latestCv(space.read))?.cv.cv;
    const title =
      application === undefined
        ? words('letters.new.titleAlone')
        : words('letters.new.title', { employer: application.employer }).slice(0, 80);
    const made = await act(
      addLetter({ kind, title, name: people?.mentee?.name ?? '', today, application, cv }),
      words('letters.new.done'),
    );
    if (made.ok) await navigate(`/letters/${made.value.value}`, { replace: true });
  };
  return { run, fault, busy };
}
