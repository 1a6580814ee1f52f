import type { Ref } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { busyWords } from './busy-words.ts';
import type { SpellingState } from './use-spelling.ts';
import './spelling.css';

export interface SpellingStatusProps {
  readonly state: SpellingState;
  /** So many words may be wrong. */
  readonly count: number;
  /** All words were looked up. */
  readonly isDone: boolean;
  /** Nothing was written yet. */
  readonly isEmpty: boolean;
  readonly ref: Ref<HTMLDivElement>;
}

/** What was found. It is always there, so that a screen reader says what becomes of it. */
export function SpellingStatus({ ref, ...props }: SpellingStatusProps) {
  const words = useWords();
  const isChecking = props.state.type === 'open' && !props.isDone && props.count === 0;
  return (
    <>
      <div ref={ref} role="status" tabIndex={-1} className="spelling-status">
        <StatusWords {...props} />
      </div>
      {isChecking ? <Progress label={words(busyWords.checking)} value={undefined} max={1} /> : null}
    </>
  );
}

function StatusWords({ state, count, isDone, isEmpty }: Omit<SpellingStatusProps, 'ref'>) {
  if (state.type === 'fetching' || state.type === 'opening')
    return (
      <span className="wm-visually-hidden">
        <Words of={busyWords[state.type]} />
      </span>
    );
  if (state.type !== 'open') return null;
  if (count > 0)
    return (
      <>
        <p className="wm-strong">
          <Words of="spelling.found" values={{ count }} />
        </p>
        <p>
          <Words of="spelling.yours" />
        </p>
      </>
    );
  if (!isDone) return null;
  if (isEmpty) return <Words of="spelling.empty" />;
  return (
    <p className="wm-strong spelling-status__good">
      <Symbol name="done" />
      <Words of="spelling.none" />
    </p>
  );
}
