import { useParams } from 'react-router';
import { plans } from '#domain/plan/model.ts';
import { isPlanSection, type PlanSection } from '#domain/plan/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { TextEditor } from '#parts/notes/TextEditor.tsx';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { useFile } from '#storage/hooks.tsx';
import { planRowId } from '#storage/singletons.ts';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { MissingFromPlan } from './MissingFromPlan.tsx';

/** One part of the plan as one question; both may type in it at once. */
export function SectionPage() {
  const { section } = useParams();
  const people = usePeople();
  if (!isPlanSection(section)) return <MissingFromPlan />;
  if (people === undefined) return <LoadingPage parent="/plan" focused />;
  return <OneSection key={section} section={section} people={people} />;
}

const STARTERS = ['starter1', 'starter2', 'starter3'] as const;

function OneSection({ section, people }: { readonly section: PlanSection; readonly people: People }) {
  const words = useWords();
  const file = useFile();
  const goBack = useGoBack('/plan');
  const theirs = people.voice === 'mine' ? undefined : people.mentee?.name;
  usePageTitle(words(`plan.section.${section}.label`));
  return (
    <QuestionPage
      kind="field"
      lead={useBackLead('/plan')}
      question={
        theirs === undefined ? (
          <Words of={`plan.section.${section}.question`} />
        ) : (
          <Words of={`plan.section.${section}.questionTheirs`} values={{ name: theirs }} />
        )
      }
      hint={<Words of={`plan.section.${section}.hint`} />}
      foot={<Reader people={people} careful={section === 'inTheWay'} />}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      onSubmit={goBack}
    >
      <TextEditor
        definition={plans}
        // The row is made by the first letter; its id follows from the file, so that what two devices type meets.
        row={planRowId(file)}
        field={section}
        maxLength={plans.fields[section].maxLength}
        rows={5}
        sentences={{
          label: words('plan.section.starters'),
          sentences: STARTERS.map((starter) => words(`plan.section.${section}.${starter}`)),
        }}
      />
    </QuestionPage>
  );
}

/** Who reads along, before she writes what is hard. */
function Reader({ people, careful }: { readonly people: People; readonly careful: boolean }) {
  if (people.voice === 'theirs' || people.other === undefined) return null;
  return (
    <SymbolLine symbol="people">
      <Words of="plan.section.reads" values={{ name: people.other.name }} />
      {careful ? (
        <>
          {' '}
          <Words of="plan.section.careful" />
        </>
      ) : null}
    </SymbolLine>
  );
}
