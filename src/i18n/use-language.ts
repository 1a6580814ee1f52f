import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf, languages, type Language } from './languages.ts';
import { ChangeLanguageContext, type ChangeLanguage } from './WordsProvider.tsx';

export interface LanguageChoice {
  readonly language: Language;
  readonly offered: readonly Language[];
  readonly change: ChangeLanguage;
}

export function useLanguage(): LanguageChoice {
  const { i18n } = useTranslation();
  const change = use(ChangeLanguageContext);
  const language = languageOf(i18n.language);
  if (change === undefined || language === undefined) throw new Error('useLanguage needs a WordsProvider');
  return { language, offered: languages, change };
}
