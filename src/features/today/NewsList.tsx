import { Fragment, useState, type ReactNode } from 'react';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { PlainKey } from '#i18n/word-key.ts';
import { labelKeyOf } from '#parts/both-wrote/asked-fields.ts';
import { JobTile } from '#parts/job/JobTile.tsx';
import { EmployerName } from '#parts/job/EmployerName.tsx';
import { MemberDisc } from '#parts/people/MemberDisc.tsx';
import type { People } from '#parts/people/use-people.ts';
import { stepAddress } from '#parts/steps/step-address.ts';
import { StatusTag } from '#parts/status/StatusTag.tsx';
import { useStatusWords } from '#parts/status/use-status-words.ts';
import { useSpace } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Section } from '#ui/Section.tsx';
import { Tile } from '#ui/Tile.tsx';
import type { NewsKind } from './news.ts';
import type { News } from './use-news.ts';

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
  joined: 'today.news.joined',
} as const satisfies Record<NewsKind, PlainKey>;

export interface NewsListProps {
  readonly title: ReactNode;
  readonly news: readonly News[];
  readonly people: People;
  /** Rows at first; the rest comes when asked. */
  readonly first: number;
}

/** What others did since last time. It stays until the reader says that she has seen it. */
export function NewsList({ title, news, people, first }: NewsListProps) {
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
        <Button kind="quiet" symbol="tick" onClick={() => void space.markSeen()}>
          <Words of="today.news.seen" />
        </Button>
      </div>
    </Section>
  );
}

function NewsRow({ news, people }: { readonly news: News; readonly people: People }) {
  const { item, application } = news;
  const member = people.memberOf(item.member);
  return (
    <ListRow
      to={
        item.kind === 'applications'
          ? '/applications'
          : item.kind === 'stepsAdded'
            ? '/plan'
            : news.step
              ? stepAddress(news.step)
              : item.application === '' || !application
                ? undefined
                : `/applications/${item.application}`
      }
      lead={<NewsLead news={news} people={people} />}
      title={<Words of={titles[item.kind]} values={{ name: member?.name ?? '' }} />}
      detail={<NewsDetail news={news} people={people} />}
      tag={news.event?.status ? <StatusTag status={news.event.status} voice={people.voice} /> : undefined}
    />
  );
}

function NewsLead({ news, people }: { readonly news: News; readonly people: People }) {
  const { item, application } = news;
  const member = people.memberOf(item.member);
  if (item.kind === 'joined') return member ? <MemberDisc member={member} /> : <Tile symbol="people" />;
  if (item.kind === 'stepDone') return <Tile symbol="done" />;
  if (item.kind === 'help') return <Tile symbol="help" kind="gold" />;
  if (item.kind === 'applications') return <Tile symbol="work" />;
  if (item.kind === 'stepAdded' || item.kind === 'stepsAdded') return <Tile symbol="step" />;
  return application ? <JobTile of={application} kind="green" /> : <Tile symbol="work" />;
}

/** The step in her own words, or the employer with what was done or changed. */
function NewsDetail({ news, people }: { readonly news: News; readonly people: People }) {
  const words = useWords();
  const statusWords = useStatusWords(people.voice);
  const { item, application, step, steps, event } = news;
  if (item.kind === 'applications')
    return <Words of="applications.count.label" values={{ count: item.sum.length }} />;
  if (item.kind === 'stepsAdded')
    return steps.map(({ id, what }, index) => (
      <Fragment key={id}>
        {index === 0 ? null : ' · '}
        <Name>{what}</Name>
      </Fragment>
    ));
  if (step) return <Name>{step.what}</Name>;
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
