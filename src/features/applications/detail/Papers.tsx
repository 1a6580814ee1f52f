import { letters } from '#domain/letters/model.ts';
import { sentCopies } from '#domain/sent/model.ts';
import { latestFirst } from '#domain/sent/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { OnlyMine } from '#parts/privacy/OnlyMine.tsx';
import { useBoth } from '#parts/privacy/use-both.ts';
import { List, ListRow } from '#ui/List.tsx';
import { Section } from '#ui/Section.tsx';
import { Tile } from '#ui/Tile.tsx';

/** The letters for this application, and what was sent, also of a draft that only she reads: which one was it? */
export function Papers({ application }: { readonly application: string }) {
  const dates = useDates();
  const today = useToday();
  const of = { code: 'application', equals: application };
  const sent = useBoth(sentCopies, of);
  const drafts = useBoth(letters, of);
  if (sent === undefined || drafts === undefined) return null;
  const homes = new Map([...sent, ...drafts].map(({ row, home }) => [row.id, home]));
  const tagOf = (id: string) => (homes.get(id) === 'mine' ? <OnlyMine /> : undefined);
  const copies = latestFirst(sent.map(({ row }) => row));
  return (
    <Section title={<Words of="sent.title" />}>
      <List>
        {copies.map((copy) => (
          <ListRow
            key={copy.id}
            to={`/applications/${application}/sent/${copy.id}`}
            lead={<Tile symbol="send" />}
            title={<Name>{copy.title}</Name>}
            tag={tagOf(copy.id)}
            detail={
              copy.sentOn === null ? undefined : (
                <Words of="sent.on" values={{ day: <span>{dates.near(copy.sentOn, today)}</span> }} />
              )
            }
          />
        ))}
        {drafts.map(({ row: { id, title } }) => (
          <ListRow
            key={id}
            to={`/letters/${id}`}
            lead={<Tile symbol="letter" kind="plain" />}
            title={<Name>{title}</Name>}
            tag={tagOf(id)}
            detail={<Words of="sent.draft" />}
          />
        ))}
        <ListRow
          to={`/letters/new?application=${application}`}
          lead={<Tile symbol="plus" kind="plain" />}
          title={<Words of="sent.write" />}
        />
      </List>
    </Section>
  );
}
