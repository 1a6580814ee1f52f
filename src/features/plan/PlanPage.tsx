import { isGoalOpen, PLAN_SECTIONS } from '#domain/plan/rules.ts';
import { openSteps } from '#domain/steps/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { useRail, useSideBySide } from '#ui/use-media.ts';
import { GoalsPart } from './page/GoalsPart.tsx';
import { LookBackPart } from './page/LookBackPart.tsx';
import { SectionsPart } from './page/SectionsPart.tsx';
import { NextStepPart, StepsPart } from './page/StepsPart.tsx';
import './plan.css';
import { useWholePlan, type WholePlan } from './use-plan.ts';

/** The place Plan: what she wants, the next step, all steps, and her plan in her own words. */
export function PlanPage() {
  const words = useWords();
  const whole = useWholePlan();
  const rail = useRail();
  const beside = useSideBySide();
  usePageTitle(words('plan.page.title'));
  // The title is there from the first moment on, so that nothing blinks.
  if (whole === undefined)
    return (
      <Page place title={<Words of="plan.page.title" />}>
        {null}
      </Page>
    );
  const { people } = whole;
  const empty = isEmptyPlan(whole);
  return (
    <Page
      place
      width={beside && !empty ? 'full' : 'narrow'}
      title={
        people.voice === 'mine' || !people.mentee ? (
          <Words of="plan.page.title" />
        ) : (
          <Words of="plan.page.titleTheirs" values={{ name: people.mentee.name }} />
        )
      }
      foot={rail ? undefined : <SendingStatus />}
      actions={empty ? undefined : <AddStep whole={whole} />}
    >
      {empty ? <Beginning whole={whole} /> : <Content whole={whole} beside={beside} />}
    </Page>
  );
}

const isEmptyPlan = ({ goals, steps, plan }: WholePlan): boolean =>
  goals.length === 0 &&
  steps.length === 0 &&
  PLAN_SECTIONS.every((section) => (plan?.[section] ?? '') === '');

/** White where the next step, or the question for it, has the one green button. */
function AddStep({ whole }: { readonly whole: WholePlan }) {
  const hasNext = openSteps(whole.steps).length > 0;
  return (
    <Button kind={hasNext ? 'second' : 'primary'} symbol="plus" to="/plan/steps/new">
      <Words of={hasNext ? 'plan.steps.add' : 'plan.steps.addTo'} />
    </Button>
  );
}

/** Nothing is there yet: one question, and below it the other ways to begin. */
function Beginning({ whole }: { readonly whole: WholePlan }) {
  const { voice, mentee } = whole.people;
  return (
    <>
      <EmptyState
        symbol="flag"
        title={
          voice === 'mine' || !mentee ? (
            <Words of="plan.begin.title" />
          ) : (
            <Words of="plan.begin.titleTheirs" values={{ name: mentee.name }} />
          )
        }
        action={
          <Button full symbolEnd="next" to="/plan/goals/new">
            <Words of="plan.begin.action" />
          </Button>
        }
      >
        <Words of="plan.begin.body" />
      </EmptyState>
      <SectionsPart whole={whole} title={<Words of="plan.begin.other" />} />
      <NotesRow />
    </>
  );
}

/** What somebody wants to remember, for herself or for both. */
const NotesRow = () => <ActionCard to="/notes" symbol="write" label={<Words of="plan.notes.action" />} />;

function Content({ whole, beside }: { readonly whole: WholePlan; readonly beside: boolean }) {
  const about = (
    <>
      <SectionsPart whole={whole} />
      <LookBackPart whole={whole} />
      <NotesRow />
      <div>
        <Button kind="quiet" symbol="print" to="/plan/print">
          <Words of="plan.print.action" />
        </Button>
      </div>
    </>
  );
  const goals = <GoalsPart whole={whole} />;
  const toDo = (
    <>
      <NextStepPart whole={whole} />
      <StepsPart whole={whole} askFirst={whole.goals.some(isGoalOpen)} />
    </>
  );
  if (!beside)
    return (
      <>
        {goals}
        {toDo}
        {about}
      </>
    );
  return (
    <div className="plan-columns">
      <div className="plan-column">
        {goals}
        {about}
      </div>
      <div className="plan-column">{toDo}</div>
    </div>
  );
}
