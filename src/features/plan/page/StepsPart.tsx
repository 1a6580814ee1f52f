import { useState, type ReactNode } from 'react';
import { groupSteps } from '#domain/plan/rules.ts';
import { nextStepOf, openSteps, type Step } from '#domain/steps/rules.ts';
import { dutchOrOwn } from '#domain/shared/own-words.ts';
import { Name } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { useEntry } from '#parts/applications/use-entries.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { EmployerName } from '#parts/job/EmployerName.tsx';
import type { People } from '#parts/people/use-people.ts';
import { HomeSpace } from '#parts/privacy/HomeSpace.tsx';
import { stepAddress } from '#parts/steps/step-address.ts';
import { StepCard } from '#parts/steps/StepCard.tsx';
import { StepRow } from '#parts/steps/StepRow.tsx';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Button } from '#ui/Button.tsx';
import { Fold } from '#ui/Fold.tsx';
import { List } from '#ui/List.tsx';
import { Section } from '#ui/Section.tsx';
import type { Placed, WholePlan } from '../use-plan.ts';

/** The step that is shown as a card: of the reader's own ones the soonest; a mentor sees hers. */
function nextStepIn({ steps, people }: WholePlan): Placed<Step> | undefined {
  return nextStepOf(steps, people.mentee?.id ?? people.me.id) ?? openSteps(steps)[0];
}

export function NextStepPart({ whole }: { readonly whole: WholePlan }) {
  const { people } = whole;
  const next = nextStepIn(whole);
  if (next === undefined) return null;
  const owner = people.memberOf(next.owner);
  return (
    <HomeSpace home={next.mine ? 'mine' : 'together'}>
      <StepCard
        key={next.id}
        kind="now"
        step={next}
        people={people}
        eyebrow={
          owner !== undefined && owner.id !== people.me.id ? (
            <Words of="today.step.labelTheirs" values={{ name: owner.name }} />
          ) : (
            <Words of="today.step.label" />
          )
        }
        about={<About step={next} whole={whole} />}
        changeTo={stepAddress(next)}
      />
    </HomeSpace>
  );
}

/** What the step is for, in the words of the goal or the name of the employer. */
function About({ step, whole }: { readonly step: Step; readonly whole: WholePlan }) {
  const entry = useEntry(step.fromKind === 'application' ? step.fromId : '');
  if (entry) return <EmployerName>{entry.application.employer}</EmployerName>;
  const goal = step.fromKind === 'goal' ? whole.goals.find(({ id }) => id === step.fromId) : undefined;
  return goal ? <Name>{dutchOrOwn(goal, 'what')}</Name> : null;
}

const FIRST_OVER = 10;

export interface StepsPartProps {
  readonly whole: WholePlan;
  /** There is a goal to take a first step for. */
  readonly askFirst: boolean;
}

/** One list of all steps, whatever they come from. The next one stands above it as a card. */
export function StepsPart({ whole, askFirst }: StepsPartProps) {
  const today = useToday();
  const { people, steps } = whole;
  const next = nextStepIn(whole);
  const { now, later, over } = groupSteps(steps, today);
  const rest = (list: readonly Placed<Step>[]) => list.filter(({ id }) => id !== next?.id);
  const open = now.length + later.length;
  if (steps.length === 0 || (open === 0 && askFirst))
    return (
      <>
        <Section title={<Words of="plan.steps.title" />}>
          <ActionCard to="/plan/steps/new" symbol="step" label={<Words of="plan.steps.empty" />} />
        </Section>
        <Over list={over} people={people} />
      </>
    );
  return (
    <>
      {open === 0 ? null : (
        <Section
          title={<Words of="plan.steps.title" />}
          aside={<Words of="plan.steps.count" values={{ count: open }} />}
        >
          <Group title={<Words of="plan.steps.now" />} list={rest(now)} people={people} />
          <Group title={<Words of="plan.steps.later" />} list={rest(later)} people={people} />
        </Section>
      )}
      <Over list={over} people={people} />
    </>
  );
}

interface GroupProps {
  readonly title: ReactNode;
  readonly list: readonly Placed<Step>[];
  readonly people: People;
}

function Group({ title, list, people }: GroupProps) {
  if (list.length === 0) return null;
  return (
    <Section level={3} title={title} aside={list.length}>
      <List>
        {list.map((step) => (
          <StepRow key={step.id} step={step} people={people} mine={step.mine} />
        ))}
      </List>
    </Section>
  );
}

/** What is over stays folded, the latest first; all of it when asked. */
function Over({ list, people }: Omit<GroupProps, 'title'>) {
  const [all, setAll] = useState(false);
  if (list.length === 0) return null;
  const shown = all ? list : list.slice(0, FIRST_OVER);
  return (
    <Fold
      summary={
        <>
          <Words of="plan.steps.over" /> <span className="wm-soft">{list.length}</span>
        </>
      }
    >
      <List bare>
        {shown.map((step) => (
          <StepRow key={step.id} step={step} people={people} mine={step.mine} />
        ))}
      </List>
      {shown.length === list.length ? null : (
        <Button
          kind="second"
          onClick={() => {
            setAll(true);
          }}
        >
          <Words of="common.action.showMore" />
        </Button>
      )}
    </Fold>
  );
}
