import { useState } from 'react';
import { useParams } from 'react-router';
import { countSteps, groupSteps, isGoalOpen, type Goal } from '#domain/plan/rules.ts';
import { goals } from '#domain/plan/model.ts';
import { dutchOrOwn } from '#domain/shared/own-words.ts';
import { steps } from '#domain/steps/model.ts';
import { bySoonest, openSteps, type Step } from '#domain/steps/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { Written } from '#parts/own-words/Written.tsx';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { HomeSpace } from '#parts/privacy/HomeSpace.tsx';
import { useHome, type Home } from '#parts/privacy/use-home.ts';
import { WhoReads } from '#parts/privacy/WhoReads.tsx';
import { StepRow } from '#parts/steps/StepRow.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useFileQuery, useOwnQuery, useQuery } from '#storage/hooks.tsx';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Fold } from '#ui/Fold.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Columns, Stack } from '#ui/Stack.tsx';
import { Tile } from '#ui/Tile.tsx';
import { useRail } from '#ui/use-media.ts';
import { openGoalAgain, throwAwayGoal } from './commands.ts';
import { GOAL_FIELDS, type GoalField } from './goal-fields.ts';
import { goalSymbol } from './goal-look.ts';
import { MissingFromPlan } from './MissingFromPlan.tsx';
import { PlanItemHead } from './PlanItemHead.tsx';

/** One goal: its steps, what was written about it, who reads it, and looking back. */
export function GoalPage() {
  const { id = '' } = useParams();
  const people = usePeople();
  const home = useHome(goals, id);
  const shared = useFileQuery((read) => read.get(goals, id), [id]);
  const own = useOwnQuery((read) => read.get(goals, id), [id]);
  const [leaving, setLeaving] = useState(false);
  const goal = home === 'mine' ? own : shared;
  if (home === 'nowhere' && !leaving) return <MissingFromPlan />;
  if (home === undefined || people === undefined || goal === undefined) return <LoadingPage parent="/plan" />;
  return <OneGoal key={id} goal={goal} home={home} people={people} onLeaving={setLeaving} />;
}

interface OneGoalProps {
  readonly goal: Goal;
  readonly home: Home;
  readonly people: People;
  /** While it is thrown away the screen does not say that it is missing. */
  readonly onLeaving: (leaving: boolean) => void;
}

function OneGoal({ goal, home, people, onLeaving }: OneGoalProps) {
  const words = useWords();
  usePageTitle(words('plan.goal.label'));
  const open = isGoalOpen(goal);
  return (
    <Page
      width={useRail() ? 'full' : 'narrow'}
      lead={useBackLead('/plan')}
      title={<Written of={goal} field="what" isSaid />}
      titleSize="small"
      titleLead={<Tile symbol={goalSymbol(goal.kind)} kind={open ? 'gold' : 'plain'} size={56} />}
      subtitle={<Words of={`plan.goalKind.${goal.kind === '' ? 'none' : goal.kind}`} />}
      actions={
        open ? (
          <Button full symbol="plus" to={`/plan/steps/new?goal=${goal.id}`}>
            <Words of="plan.steps.addTo" />
          </Button>
        ) : undefined
      }
    >
      <Columns min={24} gap={5}>
        <Stack gap={4}>
          <HomeSpace home={home}>
            <GoalContent goal={goal} people={people} mine={home === 'mine'} />
          </HomeSpace>
        </Stack>
        <Stack gap={4}>
          <HomeSpace home={home}>
            <GoalFields goal={goal} />
          </HomeSpace>
          {/* Stays where it is when the goal moves, and keeps the focus. */}
          <WhoReads of={goals} id={goal.id} />
          <HomeSpace home={home}>
            <ThrowAway goal={goal} onLeaving={onLeaving} />
          </HomeSpace>
        </Stack>
      </Columns>
    </Page>
  );
}

interface GoalContentProps {
  readonly goal: Goal;
  readonly people: People;
  readonly mine: boolean;
}

function GoalContent({ goal, people, mine }: GoalContentProps) {
  const words = useWords();
  const { act, fault, busy } = useAct();
  const list = useQuery((read) => read.list(steps, { code: 'fromId', equals: goal.id }), [goal.id]);
  const open = isGoalOpen(goal);
  return (
    <>
      <PlanItemHead
        of={goal}
        kind="goal"
        people={people}
        mine={mine}
        open={open}
        address={`/plan/goals/${goal.id}`}
        fault={fault}
        busy={busy}
        openAgainText={words('plan.goal.openAgain')}
        onOpenAgain={() => void act(openGoalAgain(goal.id), words('plan.goal.openedAgain'))}
      />
      {list === undefined ? null : (
        <GoalSteps goal={goal} list={bySoonest(list)} people={people} mine={mine} />
      )}
      {open ? (
        <ActionCard
          to={`/plan/goals/${goal.id}/look-back`}
          symbol="flag"
          label={<Words of="plan.goal.lookBack" />}
        />
      ) : null}
    </>
  );
}

function ThrowAway({ goal, onLeaving }: Pick<OneGoalProps, 'goal' | 'onLeaving'>) {
  const words = useWords();
  const goBack = useGoBack('/plan');
  const { act, fault, busy } = useAct();
  const throwAway = async (): Promise<void> => {
    onLeaving(true);
    const gone = await act(throwAwayGoal(goal.id), words('plan.goal.thrownAway'));
    if (gone.ok) goBack();
    else onLeaving(false);
  };
  return (
    <>
      <FaultNotice fault={fault} />
      <div>
        <Button kind="quiet" symbol="bin" busy={busy} onClick={() => void throwAway()}>
          <Words of="plan.goal.throwAway" />
        </Button>
      </div>
    </>
  );
}

interface GoalStepsProps {
  readonly goal: Goal;
  readonly list: readonly Step[];
  readonly people: People;
  readonly mine: boolean;
}

function GoalSteps({ goal, list, people, mine }: GoalStepsProps) {
  const today = useToday();
  const open = openSteps(list);
  const { over } = groupSteps(list, today);
  const { done, all } = countSteps(list);
  return (
    <Section
      title={<Words of="plan.steps.ofGoal" />}
      aside={all === 0 ? undefined : <Words of="plan.steps.done" values={{ count: all, done }} />}
    >
      {open.length === 0 ? null : (
        <List>
          {open.map((step) => (
            <StepRow key={step.id} step={step} people={people} mine={mine} />
          ))}
        </List>
      )}
      {isGoalOpen(goal) && list.length === 0 ? (
        <EmptyState symbol="step" title={<Words of="plan.steps.empty" />} />
      ) : null}
      {over.length === 0 ? null : (
        <Fold
          summary={
            <>
              <Words of="plan.steps.over" /> <span className="wm-soft">{over.length}</span>
            </>
          }
        >
          <List bare>
            {over.map((step) => (
              <StepRow key={step.id} step={step} people={people} mine={mine} />
            ))}
          </List>
        </Fold>
      )}
    </Section>
  );
}

function GoalFields({ goal }: { readonly goal: Goal }) {
  return (
    <Section title={<Words of="plan.goal.details" />} aloud>
      <List>
        {GOAL_FIELDS.map((field) => (
          <ListRow
            key={field}
            small
            to={`/plan/goals/${goal.id}/edit/${field}`}
            title={<Words of={`plan.goal.${field}.label`} />}
            detail={<FieldText goal={goal} field={field} />}
          />
        ))}
      </List>
    </Section>
  );
}

function FieldText({ goal, field }: { readonly goal: Goal; readonly field: GoalField }) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  switch (field) {
    case 'kind':
      return words(`plan.goalKind.${goal.kind === '' ? 'none' : goal.kind}`);
    case 'due':
      return goal.due === null ? words('common.date.noDay') : dates.day(goal.due, today);
    default:
      return dutchOrOwn(goal, field) === '' ? (
        words('common.state.empty')
      ) : (
        <Written of={goal} field={field} isSaid={field === 'what'} />
      );
  }
}
