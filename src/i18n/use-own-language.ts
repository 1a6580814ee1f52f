import { sourceLanguage, type Language } from './languages.ts';
import { useLanguage } from './use-language.ts';

/** The language of her own beside Dutch; null for who reads Dutch alone. */
export function useOwnLanguage(): Language | null {
  const { language, second, leftFor } = useLanguage();
  return second ?? leftFor ?? (language.code === sourceLanguage ? null : language);
}
