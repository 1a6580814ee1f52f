import { letters } from '#domain/letters/model.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useQuery } from '#storage/hooks.tsx';
import { useSentCopies } from '#storage/sent/use-sent-copies.ts';
import { List, ListRow } from '#ui/List.tsx';
import { Section } from '#ui/Section.tsx';
import { Tile } from '#ui/Tile.tsx';

/** The letters for this application, and what was sent: which one was it? */
export function Papers({ application }: { readonly application: string }) {
  const dates = useDates();
  const today = useToday();
  const copies = useSentCopies(application);
  const mine = useQuery(
    (read) => read.list(letters, { code: 'application', equals: application }),
    [application],
  );
  if (copies === undefined || mine === undefined) return null;
  return (
    <Section title={<Words of="sent.title" />}>
      <List>
        {copies.map((copy) => (
          <ListRow
            key={copy.id}
            to={`/applications/${application}/sent/${copy.id}`}
            lead={<Tile symbol="send" />}
            title={<Name>{copy.title}</Name>}
            detail={
              copy.sentOn === null ? undefined : (
                <Words of="sent.on" values={{ day: <span>{dates.near(copy.sentOn, today)}</span> }} />
              )
            }
          />
        ))}
        {mine.map(({ id, title }) => (
          <ListRow
            key={id}
            to={`/letters/${id}`}
            lead={<Tile symbol="letter" kind="plain" />}
            title={<Name>{title}</Name>}
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
