import { useMemo } from 'react';
import { createDates, type Dates } from './dates.ts';
import { useLanguage } from './use-language.ts';
import { useWords } from './use-words.ts';

export function useDates(): Dates {
  const words = useWords();
  const { language } = useLanguage();
  return useMemo(() => createDates(language, words), [language, words]);
}
