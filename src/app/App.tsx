import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { RouterProvider } from 'react-router';
import type { RandomBytes } from '#core/crypto/random.ts';
import { useSettings } from '#storage/hooks.tsx';
import type { SessionStart } from '#storage/session.ts';
import { applyTheme } from '#ui/theme.ts';
import type { WallClock } from './clock.ts';
import type { Updates } from './pwa/updates.ts';
import { createRouter } from './Routes.tsx';
import { createFoundation, ServicesContext, type Foundation, type Services } from './services.ts';
import { SessionHolder } from './session-holder.ts';
import { StartProblem } from './start/StartProblem.tsx';

export interface AppProps {
  readonly start: SessionStart;
  readonly clock: WallClock;
  readonly random: RandomBytes;
  readonly updates: Updates | undefined;
}

/** From what was found at the start to the screens: a problem, the first start, or the file of a person. */
export function App({ start, clock, random, updates }: AppProps) {
  useAppearance();
  const [foundation] = useState(() =>
    'session' in start || 'createProfile' in start
      ? createFoundation(new SessionHolder(start), clock, random, updates)
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
  const { holder, syncFor } = foundation;
  const session = useSyncExternalStore(holder.listen, holder.session);
  const activeId = useSyncExternalStore(holder.listen, holder.activeId);
  const sync = useMemo(() => (session ? syncFor(session) : null), [session, syncFor]);
  useEffect(() => {
    if (!session || !sync) return undefined;
    void sync.startAll();
    const stopListening = session.onSpacesChange(() => void sync.startAll());
    return () => {
      stopListening();
      sync.stopAll();
    };
  }, [session, sync]);
  return useMemo(() => ({ ...foundation, session, activeId, sync }), [foundation, session, activeId, sync]);
}

const TEXT_SIZES = { normal: '', large: '112.5%', largest: '131.25%' } as const;

function useAppearance(): void {
  const [{ theme, textSize }] = useSettings();
  useEffect(() => {
    applyTheme(theme === 'system' ? 'device' : theme);
    document.documentElement.style.fontSize = TEXT_SIZES[textSize];
  }, [theme, textSize]);
}
