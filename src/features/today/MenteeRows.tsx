import type { ReactNode } from 'react';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useMeetingWords } from '#parts/meetings/use-meeting-words.ts';
import { useMentees, type MenteeSummary } from '#parts/mentees/use-mentees.ts';
import { List, ListRow } from '#ui/List.tsx';
import { PersonDisc } from '#ui/PersonDisc.tsx';
import { Section } from '#ui/Section.tsx';
import { Tag } from '#ui/Tag.tsx';

export interface MenteeRowsProps {
  readonly activeId: string | null;
  /** Opens the file of another mentee, at an address of it. */
  readonly onOpen: (spaceId: string, to: string) => void;
}

type Joined = MenteeSummary & { readonly name: string };

/** All mentees of this mentor: the talks of today first, then each with the next talk. */
export function MenteeRows({ activeId, onOpen }: MenteeRowsProps) {
  const today = useToday();
  const mentees = (useMentees() ?? []).filter((one): one is Joined => one.name !== null);
  if (mentees.length === 0) return null;
  const now = mentees
    .filter(({ talk }) => talk?.on === today)
    .sort((a, b) => ((a.talk?.at ?? '') < (b.talk?.at ?? '') ? -1 : 1));
  // The green block tells already of the only talk of today when it is of the file that is open.
  const others = now.filter(({ spaceId }) => spaceId !== activeId);
  return (
    <>
      {others.length === 0 ? null : (
        <Section title={<Words of="today.mentor.talksToday" />}>
          <List>
            {now.map((mentee) => (
              <TalkRow
                key={mentee.spaceId}
                mentee={mentee}
                onOpen={() => {
                  onOpen(mentee.spaceId, `/meetings/${mentee.talk?.id ?? ''}`);
                }}
              />
            ))}
          </List>
        </Section>
      )}
      <Section title={<Words of="today.mentor.mentees" />}>
        <List>
          {mentees.map((mentee) => (
            <ListRow
              key={mentee.spaceId}
              lead={<PersonDisc name={mentee.name} tone="gold" />}
              title={<Name>{mentee.name}</Name>}
              detail={<WeekOf mentee={mentee} />}
              end={<NextTalkTag mentee={mentee} />}
              current={mentees.length > 1 && mentee.spaceId === activeId}
              onClick={() => {
                onOpen(mentee.spaceId, mentee.spaceId === activeId ? '/meetings' : '/today');
              }}
            />
          ))}
        </List>
      </Section>
    </>
  );
}

function TalkRow({ mentee, onOpen }: { readonly mentee: Joined; readonly onOpen: () => void }) {
  const dates = useDates();
  const { place } = useMeetingWords();
  const { talk } = mentee;
  if (!talk) return null;
  return (
    <ListRow
      lead={<PersonDisc name={mentee.name} tone="gold" />}
      title={<Name>{mentee.name}</Name>}
      detail={
        <>
          {talk.at === '' ? null : `${dates.time(talk.at)} · `}
          <Name>{place(talk.place)}</Name>
        </>
      }
      onClick={onOpen}
    />
  );
}

const WeekOf = ({ mentee: { weeks } }: { readonly mentee: Joined }): ReactNode =>
  weeks.now === null ? null : (
    <Words of="meetings.talked.week" values={{ n: weeks.now, total: weeks.total }} />
  );

/** The day of the next talk; without one for two weeks that is said, in neutral words. */
function NextTalkTag({ mentee }: { readonly mentee: Joined }): ReactNode {
  const dates = useDates();
  const today = useToday();
  if (mentee.talk)
    return (
      <Tag kind={mentee.talk.on === today ? 'gold' : 'plain'} symbol="calendar">
        {mentee.talk.on === today
          ? dates.nearCapital(mentee.talk.on, today)
          : dates.shortDate(mentee.talk.on, today)}
      </Tag>
    );
  return mentee.lacksTalk ? (
    <Tag symbol="calendar">
      <Words of="today.mentor.noTalk" />
    </Tag>
  ) : (
    <></>
  );
}
