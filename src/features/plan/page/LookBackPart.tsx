import { lookBackDays, nextLookBack } from '#domain/plan/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Section } from '#ui/Section.tsx';
import { Tile } from '#ui/Tile.tsx';
import type { WholePlan } from '../use-plan.ts';

/** The days on which the two look back; the one that comes next is green. */
export function LookBackPart({ whole }: { readonly whole: WholePlan }) {
  const dates = useDates();
  const today = useToday();
  const { startOn, people } = whole;
  if (startOn === null) return null;
  const next = nextLookBack(startOn, today);
  return (
    <Section
      title={
        <Words of={people.others.length === 0 ? 'plan.lookBack.title' : 'plan.lookBack.titleTogether'} />
      }
    >
      <List flat>
        {lookBackDays(startOn).map(({ months, on }) => (
          <ListRow
            key={months}
            small
            lead={
              <Tile
                symbol={on < today ? 'tick' : 'calendar'}
                kind={months === next?.months ? 'green' : 'plain'}
              />
            }
            title={<Words of="plan.lookBack.after" values={{ count: months }} />}
            detail={dates.day(on, today)}
          />
        ))}
      </List>
    </Section>
  );
}
