import { SIDE_EVENTS, STATUSES } from '#domain/applications/model.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePeople, type Voice } from '#parts/people/use-people.ts';
import { useStatusWords } from '#parts/status/use-status-words.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { HomeSpace } from '#parts/privacy/HomeSpace.tsx';
import { useFileQuery, useOwnQuery } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import { Tile } from '#ui/Tile.tsx';
import { daysLeft, latestFirst, readThrown, type Thrown } from './thrown.ts';

const symbols: Readonly<Record<Thrown['kind'], SymbolName>> = {
  application: 'work',
  applicationEvent: 'flag',
  goal: 'star',
  step: 'step',
  cv: 'cv',
  cvItem: 'cv',
  meeting: 'talk',
  agendaItem: 'talk',
  note: 'write',
};

/** What was thrown away in the last thirty days, each with the way back. */
export function DeletedPage() {
  const words = useWords();
  const people = usePeople();
  const shared = useFileQuery(readThrown, []);
  const mine = useOwnQuery(readThrown, []);
  const lead = useBackLead('/settings');
  usePageTitle(words('deleted.page.title'));
  if (people === undefined || shared === undefined || mine === undefined)
    return <LoadingPage parent="/settings" />;
  const thrown = [
    ...shared.map((one) => ({ one, home: 'together' as const })),
    ...mine.map((one) => ({ one, home: 'mine' as const })),
  ].sort((a, b) => latestFirst(a.one, b.one));
  return (
    <Page lead={lead} title={<Words of="deleted.page.title" />}>
      <p className="wm-soft">
        <Words of="deleted.page.lead" />
      </p>
      {thrown.length === 0 ? (
        <EmptyState symbol="bin" title={<Words of="deleted.empty" />} />
      ) : (
        <List flat>
          {thrown.map(({ one, home }) => (
            <HomeSpace key={`${home}${one.id}`} home={home}>
              <ThrownRow thrown={one} voice={people.voice} />
            </HomeSpace>
          ))}
        </List>
      )}
    </Page>
  );
}

interface ThrownRowProps {
  readonly thrown: Thrown;
  readonly voice: Voice;
}

function ThrownRow({ thrown, voice }: ThrownRowProps) {
  const words = useWords();
  const { act, fault, busy } = useAct();
  const dates = useDates();
  const today = useToday();
  const statusWords = useStatusWords(voice);
  const status = STATUSES.find((one) => one === thrown.event?.status);
  const done = SIDE_EVENTS.find((one) => one === thrown.event?.done);
  const news = status
    ? statusWords.of(status)
    : done
      ? statusWords.done(done)
      : words(`deleted.kind.${thrown.kind}`);
  const putBack = (): void =>
    void act((write) => write.restore(thrown.definition, thrown.id), words('deleted.done'));
  return (
    <ListRow
      lead={<Tile symbol={symbols[thrown.kind]} kind="plain" />}
      title={thrown.day ? dates.day(thrown.day, today) : <Name>{thrown.name}</Name>}
      detail={
        <>
          {news}
          {' · '}
          {dates.near(thrown.on, today)}
          <br />
          <Words of="deleted.row.left" values={{ count: daysLeft(thrown, today) }} />
        </>
      }
      tag={fault === undefined ? undefined : <FaultNotice fault={fault} />}
      end={
        <Button kind="second" size="small" symbol="undo" busy={busy} onClick={putBack}>
          <Words of="deleted.putBack" />
        </Button>
      }
    />
  );
}
