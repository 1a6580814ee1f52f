import { closedGoals, countSteps, openGoals, stepsOfGoal, type Goal } from '#domain/plan/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { Facts } from '#parts/facts/Facts.tsx';
import { Written } from '#parts/own-words/Written.tsx';
import { OnlyMine } from '#parts/privacy/OnlyMine.tsx';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Fold } from '#ui/Fold.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Section } from '#ui/Section.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import { Tile } from '#ui/Tile.tsx';
import { goalSymbol } from '../goal-look.ts';
import type { Placed, WholePlan } from '../use-plan.ts';

/** Her goals on top, the first one in gold: it is what counts now. */
export function GoalsPart({ whole }: { readonly whole: WholePlan }) {
  const { people, steps } = whole;
  const open = openGoals(whole.goals);
  const closed = closedGoals(whole.goals);
  return (
    <>
      <Section
        title={<GoalsTitle whole={whole} one={open.length === 1} />}
        aside={
          open.length < 2 ? undefined : (
            <TextLink to="/plan/goals/order">
              <Words of="plan.goals.order" />
            </TextLink>
          )
        }
      >
        {open.length === 0 ? (
          <ActionCard
            to="/plan/goals/new"
            symbol="flag"
            label={
              people.voice === 'mine' || !people.mentee ? (
                <Words of="plan.begin.title" />
              ) : (
                <Words of="plan.begin.titleTheirs" values={{ name: people.mentee.name }} />
              )
            }
            hint={<Words of="plan.goals.add" />}
          />
        ) : (
          <List>
            {open.map((goal, index) => (
              <GoalRow
                key={goal.id}
                goal={goal}
                first={index === 0}
                count={countSteps(stepsOfGoal(steps, goal.id))}
              />
            ))}
            <ListRow
              small
              to="/plan/goals/new"
              lead={<Symbol name="plus" />}
              title={<Words of="plan.goals.add" />}
              end={null}
            />
          </List>
        )}
      </Section>
      {closed.length === 0 ? null : (
        <Fold
          summary={
            <>
              <Words of="plan.goals.closed" /> <span className="wm-soft">{closed.length}</span>
            </>
          }
        >
          <List bare>
            {closed.map((goal) => (
              <ClosedGoalRow key={goal.id} goal={goal} />
            ))}
          </List>
        </Fold>
      )}
    </>
  );
}

function GoalsTitle({ whole, one }: { readonly whole: WholePlan; readonly one: boolean }) {
  const { voice, mentee } = whole.people;
  if (voice === 'theirs' && mentee)
    return <Words of="plan.goals.titleTheirs" values={{ name: mentee.name }} />;
  return <Words of={one ? 'plan.goals.titleOne' : 'plan.goals.title'} />;
}

interface GoalRowProps {
  readonly goal: Placed<Goal>;
  readonly first: boolean;
  readonly count: ReturnType<typeof countSteps>;
}

function GoalRow({ goal, first, count }: GoalRowProps) {
  const dates = useDates();
  const today = useToday();
  const words = useWords();
  const facts = [
    goal.due === null ? null : words('plan.goal.by', { day: dates.shortDate(goal.due, today) }),
    count.all === 0 ? null : words('plan.steps.done', { count: count.all, done: count.done }),
  ].filter((fact) => fact !== null);
  return (
    <ListRow
      to={`/plan/goals/${goal.id}`}
      lead={<Tile symbol={goalSymbol(goal.kind)} kind={first ? 'gold' : 'green'} />}
      title={<Written of={goal} field="what" />}
      detail={facts.length === 0 ? undefined : <Facts list={facts} />}
      tag={goal.mine ? <OnlyMine /> : undefined}
    />
  );
}

function ClosedGoalRow({ goal }: { readonly goal: Placed<Goal> }) {
  const dates = useDates();
  const today = useToday();
  const words = useWords();
  const result = goal.result === '' ? '' : words(`plan.result.goal.${goal.result}`);
  return (
    <ListRow
      to={`/plan/goals/${goal.id}`}
      lead={<Tile symbol={goal.result === 'done' ? 'done' : goalSymbol(goal.kind)} kind="plain" />}
      title={<Written of={goal} field="what" />}
      detail={
        goal.doneOn === null ? (
          result
        ) : (
          <Words of="plan.result.on" values={{ result, day: dates.shortDate(goal.doneOn, today) }} />
        )
      }
      tag={goal.mine ? <OnlyMine /> : undefined}
    />
  );
}
