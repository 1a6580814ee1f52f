import { useEffect, useState } from 'react';
import { Name } from '#i18n/Name.tsx';
import { sourceLanguage } from '#i18n/languages.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import type { Advice } from '#i18n/reading/advise.ts';
import './reading-advice.css';

const PAUSE_MS = 1_500;
const SHOWN_WORDS = 6;

export interface ReadingAdviceProps {
  /** What is being written for another to read. */
  readonly text: string;
  /** How long nothing is typed before the text is looked at. */
  readonly pauseMs?: number;
}

/**
 * Below a text for the other: what would make it easier to read, at most two lines, in a pause of the typing. It is advice:
 * nothing is stopped, nothing is red, no screen reader is interrupted, and one tap puts it away while this text is open.
 */
export function ReadingAdvice({ text, pauseMs = PAUSE_MS }: ReadingAdviceProps) {
  const [looked, setLooked] = useState<{ readonly text: string; readonly advice: readonly Advice[] }>();
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    if (isAway || text === '') return undefined;
    let isGone = false;
    const timer = setTimeout(() => {
      import('#i18n/reading/advise.ts')
        .then(({ advise }) => {
          if (!isGone) setLooked({ text, advice: advise(text) });
        })
        // Without a network, before it was fetched once: there is no advice then.
        .catch(() => undefined);
    }, pauseMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [text, pauseMs, isAway]);
  // Advice about words that are gone already would be wrong.
  const advice = looked?.text === text ? looked.advice : [];
  if (isAway || advice.length === 0) return null;
  return (
    <div className="wm-reading-advice">
      <p className="wm-reading-advice__title">
        <Words of="reading.title" />
      </p>
      {advice.map((one) => (
        <SymbolLine key={one.kind === 'long-sentence' ? one.kind : `${one.kind} ${one.word}`} symbol="info">
          <AdviceWords advice={one} />
        </SymbolLine>
      ))}
      <Button
        kind="quiet"
        size="small"
        onClick={() => {
          setAway(true);
        }}
      >
        <Words of="reading.dismiss" />
      </Button>
    </div>
  );
}

function AdviceWords({ advice }: { readonly advice: Advice }) {
  if (advice.kind === 'long-sentence')
    return (
      <>
        <Words of="reading.longSentence" />{' '}
        <q lang={sourceLanguage} dir="ltr">
          {beginningOf(advice.sentence)}
        </q>
      </>
    );
  const word = <Name lang={sourceLanguage}>{advice.word}</Name>;
  if (advice.kind === 'passive') return <Words of="reading.passive" values={{ word }} />;
  return (
    <>
      <Words of="reading.hardWord" values={{ word }} />{' '}
      {advice.rather === null ? (
        <Words of="reading.other" />
      ) : (
        <Words of="reading.rather" values={{ word: <Name lang={sourceLanguage}>{advice.rather}</Name> }} />
      )}
    </>
  );
}

function beginningOf(sentence: string): string {
  const words = sentence.split(/\s+/u);
  return words.length <= SHOWN_WORDS ? sentence : `${words.slice(0, SHOWN_WORDS).join(' ')} …`;
}
