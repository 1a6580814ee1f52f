import { useMemo, useRef } from 'react';
import type { SpellingChecker } from '#documents/spelling/spelling-checker.ts';
import { namesIn } from '#domain/spelling/words-in-text.ts';
import { useNumbers } from '#i18n/use-numbers.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Progress } from '#ui/Progress.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useSending } from '../sending/SendingProvider.tsx';
import { KnownWordList } from './KnownWordList.tsx';
import { busyWords } from './busy-words.ts';
import { SpellingResults } from './SpellingResults.tsx';
import { SpellingStatus } from './SpellingStatus.tsx';
import { useKnownWords } from './use-known-words.ts';
import { useSpelling, type SpellingState } from './use-spelling.ts';
import { wordsToLookUp, wrongWordsIn, type SpelledText } from './wrong-words.ts';

export interface SpellingViewProps {
  readonly checker: SpellingChecker;
  readonly texts: readonly SpelledText[];
  /** Texts whose words are names: of people, streets, employers. */
  readonly names: readonly string[];
}

/** The words of a draft that may be wrong, and what to do with each. Nothing is changed that nobody pressed. */
export function SpellingView({ checker, texts, names: nameTexts }: SpellingViewProps) {
  const known = useKnownWords();
  const names = useMemo(() => namesIn([...nameTexts, ...(known.words ?? [])]), [nameTexts, known.words]);
  const toLookUp = useMemo(() => wordsToLookUp(texts, names), [texts, names]);
  const { state, start, isWrong } = useSpelling(checker, toLookUp);
  const wrong = wrongWordsIn(texts, (word) => isWrong(word) === true, names);
  const isDone = state.type === 'open' && toLookUp.every((word) => isWrong(word) !== undefined);
  const status = useRef<HTMLDivElement>(null);
  return (
    <Stack gap={4}>
      <SpellingStatus
        ref={status}
        state={state}
        count={wrong.length}
        isDone={isDone}
        isEmpty={texts.every(({ text }) => text.trim() === '')}
      />
      {state.type === 'open' ? (
        <SpellingResults checker={checker} wrong={wrong} known={known} status={status} />
      ) : (
        <BeforeOpen
          state={state}
          cost={checker.cost}
          onStart={() => {
            // The button is gone by the next picture.
            status.current?.focus();
            start();
          }}
        />
      )}
      <KnownWordList known={known} />
    </Stack>
  );
}

interface BeforeOpenProps {
  readonly state: Exclude<SpellingState, { readonly type: 'open' }>;
  readonly cost: number;
  readonly onStart: () => void;
}

function BeforeOpen({ state, cost, onStart }: BeforeOpenProps) {
  const words = useWords();
  switch (state.type) {
    case 'looking':
      return null;
    case 'absent':
      return <FetchCard cost={cost} onStart={onStart} />;
    case 'fetching':
      return <Progress label={words(busyWords.fetching)} value={state.done} max={1} />;
    case 'opening':
      return <Progress label={words(busyWords.opening)} value={undefined} max={1} />;
    case 'failed':
      return (
        <Notice
          kind="error"
          live="alert"
          title={
            <Words of={state.fault === 'not_loaded' ? 'spelling.fault.internet' : 'spelling.fault.failed'} />
          }
          action={
            <Button kind="second" size="small" onClick={onStart}>
              <Words of="common.action.tryAgain" />
            </Button>
          }
        >
          <Words
            of={state.fault === 'not_loaded' ? 'spelling.fault.internetBody' : 'spelling.fault.failedBody'}
          />
        </Notice>
      );
  }
}

const MEGABYTE = 1_000_000;

/** Before anything is fetched: what it costs, and that it is once. */
function FetchCard({ cost, onStart }: { readonly cost: number; readonly onStart: () => void }) {
  const { online } = useSending();
  const numbers = useNumbers();
  const size = numbers.number(cost / MEGABYTE);
  return (
    <Card as="section" kind="now" className="spelling-fetch">
      <Stack gap={3}>
        <h2>
          <Words of="spelling.fetch.title" />
        </h2>
        <RunningText>
          <Words of="spelling.fetch.body" values={{ size }} />
        </RunningText>
        {online ? (
          <Button symbol="download" onClick={onStart}>
            <Words of="spelling.fetch.action" />
          </Button>
        ) : (
          <Notice live="status" title={<Words of="spelling.fault.offline" />}>
            <Words of="spelling.fault.internetBody" />
          </Notice>
        )}
      </Stack>
    </Card>
  );
}
