import { dutchOrOwn } from '#domain/shared/own-words.ts';
import { Fragment, useState, type ReactNode } from 'react';
import type { Device } from '#domain/people/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { PlainKey } from '#i18n/word-key.ts';
import { labelKeyOf } from '../both-wrote/asked-fields.ts';
import { JobTile } from '../job/JobTile.tsx';
import { EmployerName } from '../job/EmployerName.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import { faceSymbols, useMeetingWords } from '../meetings/use-meeting-words.ts';
import { MemberDisc } from '../people/MemberDisc.tsx';
import type { People } from '../people/use-people.ts';
import { stepAddress } from '../steps/step-address.ts';
import { StatusTag } from '../status/StatusTag.tsx';
import { useStatusWords } from '../status/use-status-words.ts';
import { useSpace } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Section } from '#ui/Section.tsx';
import { Tile } from '#ui/Tile.tsx';
import type { NewsKind } from './news.ts';
import type { News } from './use-news.ts';

const deviceTitles = {
  phone: 'sharing.device.joined',
  tablet: 'sharing.device.joinedTablet',
  computer: 'sharing.device.joinedComputer',
} as const satisfies Record<Device['kind'], PlainKey>;

const titles = {
  help: 'today.news.help',
  status: 'today.news.status',
  application: 'today.news.application',
  applications: 'today.news.applications',
  stepDone: 'today.news.step',
  stepAdded: 'today.news.stepAdded',
  stepsAdded: 'today.news.steps',
  notes: 'today.news.notes',
  changed: 'today.news.changed',
  meetingPlanned: 'today.news.meeting',
  meetingChanged: 'today.news.meetingChanged',
  face: 'today.news.face',
  agenda: 'today.news.agenda',
  joined: 'today.news.joined',
  device: 'sharing.device.joined',
} as const satisfies Record<NewsKind, PlainKey>;

export interface NewsListProps {
  readonly title: ReactNode;
  readonly news: readonly News[];
  readonly people: People;
  /** Rows at first; the rest comes when asked. */
  readonly first: number;
  /** With the button that says that all of it was seen. Default true. */
  readonly canBeSeen?: boolean;
}

/** What others did since last time. It stays until the reader says that she has seen it. */
export function NewsList({ title, news, people, first, canBeSeen = true }: NewsListProps) {
  const space = useSpace();
  const [all, setAll] = useState(false);
  const shown = all ? news : news.slice(0, first);
  return (
    <Section title={title}>
      <List>
        {shown.map((one) => (
          <NewsRow key={one.item.id} news={one} people={people} />
        ))}
      </List>
      <div>
        {shown.length === news.length ? null : (
          <Button
            kind="quiet"
            onClick={() => {
              setAll(true);
            }}
          >
            <Words of="common.action.showMore" />
          </Button>
        )}
        {canBeSeen ? (
          <Button kind="quiet" symbol="tick" onClick={() => void space.markSeen()}>
            <Words of="today.news.seen" />
          </Button>
        ) : null}
      </div>
    </Section>
  );
}

function NewsRow({ news, people }: { readonly news: News; readonly people: People }) {
  const { item } = news;
  const member = people.memberOf(item.member);
  return (
    <ListRow
      to={newsTo(news)}
      lead={<NewsLead news={news} people={people} />}
      title={
        news.device ? (
          <Words of={deviceTitles[news.device.kind]} />
        ) : (
          <Words of={titles[item.kind]} values={{ name: member?.name ?? '' }} />
        )
      }
      detail={<NewsDetail news={news} people={people} />}
      tag={news.event?.status ? <StatusTag status={news.event.status} voice={people.voice} /> : undefined}
    />
  );
}

/** Where one reads more about it. */
function newsTo({ item, application, step, meeting, device }: News): string | undefined {
  if (item.kind === 'applications') return '/applications';
  if (item.kind === 'stepsAdded') return '/plan';
  if (item.kind === 'agenda') return '/meetings';
  if (device) return `/sharing/device/${device.id}`;
  if (meeting) return `/meetings/${meeting.id}`;
  if (application) return `/applications/${application.id}`;
  return step ? stepAddress(step) : undefined;
}

function NewsLead({ news, people }: { readonly news: News; readonly people: People }) {
  const { item, application, meeting } = news;
  const member = people.memberOf(item.member);
  if (item.kind === 'joined') return member ? <MemberDisc member={member} /> : <Tile symbol="people" />;
  if (news.device) return <Tile symbol={news.device.kind === 'phone' ? 'phone' : 'tablet'} kind="gold" />;
  if (item.kind === 'stepDone') return <Tile symbol="done" />;
  if (item.kind === 'help') return <Tile symbol="help" kind="gold" />;
  if (item.kind === 'applications') return <Tile symbol="work" />;
  if (item.kind === 'face')
    return <Tile symbol={meeting && meeting.face !== '' ? faceSymbols[meeting.face] : 'soso'} kind="plain" />;
  if (item.kind === 'agenda') return <Tile symbol="talk" />;
  if (meeting) return <Tile symbol="calendar" />;
  if (item.kind === 'stepAdded' || item.kind === 'stepsAdded') return <Tile symbol="step" />;
  return application ? <JobTile of={application} kind="green" /> : <Tile symbol="work" />;
}

/** The step in her own words, or the employer with what was done or changed. */
function NewsDetail({ news, people }: { readonly news: News; readonly people: People }) {
  const words = useWords();
  const statusWords = useStatusWords(people.voice);
  const meetingWords = useMeetingWords();
  const today = useToday();
  const dates = useDates();
  const { item, application, step, steps, meeting, agendaItem, device, event } = news;
  if (device)
    return <DeviceFacts device={device} people={people} day={dates.near(device.addedOn ?? today, today)} />;
  if (agendaItem) return <Name>{agendaItem.what}</Name>;
  if (meeting)
    return item.kind === 'face' && meeting.face !== ''
      ? words(`common.face.${meeting.face}`)
      : meeting.state === 'planned'
        ? meetingWords.dayAndTime(meeting, today)
        : meetingWords.course(meeting, today);
  if (item.kind === 'applications')
    return <Words of="applications.count.label" values={{ count: item.sum.length }} />;
  if (item.kind === 'stepsAdded')
    return steps.map((one, index) => (
      <Fragment key={one.id}>
        {index === 0 ? null : ' · '}
        <Name>{dutchOrOwn(one, 'what')}</Name>
      </Fragment>
    ));
  if (step) return <Name>{dutchOrOwn(step, 'what')}</Name>;
  if (!application) return null;
  const changed =
    item.kind === 'changed'
      ? item.fields
          .map((field) => labelKeyOf({ table: 'application', field }))
          .filter((key) => key !== undefined)
      : [];
  return (
    <>
      <EmployerName>{application.employer}</EmployerName>
      {event?.done ? ` · ${statusWords.done(event.done)}` : null}
      {changed.map((key) => ` · ${words(key)}`)}
    </>
  );
}

interface DeviceFactsProps {
  readonly device: Device;
  readonly people: People;
  readonly day: string;
}

/** Whose it says it is, the name that it was given, and since when. */
function DeviceFacts({ device, people, day }: DeviceFactsProps) {
  const owner = people.memberOf(device.member);
  return (
    <>
      {owner === undefined ? null : owner.id === people.me.id ? (
        <Words of="sharing.member.you" values={{ name: owner.name }} />
      ) : (
        <Name>{owner.name}</Name>
      )}
      {device.label === '' ? null : (
        <>
          {' · '}
          <Name>{device.label}</Name>
        </>
      )}
      {` · ${day}`}
    </>
  );
}
