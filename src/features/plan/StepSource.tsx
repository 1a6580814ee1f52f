import { dutchOrOwn } from '#domain/shared/own-words.ts';
import { applications } from '#domain/applications/model.ts';
import { meetings } from '#domain/meetings/model.ts';
import { goals } from '#domain/plan/model.ts';
import type { Step } from '#domain/steps/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { EmployerName } from '#parts/job/EmployerName.tsx';
import { sourceAddress } from '#parts/steps/step-address.ts';
import { useFileQuery, useQuery } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';
import { List, ListRow } from '#ui/List.tsx';
import { Section } from '#ui/Section.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import { Tile } from '#ui/Tile.tsx';
import { goalSymbol } from './goal-look.ts';

/** What a step comes from, with the way to it; nothing when it was thrown away. */
export function StepSource({ step }: { readonly step: Step }) {
  const dates = useDates();
  const today = useToday();
  const { fromKind, fromId } = step;
  const shared = useFileQuery((read) => sourceOf(read, step), [fromKind, fromId]);
  const here = useQuery((read) => sourceOf(read, step), [fromKind, fromId]);
  const source = here ?? shared;
  if (!source) return null;
  return (
    <Section title={<Words of="plan.step.from" />}>
      <List>
        <ListRow
          to={sourceAddress(step)}
          lead={<Tile symbol={source.symbol} kind="plain" />}
          title={
            source.day === undefined ? (
              fromKind === 'application' ? (
                <EmployerName>{source.name}</EmployerName>
              ) : (
                <Name>{source.name}</Name>
              )
            ) : (
              dates.day(source.day, today)
            )
          }
          detail={<Words of={kinds[source.kind]} />}
        />
      </List>
    </Section>
  );
}

const kinds = {
  application: 'deleted.kind.application',
  goal: 'plan.goal.label',
  meeting: 'plan.step.meeting',
} as const;

interface Source {
  readonly kind: keyof typeof kinds;
  readonly name: string;
  readonly day?: string;
  readonly symbol: SymbolName;
}

async function sourceOf(read: Reader, { fromKind, fromId }: Step): Promise<Source | null> {
  switch (fromKind) {
    case 'application': {
      const row = await read.get(applications, fromId);
      return row ? { kind: fromKind, name: row.employer, symbol: 'work' } : null;
    }
    case 'goal': {
      const row = await read.get(goals, fromId);
      return row ? { kind: fromKind, name: dutchOrOwn(row, 'what'), symbol: goalSymbol(row.kind) } : null;
    }
    case 'meeting': {
      const row = await read.get(meetings, fromId);
      return row && row.on !== null ? { kind: fromKind, name: '', day: row.on, symbol: 'talk' } : null;
    }
    case '':
      return null;
  }
}
