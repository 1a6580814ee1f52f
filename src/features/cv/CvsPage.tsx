import { useNavigate } from 'react-router';
import { dutch } from '#i18n/dutch-words.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePeople } from '#parts/people/use-people.ts';
import { OnlyMine } from '#parts/privacy/OnlyMine.tsx';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Tile } from '#ui/Tile.tsx';
import { addCv } from './commands.ts';
import { useCvList, type Draft } from '#parts/drafts/use-cv-list.ts';

/** All drafts of a CV: one per kind of work she looks for, the last changed first. */
export function CvsPage() {
  const words = useWords();
  const people = usePeople();
  const drafts = useCvList();
  const navigate = useNavigate();
  const today = useToday();
  const lead = useBackLead('/jobs');
  const { act, fault, busy } = useAct();
  usePageTitle(words('cv.page.title'));
  if (people === undefined || drafts === undefined) return <LoadingPage parent="/jobs" />;
  const theirName = people.voice === 'mine' ? undefined : people.mentee?.name;
  // The first one asks nothing: there is nothing to copy, and its name can wait.
  const begin = async (): Promise<void> => {
    const made = await act(addCv(dutch('cvPaper.title.first'), people.mentee?.name ?? '', today));
    if (made.ok) await navigate(`/cv/${made.value.value}`);
  };
  return (
    <Page
      lead={lead}
      title={
        theirName === undefined ? (
          <Words of="cv.list.title" />
        ) : (
          <Words of="cv.list.titleTheirs" values={{ name: theirName }} />
        )
      }
      foot={fault === undefined ? <SendingStatus /> : <FaultNotice fault={fault} />}
      actions={
        <Button
          symbol="plus"
          busy={busy}
          {...(drafts.length === 0 ? { onClick: () => void begin() } : { to: '/cv/new' })}
        >
          <Words of="cv.list.add" />
        </Button>
      }
    >
      {drafts.length === 0 ? (
        <EmptyState
          symbol="cv"
          title={
            theirName === undefined ? (
              <Words of="cv.list.empty" />
            ) : (
              <Words of="cv.list.emptyTheirs" values={{ name: theirName }} />
            )
          }
        />
      ) : (
        <List>
          {drafts.map((draft) => (
            <DraftRow key={draft.cv.id} draft={draft} />
          ))}
        </List>
      )}
      <div>
        <Button kind="quiet" symbol="upload" to="/cv/import">
          <Words of="cv.import.title" />
        </Button>
      </div>
    </Page>
  );
}

function DraftRow({ draft: { cv, isPrivate, changedOn } }: { readonly draft: Draft }) {
  const dates = useDates();
  const today = useToday();
  return (
    <ListRow
      to={`/cv/${cv.id}`}
      lead={<Tile symbol="cv" />}
      title={<Name>{cv.title}</Name>}
      detail={
        <>
          <Words of={`cv.kind.${cv.kind}`} />
          <br />
          <Words of="cv.list.changed" values={{ day: <span>{dates.near(changedOn, today)}</span> }} />
        </>
      }
      tag={isPrivate ? <OnlyMine /> : undefined}
    />
  );
}
