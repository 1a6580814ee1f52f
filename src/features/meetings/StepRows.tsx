import { isOpen, type Step } from '#domain/steps/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { Written } from '#parts/own-words/Written.tsx';
import type { People } from '#parts/people/use-people.ts';
import { stepSymbol } from '#parts/steps/step-symbol.ts';
import { List, ListRow } from '#ui/List.tsx';
import { Tile } from '#ui/Tile.tsx';

/** Steps of a talk, each leading to its own page. */
export function StepRows({ steps, people }: { readonly steps: readonly Step[]; readonly people: People }) {
  return (
    <List>
      {steps.map((step) => (
        <ListRow
          key={step.id}
          to={`/plan/steps/${step.id}`}
          lead={<Tile symbol={isOpen(step) ? stepSymbol(step.what) : 'done'} />}
          title={<Written of={step} field="what" />}
          detail={<StepFacts step={step} people={people} />}
        />
      ))}
    </List>
  );
}

/** Who does it, and by which day. */
export function StepFacts({ step, people }: { readonly step: Step; readonly people: People }) {
  const dates = useDates();
  const today = useToday();
  const owner = people.memberOf(step.owner);
  return (
    <>
      {owner ? <Name>{owner.name}</Name> : <Words of="common.privacy.together" />}
      {!isOpen(step) ? (
        <>
          {' · '}
          <Words of="today.step.done" />
        </>
      ) : step.due === null ? null : (
        ` · ${dates.lastDay(step.due, today)}`
      )}
    </>
  );
}
