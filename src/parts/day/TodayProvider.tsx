import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';

const TodayContext = createContext<string | undefined>(undefined);

const LOOK_AGAIN_MS = 30_000;

/** A phone sleeps for hours: what counts is the day when she looks, so the day is read again when the page shows. */
function watchDay(changed: () => void): () => void {
  const timer = setInterval(changed, LOOK_AGAIN_MS);
  document.addEventListener('visibilitychange', changed);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', changed);
  };
}

export interface TodayProviderProps {
  /** The civil day here, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly children: ReactNode;
}

export function TodayProvider({ today, children }: TodayProviderProps) {
  const day = useSyncExternalStore(watchDay, today);
  return <TodayContext value={day}>{children}</TodayContext>;
}

/** The civil day here; the screen draws again after midnight. */
export function useToday(): string {
  const day = use(TodayContext);
  if (day === undefined) throw new Error('no TodayProvider around this screen');
  return day;
}
