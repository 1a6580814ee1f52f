import { use } from 'react';
import { languageOf, languages, type Language } from './languages.ts';
import { useTexts } from './texts-context.ts';
import { ChangeLanguageContext, type ChangeLanguage } from './WordsProvider.tsx';

export interface LanguageChoice {
  /** The language of the page. */
  readonly language: Language;
  /** Her own language below the Dutch; null when there is one language. */
  readonly second: Language | null;
  readonly offered: readonly Language[];
  readonly change: ChangeLanguage;
}

export function useLanguage(): LanguageChoice {
  const { i18n, second } = useTexts();
  const change = use(ChangeLanguageContext);
  const language = languageOf(i18n.language);
  if (change === undefined || language === undefined) throw new Error('useLanguage needs a WordsProvider');
  return { language, second: second?.language ?? null, offered: languages, change };
}
