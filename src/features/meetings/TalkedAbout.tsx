import type { AgendaItem } from '#domain/meetings/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { MemberDisc } from '#parts/people/MemberDisc.tsx';
import type { People } from '#parts/people/use-people.ts';
import { List, ListRow } from '#ui/List.tsx';
import { Section } from '#ui/Section.tsx';
import { Tile } from '#ui/Tile.tsx';

/** The points that were ticked in a talk. */
export function TalkedAbout({
  items,
  people,
}: {
  readonly items: readonly AgendaItem[];
  readonly people: People;
}) {
  if (items.length === 0) return null;
  return (
    <Section title={<Words of="meetings.agenda.done" />}>
      <List flat>
        {items.map((item) => {
          const by = people.memberOf(item.by);
          return (
            <ListRow
              key={item.id}
              lead={by ? <MemberDisc member={by} /> : <Tile symbol="talk" kind="plain" />}
              sentence
              title={<Name>{item.what}</Name>}
            />
          );
        })}
      </List>
    </Section>
  );
}
