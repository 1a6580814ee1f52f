import { heldTalks, weeksOf, type Meeting } from '#domain/meetings/rules.ts';
import { pairs } from '#domain/pairs/model.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useQuery, useSpace } from '#storage/hooks.tsx';
import { pairRowId } from '#storage/singletons.ts';
import { Card } from '#ui/Card.tsx';
import { Dots } from '#ui/Dots.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';

/** A dot per week: filled when they talked. An empty one says nothing. */
export function TalkedWeeks({ list }: { readonly list: readonly Meeting[] }) {
  const today = useToday();
  const space = useSpace();
  const pair = useQuery(async (read) => (await read.get(pairs, pairRowId(space))) ?? null, [space]);
  const held = heldTalks(list).length;
  if (pair === undefined || held === 0) return null;
  const { total, now, talked } = weeksOf(
    list,
    { startOn: pair?.startOn ?? null, endOn: pair?.endOn ?? null },
    today,
  );
  return (
    <Section
      title={<Words of="meetings.talked.title" />}
      aside={<Words of="meetings.talked.count" values={{ count: held }} />}
    >
      <Card>
        <Stack gap={3}>
          <Dots
            states={talked.map((did, week) =>
              did ? 'done' : now !== null && week + 1 === now ? 'here' : 'empty',
            )}
          />
          {now === null ? null : (
            <div className="wm-soft wm-small">
              <Words of="meetings.talked.week" values={{ n: now, total }} />
            </div>
          )}
        </Stack>
      </Card>
    </Section>
  );
}
