import { useCallback, useEffect, type ReactNode } from 'react';
import { Navigate, Outlet } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { AloudProvider } from '#parts/aloud/AloudProvider.tsx';
import { ApplicationRowsProvider } from '#parts/applications/ApplicationRowsProvider.tsx';
import { DamagedNotice } from '#parts/damaged/DamagedNotice.tsx';
import { TodayProvider } from '#parts/day/TodayProvider.tsx';
import { isListWithOpen } from '#parts/navigation/applications-beside.ts';
import { ScrollMemory } from '#parts/navigation/ScrollMemory.tsx';
import { usePeople } from '#parts/people/use-people.ts';
import { SendingProvider } from '#parts/sending/SendingProvider.tsx';
import { UndoPlace } from '#parts/undo/UndoPlace.tsx';
import { UndoProvider } from '#parts/undo/UndoProvider.tsx';
import { SessionProvider, SpaceProvider, useSettings, useSpace } from '#storage/hooks.tsx';
import { useSettledMoves } from '#storage/moving/use-settled-moves.ts';
import type { NavItem, Tool } from '#ui/Navigation.tsx';
import { Shell } from '#ui/Shell.tsx';
import { useSideBySide } from '#ui/use-media.ts';
import { deviceKind } from '../device.ts';
import { askToPersist } from '../pwa/persist.ts';
import { useServices } from '../services.ts';
import { useSyncStatus } from '../sync/use-sync-status.ts';
import { KeptScreen } from './KeptScreen.tsx';
import { NewVersion } from './NewVersion.tsx';
import { OwnClosed } from './OwnClosed.tsx';
import { SpaceProblem } from './SpaceProblem.tsx';
import { useOpenSpace } from './use-open-space.ts';
import { useOwn } from './use-own.ts';

export interface FrameProps {
  /** A screen that shows a file; without one, the first start comes instead. */
  readonly needsSpace: boolean;
}

/** Around every screen that may have tabs: opens the file of this tab and gives screens what they read from. */
export function Frame({ needsSpace }: FrameProps) {
  const { session, activeId, holder, clock, later } = useServices();
  const opened = useOpenSpace(session, activeId, holder.faultAtStart(activeId));
  const { own, isClosed } = useOwn(session, later);
  if (opened.type === 'loading') return null;
  if (opened.type === 'problem' && needsSpace)
    return (
      <PlainFrame>
        <SpaceProblem problem={opened.problem} onAgain={opened.again} />
      </PlainFrame>
    );
  if (!session || opened.type !== 'open')
    return needsSpace ? <Navigate to="/start" replace /> : <PlainFrame />;
  const { space } = opened;
  return (
    <SessionProvider session={session}>
      <SpaceProvider key={space.id} space={space} own={own}>
        <TodayProvider today={clock.today}>
          <Sending>
            <UndoProvider>
              <ApplicationRowsProvider>
                <SpaceShell isOwnClosed={isClosed} />
              </ApplicationRowsProvider>
            </UndoProvider>
          </Sending>
        </TodayProvider>
      </SpaceProvider>
    </SessionProvider>
  );
}

const never = (): boolean => false;

/** Before there is a file, or where it does not open: no places to go to, but help and hiding are there. */
export function PlainFrame({ children = <Outlet /> }: { readonly children?: ReactNode }) {
  const words = useWords();
  return (
    <AloudProvider>
      {(aloud) => (
        <Shell
          navLabel={words('nav.landmark.places')}
          skipText={<Words of="nav.skip.content" />}
          items={[]}
          tools={[aloud, ...TOOLS]}
        >
          <ScrollMemory isSameScreen={never} />
          {children}
        </Shell>
      )}
    </AloudProvider>
  );
}

/** Asks the browser to keep the data, once there is something to keep. */
function useKeptData(): void {
  const space = useSpace();
  const [, change] = useSettings();
  useEffect(() => {
    const keep = askToPersist(navigator.storage, (answer) => change({ persisted: answer }));
    return space.onLocalChange(() => void keep());
  }, [space, change]);
}

function SpaceShell({ isOwnClosed }: { readonly isOwnClosed: boolean }) {
  useKeptData();
  useSettledMoves();
  const beside = useSideBySide();
  const isSameScreen = useCallback(
    (from: string, to: string) => beside && isListWithOpen(from, to),
    [beside],
  );
  const words = useWords();
  const people = usePeople();
  const mentees: readonly NavItem[] =
    people?.voice === 'theirs'
      ? [{ to: '/mentees', text: <Words of="nav.tab.mentees" />, symbol: 'people' }]
      : [];
  return (
    <AloudProvider>
      {(aloud) => (
        <Shell
          navLabel={words('nav.landmark.places')}
          skipText={<Words of="nav.skip.content" />}
          items={[
            { to: '/today', text: <Words of="nav.tab.today" />, symbol: 'today' },
            ...mentees,
            { to: '/plan', text: <Words of="nav.tab.plan" />, symbol: 'route', also: ['/notes'] },
            {
              to: '/jobs',
              text: <Words of="nav.tab.work" />,
              symbol: 'work',
              also: ['/applications', '/cv', '/letters'],
            },
            {
              to: '/meetings',
              text: <Words of={people?.voice === 'theirs' ? 'nav.tab.meetings' : 'nav.tab.meeting'} />,
              symbol: 'talk',
            },
          ]}
          tools={[aloud, ...TOOLS]}
          bars={<UndoPlace />}
        >
          <ScrollMemory isSameScreen={isSameScreen} />
          <KeptScreen>
            <NewVersion />
            <DamagedNotice />
            {isOwnClosed ? <OwnClosed /> : null}
            <Outlet />
          </KeptScreen>
        </Shell>
      )}
    </AloudProvider>
  );
}

function Sending({ children }: { readonly children: ReactNode }) {
  const space = useSpace();
  const { online, problem } = useSyncStatus(space.id);
  return (
    <SendingProvider device={deviceKind(window)} online={online} problem={problem} helpTo="/help">
      {children}
    </SendingProvider>
  );
}

const TOOLS: readonly Tool[] = [
  // In the place of this page, so that going back does not show it to who looks on.
  { id: 'hide', text: <Words of="nav.bar.hide" />, symbol: 'hide', to: '/hide', replace: true },
  { id: 'help', text: <Words of="nav.bar.help" />, symbol: 'help', to: '/help' },
];
