import { useState } from 'react';
import { useNavigate } from 'react-router';
import { appliedHereBefore } from '#domain/applications/employer-name.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useEntries } from '#parts/applications/use-entries.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import type { Voice } from '#parts/people/use-people.ts';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import { changeDraft, type Draft } from '../draft.ts';

export interface DraftQuestionProps {
  readonly draft: Draft;
  readonly voice: Voice;
  readonly space: string;
}

export function useQuestionSteps(step: number) {
  const words = useWords();
  const text = words('common.question.position', { n: step, total: 3 });
  usePageTitle(text, words('applications.add.title'));
  return { step, of: 3, text };
}

export function EmployerQuestion({ draft, voice, space }: DraftQuestionProps) {
  const navigate = useNavigate();
  const [missing, setMissing] = useState(false);
  const empty = draft.employer.trim() === '';
  return (
    <QuestionPage
      kind="field"
      lead={useBackLead('/jobs')}
      steps={useQuestionSteps(1)}
      question={
        <Words
          of={
            voice === 'mine'
              ? 'applications.add.employer.question'
              : 'applications.add.employer.questionTheirs'
          }
        />
      }
      hint={<Words of="applications.add.employer.hint" />}
      error={missing && empty ? <Words of="applications.add.employer.error" /> : undefined}
      below={
        <>
          <SymbolLine symbol="mic">
            <Words of="common.hint.speak" />
          </SymbolLine>
          <KnownEmployer employer={draft.employer} voice={voice} />
        </>
      }
      foot={<SendingStatus />}
      actionText={<Words of="common.action.next" />}
      actionSymbolEnd="next"
      onSubmit={() => {
        setMissing(empty);
        if (!empty) void navigate('/applications/new?question=2');
      }}
    >
      <Field
        size="large"
        value={draft.employer}
        maxLength={120}
        enterKeyHint="next"
        onChange={(employer) => {
          changeDraft(space, { employer });
        }}
      />
    </QuestionPage>
  );
}

function KnownEmployer({ employer, voice }: { readonly employer: string; readonly voice: Voice }) {
  const dates = useDates();
  const today = useToday();
  const entries = useEntries();
  const [before] = appliedHereBefore(employer, entries?.map(({ application }) => application) ?? []);
  if (before === undefined) return null;
  return (
    <Notice
      live="status"
      title={<Words of={voice === 'mine' ? 'applications.known.title' : 'applications.known.titleTheirs'} />}
      action={
        <TextLink to={`/applications/${before.id}`}>
          <Words of="applications.known.look" />
        </TextLink>
      }
    >
      {before.addedOn === null ? null : (
        <Words of="applications.known.when" values={{ day: dates.day(before.addedOn, today) }} />
      )}
    </Notice>
  );
}
