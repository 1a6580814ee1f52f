import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf, type WordsOf } from './words-of.ts';

/** The texts of the language that is shown; the caller renders again when it changes. */
export function useWords(): WordsOf {
  // `t` is another function after a change of language, and when Dutch arrives for a missing key.
  const { t, i18n } = useTranslation();
  return useMemo(() => wordsOf(i18n, t), [i18n, t]);
}
