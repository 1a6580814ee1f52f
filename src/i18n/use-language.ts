import { use } from 'react';
import { languageOf, languages, type Language } from './languages.ts';
import { useTexts } from './texts-context.ts';
import { ChangeLanguageContext, type LanguageChanges } from './WordsProvider.tsx';

export interface LanguageChoice extends Omit<LanguageChanges, 'leftFor'> {
  /** The language of the page. */
  readonly language: Language;
  /** Her own language below the Dutch; null when there is one language. */
  readonly second: Language | null;
  readonly offered: readonly Language[];
  /** Her own language, while this page is shown to her in Dutch. */
  readonly leftFor: Language | null;
}

export function useLanguage(): LanguageChoice {
  const { i18n, second } = useTexts();
  const changes = use(ChangeLanguageContext);
  const language = languageOf(i18n.language);
  if (changes === undefined || language === undefined) throw new Error('useLanguage needs a WordsProvider');
  const leftFor = changes.leftFor === null ? null : (languageOf(changes.leftFor) ?? null);
  return { ...changes, leftFor, language, second: second?.language ?? null, offered: languages };
}
