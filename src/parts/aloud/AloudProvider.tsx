import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { AloudContext } from '#ui/aloud-context.ts';
import type { Tool } from '#ui/Navigation.tsx';
import { AloudState, type Readable, type Reading } from './aloud-state.ts';
import type { Reader } from './reader.ts';

type LoadedReader = typeof import('./AloudReader.tsx');

export interface AloudProviderProps {
  /** The screens, with the tool that reads all of one. */
  readonly children: (tool: Tool) => ReactNode;
}

/** Reading aloud for all screens inside it. What reads is loaded at the first press; here are only the buttons. */
export function AloudProvider({ children }: AloudProviderProps) {
  const words = useWords();
  const { pathname } = useLocation();
  const [state] = useState(() => new AloudState());
  const reading = useSyncExternalStore(state.listen, state.get);
  const [loaded, setLoaded] = useState<LoadedReader | null>(null);
  const reader = useRef<Reader | null>(null);
  const first = useRef<Readable | null>(null);
  useEffect(
    () => () => {
      first.current = null;
      reader.current?.leave();
    },
    [pathname],
  );
  const [press] = useState(() => (of: Readable): void => {
    if (reader.current) {
      reader.current.press(of);
      return;
    }
    if (first.current === null) allowSpeech();
    first.current = of;
    // A part that is not there is said by the page itself (`vite:preloadError`).
    import('./AloudReader.tsx').then(setLoaded, () => undefined);
  });
  const [begin] = useState(() => (ready: Reader): void => {
    reader.current = ready;
    if (first.current !== null) ready.press(first.current);
    first.current = null;
  });
  const aloud = useMemo(
    () => ({
      card: reading.is === 'reading' && reading.of !== 'page' ? reading.of : null,
      press,
      readLabel: words('aloud.card.read'),
      stopLabel: words('common.action.stop'),
    }),
    [reading, press, words],
  );
  return (
    <AloudContext value={aloud}>
      {children(
        toolFor(reading, () => {
          press('page');
        }),
      )}
      {loaded ? <loaded.AloudReader state={state} onReady={begin} /> : null}
    </AloudContext>
  );
}

function toolFor(reading: Reading, onClick: () => void): Tool {
  const rest = { id: 'aloud', onClick } as const;
  if (reading.is === 'reading') return { ...rest, text: <Words of="common.action.stop" />, symbol: 'stop' };
  if (reading.is === 'stopped' && reading.of === 'page')
    return { ...rest, text: <Words of="aloud.tool.goOn" />, symbol: 'speaker' };
  return { ...rest, text: <Words of="aloud.tool.read" />, symbol: 'speaker' };
}

/** Safari lets a page speak when the first time is in a press itself; what reads is still loading then. */
function allowSpeech(): void {
  if ('speechSynthesis' in window) window.speechSynthesis.speak(new SpeechSynthesisUtterance(''));
}
