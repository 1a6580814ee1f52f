import { Fragment } from 'react';
import {
  agendaOf,
  heldBefore,
  nextTalk,
  type AgendaItem,
  type DatedMeeting,
  type Meeting,
} from '#domain/meetings/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { AskedHere } from '#parts/both-wrote/AskedHere.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { AgendaList } from '#parts/meetings/AgendaList.tsx';
import { useMeetingWords } from '#parts/meetings/use-meeting-words.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { SinceLastTalk } from '#parts/news/SinceLastTalk.tsx';
import type { People } from '#parts/people/use-people.ts';
import { Button } from '#ui/Button.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { Tile } from '#ui/Tile.tsx';
import { useRail } from '#ui/use-media.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { Childcare } from './Childcare.tsx';
import './meetings.css';
import { MeetingFacts, MeetingTitle, otherDisc } from './MeetingTitle.tsx';
import { PrivateNotes } from './PrivateNotes.tsx';

export interface MeetingParts {
  readonly meeting: DatedMeeting;
  readonly list: readonly Meeting[];
  readonly items: readonly AgendaItem[];
  readonly people: People;
}

/** Before the talk: when and where, what it will be about, and for the mentor what is new. */
export function BeforeMeeting({
  meeting,
  list,
  items,
  people,
  phone,
}: MeetingParts & { readonly phone: string | null }) {
  const today = useToday();
  const rail = useRail();
  const agenda = agendaOf(items, list, meeting, today).filter(({ doneOn }) => doneOn === null);
  const isNext = nextTalk(list, today)?.id === meeting.id || meeting.on < today;
  const facts = <Facts meeting={meeting} people={people} phone={phone} />;
  const since =
    people.voice === 'theirs' && people.mentee ? (
      <SinceLastTalk since={heldBefore(list, meeting)?.on ?? null} people={people} />
    ) : null;
  const about = (
    <>
      <Section
        title={<Words of={people.voice === 'mine' ? 'meetings.agenda.mine' : 'meetings.agenda.label'} />}
      >
        <AgendaList items={agenda} people={people} meeting={isNext ? '' : meeting.id} />
      </Section>
      {people.other ? (
        <SymbolLine symbol="people">
          <Words of="meetings.agenda.shared" values={{ name: people.other.name }} />
        </SymbolLine>
      ) : null}
    </>
  );
  const alone = <PrivateNotes meeting={meeting.id} people={people} />;
  return (
    <Page
      width={rail ? 'full' : 'narrow'}
      lead={useBackLead('/meetings')}
      title={<MeetingTitle people={people} />}
      titleSize="small"
      titleLead={otherDisc(people)}
      subtitle={rail ? <MeetingFacts meeting={meeting} /> : undefined}
      actions={
        <Button
          full={!rail}
          kind={meeting.on > today ? 'second' : 'primary'}
          symbol="talk"
          to={`/meetings/${meeting.id}/talk`}
        >
          <Words of="meetings.begin.action" />
        </Button>
      }
    >
      {/* The same elements in another order: turning the tablet must not take what is being typed. */}
      <Stack gap={4} className={rail ? 'meeting-columns' : undefined}>
        {rail && since !== null ? <div key="since">{since}</div> : null}
        <Stack key="middle" gap={4}>
          {rail ? null : facts}
          <Fragment key="about">{about}</Fragment>
          {rail ? facts : null}
        </Stack>
        {rail || since === null ? null : <div key="since">{since}</div>}
        <Fragment key="alone">{alone}</Fragment>
      </Stack>
    </Page>
  );
}

function Facts({
  meeting,
  people,
  phone,
}: Pick<MeetingParts, 'meeting' | 'people'> & { readonly phone: string | null }) {
  const dates = useDates();
  const today = useToday();
  const { dayAndTime, place, kind } = useMeetingWords();
  const edit = `/meetings/${meeting.id}/edit`;
  return (
    <Stack gap={3}>
      <AskedHere rows={[meeting.id]} people={people} />
      <List>
        <ListRow
          to={edit}
          lead={<Tile symbol="calendar" />}
          title={dayAndTime(meeting, today)}
          detail={dates.relative(meeting.on, today)}
        />
        <ListRow
          to={edit}
          lead={<Tile symbol="place" />}
          title={<Name>{place(meeting.place)}</Name>}
          detail={meeting.kind === 'weekly' ? undefined : kind(meeting.kind)}
        />
      </List>
      <div className="meeting-acts">
        <CalendarButton meeting={meeting} />
        <Button kind="quiet" symbol="close" to={`/meetings/${meeting.id}/missed`}>
          <Words of={meeting.on > today ? 'meetings.cancel.action' : 'meetings.missed.action'} />
        </Button>
      </div>
      {people.voice === 'mine' || meeting.childcare !== '' ? (
        <Childcare meeting={meeting} phone={phone} />
      ) : null}
    </Stack>
  );
}
