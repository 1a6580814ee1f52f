import { useState } from 'react';
import {
  nextTalk,
  pastTalks,
  plannedTalks,
  unansweredTalks,
  waitingItems,
  agendaOf,
  type AgendaItem,
  type DatedMeeting,
  type Meeting,
} from '#domain/meetings/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { AgendaList } from '#parts/meetings/AgendaList.tsx';
import { MeetingHero } from '#parts/meetings/MeetingHero.tsx';
import { UnansweredTalk } from '#parts/meetings/UnansweredTalk.tsx';
import { useAgenda, useMeetings } from '#parts/meetings/use-meetings.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { List } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Columns, Stack } from '#ui/Stack.tsx';
import { useRail } from '#ui/use-media.ts';
import { MeetingRow } from './MeetingRow.tsx';
import { PlanNext } from './PlanNext.tsx';
import { TalkedWeeks } from './TalkedWeeks.tsx';

const FIRST_ROWS = { phone: 3, tablet: 6 } as const;

/** The place Afspraak: the next talk, what it will be about, and the talks that were. */
export function MeetingsPage() {
  const words = useWords();
  const people = usePeople();
  const list = useMeetings();
  const items = useAgenda();
  const rail = useRail();
  const theirs = people?.voice === 'theirs' ? people.mentee : undefined;
  usePageTitle(words('meetings.page.title'));
  const title = theirs ? (
    <Words of="meetings.page.titleTheirs" values={{ name: theirs.name }} />
  ) : (
    <Words of="meetings.page.title" />
  );
  if (people === undefined || list === undefined || items === undefined)
    return (
      <Page place title={title}>
        {null}
      </Page>
    );
  return (
    <Page
      place
      width={rail ? 'full' : 'narrow'}
      title={title}
      foot={rail ? undefined : <SendingStatus />}
      actions={rail ? <SendingStatus /> : undefined}
    >
      <Columns min={24} gap={5}>
        <Stack gap={4}>
          <Next list={list} people={people} />
          <Agenda list={list} items={items} people={people} />
          <PlanAnother list={list} />
        </Stack>
        <Stack gap={4}>
          <TalkedWeeks list={list} />
          <Earlier list={list} />
        </Stack>
      </Columns>
    </Page>
  );
}

interface PartProps {
  readonly list: readonly Meeting[];
  readonly people: People;
}

function Next({ list, people }: PartProps) {
  const today = useToday();
  const next = nextTalk(list, today);
  const later = plannedTalks(list, today).slice(1);
  return (
    <>
      {unansweredTalks(list, today).map((meeting) => (
        <UnansweredTalk key={meeting.id} meeting={meeting} />
      ))}
      {next ? <NextHero meeting={next} people={people} /> : null}
      {next || list.length > 0 ? null : (
        <EmptyState symbol="talk" title={<Words of="meetings.list.empty" />} />
      )}
      {next ? null : <PlanNext list={list} />}
      {later.length === 0 ? null : (
        <Section title={<Words of="meetings.list.later" />}>
          <List>
            {later.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </List>
        </Section>
      )}
    </>
  );
}

/** A talk besides the one that is planned. */
function PlanAnother({ list }: Pick<PartProps, 'list'>) {
  const today = useToday();
  if (!nextTalk(list, today)) return null;
  return (
    <div>
      <Button kind="quiet" symbol="plus" to="/meetings/new">
        <Words of="meetings.plan.another" />
      </Button>
    </div>
  );
}

function NextHero({ meeting, people }: { readonly meeting: DatedMeeting; readonly people: People }) {
  const today = useToday();
  const { other, voice } = people;
  const to = `/meetings/${meeting.id}`;
  return (
    <MeetingHero meeting={meeting} name={other?.name}>
      {meeting.on === today ? (
        <Button kind="now" symbol="talk" to={`${to}/talk`}>
          <Words of="meetings.begin.action" />
        </Button>
      ) : null}
      <Button kind="second" onHero to={to}>
        <Words of={voice === 'mine' ? 'meetings.look.action' : 'meetings.prepare.action'} />
      </Button>
      {meeting.on === today ? null : (
        <Button kind="second" onHero to={`${to}/edit`}>
          <Words of="common.date.otherDay" />
        </Button>
      )}
      {other && other.phone !== '' ? (
        <Button kind="second" onHero symbol="call" href={`tel:${other.phone.replace(/[^\d+]/gu, '')}`}>
          <Words of="meetings.call.action" values={{ name: other.name }} />
        </Button>
      ) : null}
    </MeetingHero>
  );
}

function Agenda({ list, items, people }: PartProps & { readonly items: readonly AgendaItem[] }) {
  const today = useToday();
  const next = nextTalk(list, today);
  const shown = next
    ? agendaOf(items, list, next, today).filter(({ doneOn }) => doneOn === null)
    : waitingItems(items, list);
  return (
    <Section
      title={<Words of={people.voice === 'mine' ? 'meetings.agenda.mine' : 'meetings.agenda.label'} />}
    >
      <AgendaList items={shown} people={people} meeting="" />
    </Section>
  );
}

function Earlier({ list }: { readonly list: readonly Meeting[] }) {
  const [all, setAll] = useState(false);
  const past = pastTalks(list);
  const rail = useRail();
  if (past.length === 0) return null;
  const shown = all ? past : past.slice(0, rail ? FIRST_ROWS.tablet : FIRST_ROWS.phone);
  return (
    <Section title={<Words of="meetings.list.earlier" />}>
      <List>
        {shown.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} />
        ))}
      </List>
      {shown.length === past.length ? null : (
        <div>
          <Button
            kind="quiet"
            onClick={() => {
              setAll(true);
            }}
          >
            <Words of="common.action.showMore" />
          </Button>
        </div>
      )}
    </Section>
  );
}
