import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { RouterProvider } from 'react-router';
import type { RandomBytes } from '#core/crypto/random.ts';
import { useSettings } from '#storage/hooks.tsx';
import type { Later } from '#storage/later.ts';
import type { Session, SessionStart } from '#storage/session.ts';
import { applyTheme } from '#ui/theme.ts';
import type { WallClock } from './clock.ts';
import { openNewest } from './pwa/open-newest.ts';
import type { Updates } from './pwa/updates.ts';
import { createRouter } from './Routes.tsx';
import { createFoundation, ServicesContext, type Foundation, type Services } from './services.ts';
import { SessionHolder, type OpenStart } from './session-holder.ts';
import { StartProblem } from './start/StartProblem.tsx';
import type { SyncHost } from './sync/sync-host.ts';

export interface AppProps {
  readonly start: SessionStart;
  readonly clock: WallClock;
  readonly random: RandomBytes;
  readonly updates: Updates | undefined;
  /** For what the first screen does not wait for. */
  readonly later: Later;
}

const isOpen = (start: SessionStart): start is OpenStart => 'session' in start || 'createProfile' in start;

/** From what was found at the start to the screens: a problem, the first start, or the file of a person. */
export function App({ start, ...parts }: AppProps) {
  useAppearance();
  const [open, setOpen] = useState<OpenStart | null>(isOpen(start) ? start : null);
  if (open) return <Running start={open} {...parts} />;
  return isOpen(start) ? null : <Closed start={start} updates={parts.updates} onBegin={setOpen} />;
}

interface ClosedProps extends Pick<AppProps, 'updates'> {
  readonly start: Exclude<SessionStart, OpenStart>;
  readonly onBegin: (start: OpenStart) => void;
}

function Closed({ start: { type, settings, beginAgain }, updates, onBegin }: ClosedProps) {
  const reload = (): void => {
    location.reload();
  };
  const begin =
    beginAgain &&
    (() => {
      onBegin({ type: 'none', settings, createProfile: beginAgain });
    });
  return (
    <StartProblem
      problem={type}
      onAgain={() => {
        if (type === 'newer_version') void openNewest(updates, reload);
        else reload();
      }}
      onBeginAgain={begin}
      onRestore={
        begin &&
        (() => {
          history.replaceState(null, '', '/backup/restore');
          begin();
        })
      }
    />
  );
}

function Running({
  start,
  clock,
  random,
  updates,
  later,
}: Omit<AppProps, 'start'> & { readonly start: OpenStart }) {
  const [foundation] = useState(() =>
    createFoundation(new SessionHolder(start), clock, random, updates, later),
  );
  const services = useRunningServices(foundation);
  const [router] = useState(createRouter);
  return (
    <ServicesContext value={services}>
      <RouterProvider router={router} />
    </ServicesContext>
  );
}

function useRunningServices(foundation: Foundation): Services {
  const { holder } = foundation;
  const session = useSyncExternalStore(holder.listen, holder.session);
  const activeId = useSyncExternalStore(holder.listen, holder.activeId);
  const sync = useRunningSync(foundation, session);
  return useMemo(() => ({ ...foundation, session, activeId, sync }), [foundation, session, activeId, sync]);
}

function useRunningSync({ loadSync }: Foundation, session: Session | null): SyncHost | null {
  const [running, setRunning] = useState<{ readonly session: Session; readonly host: SyncHost } | null>(null);
  useEffect(() => {
    if (!session) return undefined;
    let left = false;
    let end = (): void => undefined;
    void loadSync(session).then((host) => {
      if (left) return;
      const startAll = (): void => void host.startAll();
      const stopListening = session.onSpacesChange(startAll);
      end = () => {
        stopListening();
        host.stopAll();
      };
      startAll();
      setRunning({ session, host });
      // A part that is not there is said by the page itself (`vite:preloadError`); the file works without it.
    }, ignore);
    return () => {
      left = true;
      end();
    };
  }, [session, loadSync]);
  return running?.session === session ? running.host : null;
}

const ignore = (): void => undefined;

const TEXT_SIZES = { normal: '', large: '112.5%', largest: '131.25%' } as const;

function useAppearance(): void {
  const [{ theme, textSize }] = useSettings();
  useEffect(() => {
    applyTheme(theme === 'system' ? 'device' : theme);
    document.documentElement.style.fontSize = TEXT_SIZES[textSize];
  }, [theme, textSize]);
}
