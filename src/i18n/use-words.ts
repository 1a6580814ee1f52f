import { useMemo } from 'react';
import { useTexts } from './texts-context.ts';
import { wordsBeside, wordsOf, type WordsOf } from './words-of.ts';

/** The texts of the language that is shown; the caller renders again when it changes. */
export function useWords(): WordsOf {
  const { i18n, t, second } = useTexts();
  return useMemo(() => {
    const words = wordsOf(i18n, t);
    return second === null ? words : wordsBeside(words, second);
  }, [i18n, t, second]);
}
