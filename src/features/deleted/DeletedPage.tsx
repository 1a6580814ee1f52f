import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePeople, type Voice } from '#parts/people/use-people.ts';
import { kindSymbol } from '#parts/places/kind-look.ts';
import { kindKeyOf, useRowNameWords } from '#parts/places/row-name.ts';
import { HomeSpace } from '#parts/privacy/HomeSpace.tsx';
import { OnlyMine } from '#parts/privacy/OnlyMine.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { MachineTranslation } from '#parts/translation/MachineTranslation.tsx';
import { useFile, useFileQuery, useOwnQuery, useOwnSpace } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Tile } from '#ui/Tile.tsx';
import { daysLeft, readThrown, type Thrown } from './thrown.ts';

interface AtHome {
  readonly home: 'together' | 'mine';
  readonly thrown: Thrown;
}

/** What was thrown away in the last thirty days, of the file and of the own space, each with the way back. */
export function DeletedPage() {
  const words = useWords();
  const people = usePeople();
  const thrown = useThrown();
  const lead = useBackLead('/settings');
  usePageTitle(words('deleted.page.title'));
  if (people === undefined || thrown === undefined) return <LoadingPage parent="/settings" />;
  return (
    <Page lead={lead} title={<Words of="deleted.page.title" />}>
      <RunningText className="wm-soft">
        <Words of="deleted.page.lead" />
      </RunningText>
      {thrown.length === 0 ? (
        <EmptyState symbol="bin" title={<Words of="deleted.empty" />} />
      ) : (
        <List flat>
          {thrown.map((one) => (
            <HomeSpace key={`${one.home}/${one.thrown.id}`} home={one.home}>
              <ThrownRow of={one} voice={people.voice} />
            </HomeSpace>
          ))}
        </List>
      )}
      <MachineTranslation />
    </Page>
  );
}

function useThrown(): readonly AtHome[] | undefined {
  const [file, own] = [useFile(), useOwnSpace()];
  const shared = useFileQuery((read) => readThrown(read, own?.read), [own]);
  const mine = useOwnQuery((read) => readThrown(read, file.read), [file]);
  if (shared === undefined) return undefined;
  return [
    ...shared.map((thrown) => ({ home: 'together' as const, thrown })),
    ...(mine ?? []).map((thrown) => ({ home: 'mine' as const, thrown })),
  ].sort((a, b) => b.thrown.ms - a.thrown.ms);
}

function ThrownRow({ of: { home, thrown }, voice }: { readonly of: AtHome; readonly voice: Voice }) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const nameWords = useRowNameWords(voice);
  const { act, fault, busy } = useAct();
  const name = nameWords(thrown.name);
  const kind = kindKeyOf(thrown.definition.table);
  // Of news its application is told first: that it was sent says little by itself.
  const [title, what] =
    thrown.name.status !== '' || thrown.name.done !== ''
      ? [thrown.of, name]
      : [name, kind === undefined ? '' : words(kind)];
  return (
    <ListRow
      lead={<Tile symbol={kindSymbol(thrown.definition.table)} kind="plain" />}
      title={<Name>{title === '' ? name : title}</Name>}
      detail={
        <>
          {what}
          {' · '}
          {dates.near(thrown.on, today)}
          <br />
          <Words of="deleted.row.left" values={{ count: daysLeft(thrown, today) }} />
          <FaultNotice fault={fault} />
        </>
      }
      tag={home === 'mine' ? <OnlyMine /> : undefined}
      end={
        <Button
          kind="second"
          size="small"
          symbol="undo"
          busy={busy}
          onClick={() =>
            void act((write) => write.restore(thrown.definition, thrown.id), words('deleted.done'))
          }
        >
          <Words of="deleted.putBack" />
        </Button>
      }
    />
  );
}
