import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { RouterProvider } from 'react-router';
import type { RandomBytes } from '#core/crypto/random.ts';
import { useSettings } from '#storage/hooks.tsx';
import type { Later } from '#storage/later.ts';
import type { Session, SessionStart } from '#storage/session.ts';
import { applyTheme } from '#ui/theme.ts';
import type { WallClock } from './clock.ts';
import type { Updates } from './pwa/updates.ts';
import { createRouter } from './Routes.tsx';
import { createFoundation, ServicesContext, type Foundation, type Services } from './services.ts';
import { SessionHolder } from './session-holder.ts';
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

/** From what was found at the start to the screens: a problem, the first start, or the file of a person. */
export function App({ start, clock, random, updates, later }: AppProps) {
  useAppearance();
  const [foundation] = useState(() =>
    'session' in start || 'createProfile' in start
      ? createFoundation(new SessionHolder(start), clock, random, updates, later)
      : null,
  );
  if (foundation) return <Running foundation={foundation} />;
  return start.type === 'insecure' || start.type === 'cannot_keep_key' || start.type === 'damaged' ? (
    <StartProblem problem={start.type} />
  ) : null;
}

function Running({ foundation }: { readonly foundation: Foundation }) {
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
