import { useParams, Outlet, useOutlet } from 'react-router';
import { inGroup, type Entry } from '#domain/applications/entries.ts';
import { GROUPS } from '#domain/applications/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useEntries } from '#parts/applications/use-entries.ts';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ListDetail } from '#ui/ListDetail.tsx';
import { Page } from '#ui/Page.tsx';
import { useMedia, useRail, useSideBySide } from '#ui/use-media.ts';
import { ApplicationBoard } from './list/ApplicationBoard.tsx';
import { ApplicationList } from './list/ApplicationList.tsx';
import type { OutletPlace } from './list/outlet-place.ts';

const IN_PANEL: OutletPlace = { panel: true };
const AS_PAGE: OutletPlace = { panel: false };

/** All applications: a list on a phone, with the open one beside it on a tablet, as a board on a wide one. */
export function ApplicationsPage() {
  const beside = useSideBySide();
  const { id } = useParams();
  return id !== undefined && !beside ? <Outlet context={AS_PAGE} /> : <Overview openId={id} />;
}

function Overview({ openId }: { readonly openId: string | undefined }) {
  const words = useWords();
  const people = usePeople();
  const entries = useEntries();
  const lead = useBackLead('/jobs');
  const rail = useRail();
  usePageTitle(words('applications.page.title'));
  if (people === undefined || entries === undefined) return <LoadingPage parent="/jobs" />;
  const theirName = people.voice === 'mine' ? undefined : people.mentee?.name;
  return (
    <Page
      place
      width="full"
      {...(rail ? {} : { lead })}
      title={
        theirName === undefined ? (
          <Words of="applications.page.title" />
        ) : (
          <Words of="applications.page.titleTheirs" values={{ name: theirName }} />
        )
      }
      actions={
        // Beside an open application the green button is the one in there.
        <Button symbol="plus" kind={openId === undefined ? 'primary' : 'second'} to="/applications/new">
          <Words of="applications.add.action" />
        </Button>
      }
    >
      {entries.length === 0 ? (
        <EmptyState
          symbol="work"
          title={
            theirName === undefined ? (
              <Words of="applications.list.empty" />
            ) : (
              <Words of="applications.list.emptyTheirs" values={{ name: theirName }} />
            )
          }
        />
      ) : (
        <Content entries={entries} people={people} openId={openId} />
      )}
    </Page>
  );
}

interface ContentProps {
  readonly entries: readonly Entry[];
  readonly people: People;
  readonly openId: string | undefined;
}

function Content({ entries, people, openId }: ContentProps) {
  const words = useWords();
  const wide = useMedia('(min-width: 68.75rem)');
  const rail = useRail();
  const outlet = useOutlet(IN_PANEL);
  const panel = openId === undefined ? undefined : outlet;
  if (!(wide && rail))
    return (
      <ListDetail
        listLabel={words('applications.page.title')}
        detailLabel={words('deleted.kind.application')}
        list={
          <ApplicationList
            entries={entries}
            people={people}
            openId={openId}
            showOver={entries.every(({ group }) => group === 'over')}
          />
        }
        detail={panel}
        empty={<EmptyState symbol="work" title={<Words of="applications.list.choose" />} />}
      />
    );
  const lanes = GROUPS.flatMap((group) => (group === 'over' ? [] : inGroup(entries, group)));
  const over = inGroup(entries, 'over');
  const board = (
    <div className="applications-beside__list">
      <ApplicationBoard entries={lanes} voice={people.voice} openId={openId} />
      {over.length === 0 ? null : <ApplicationList entries={over} people={people} openId={openId} />}
    </div>
  );
  return panel === undefined ? (
    board
  ) : (
    <div className="applications-beside">
      {board}
      {panel}
    </div>
  );
}
