import { useMemo } from 'react';
import { createDates, type Dates } from './dates.ts';
import type { SecondLanguage } from './second-language.ts';
import { useTexts } from './texts-context.ts';
import { useLanguage } from './use-language.ts';
import { useWords } from './use-words.ts';
import { ownWords } from './words-of.ts';

export function useDates(): Dates {
  const words = useWords();
  const { language } = useLanguage();
  const { second } = useTexts();
  return useMemo(() => {
    const dates = createDates(language, words);
    return second === null ? dates : datesBeside(dates, second);
  }, [language, words, second]);
}

/** Gives the Dutch days and hours, and remembers what they are in her own language. */
function datesBeside(dates: Dates, second: SecondLanguage): Dates {
  const own = createDates(second.language, ownWords(second));
  const beside = (name: keyof Dates) =>
    ((...args: [string, string, string]) => {
      const text = dates[name](...args);
      second.remember(text, own[name](...args));
      return text;
    }) as Dates[typeof name];
  const names = Object.keys(dates) as (keyof Dates)[];
  return { ...dates, ...Object.fromEntries(names.map((name) => [name, beside(name)])) };
}
