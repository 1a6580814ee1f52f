import { useCallback, useEffect, useState } from 'react';
import type { SpellingChecker, SpellingFault } from '#documents/spelling/spelling-checker.ts';

export type SpellingState =
  /** It is looked up whether the list of words is on this device. */
  | { readonly type: 'looking' }
  | { readonly type: 'absent' }
  | { readonly type: 'fetching'; readonly done: number }
  | { readonly type: 'opening' }
  | { readonly type: 'open' }
  | { readonly type: 'failed'; readonly fault: SpellingFault['type'] };

export interface Spelling {
  readonly state: SpellingState;
  /** Fetches the list of words, or tries again. */
  readonly start: () => void;
  /** Undefined while it is looked up. */
  readonly isWrong: (word: string) => boolean | undefined;
}

/** So many are asked at once: an old phone answers in a moment, and a long text does not wait for its end. */
const PIECE = 100;

/** Looks words up as long as the screen is there; what is written meanwhile is looked up too. */
export function useSpelling(checker: SpellingChecker, words: readonly string[]): Spelling {
  const [state, setState] = useState<SpellingState>({ type: 'looking' });
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, boolean>>(new Map());

  const load = useCallback(
    async (isKept: boolean): Promise<void> => {
      setState(isKept ? { type: 'opening' } : { type: 'fetching', done: 0 });
      const loaded = await checker.load((done) => {
        if (!isKept) setState({ type: 'fetching', done });
      });
      setState(loaded.ok ? { type: 'open' } : { type: 'failed', fault: loaded.error.type });
    },
    [checker],
  );

  useEffect(() => {
    let isGone = false;
    void checker
      .isKept()
      .catch(() => false)
      .then((isKept) => {
        if (isGone) return;
        if (isKept) void load(true);
        else setState({ type: 'absent' });
      });
    return () => {
      isGone = true;
      checker.stop();
    };
  }, [checker, load]);

  const piece = words.filter((word) => !verdicts.has(word)).slice(0, PIECE);
  const asked = state.type === 'open' ? piece.join('\n') : '';
  useEffect(() => {
    if (asked === '') return undefined;
    let isGone = false;
    const list = asked.split('\n');
    void checker.wrongAmong(list).then((wrong) => {
      if (isGone) return;
      if (!wrong.ok) {
        setState({ type: 'failed', fault: wrong.error.type });
        return;
      }
      const wrongOnes = new Set(wrong.value);
      setVerdicts(
        (before) => new Map([...before, ...list.map((word) => [word, wrongOnes.has(word)] as const)]),
      );
    });
    return () => {
      isGone = true;
    };
  }, [checker, asked]);

  return {
    state,
    start: () => void checker.isKept().then(load, () => load(false)),
    isWrong: (word) => verdicts.get(word),
  };
}

/** Other words for those that may be wrong, one after the other; undefined while they are looked for. */
export function useSuggestions(
  checker: SpellingChecker,
  wrong: readonly string[],
): (word: string) => readonly string[] | undefined {
  const [found, setFound] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const next = wrong.find((word) => !found.has(word));
  useEffect(() => {
    if (next === undefined) return undefined;
    let isGone = false;
    void checker.suggestionsFor(next).then((words) => {
      // A word on which it gets stuck has none; the others go on.
      if (!isGone) setFound((before) => new Map([...before, [next, words.ok ? words.value : []]]));
    });
    return () => {
      isGone = true;
    };
  }, [checker, next]);
  return (word) => found.get(word);
}
