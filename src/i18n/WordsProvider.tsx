import { createContext, useMemo, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { OpenedWords } from './open-words.ts';

export type ChangeLanguage = OpenedWords['change'];

/** Only for `use-language.ts`. */
export const ChangeLanguageContext = createContext<ChangeLanguage | undefined>(undefined);

export interface WordsProviderProps {
  readonly texts: OpenedWords;
  /** Keeps the choice; called after the language is shown. */
  readonly onChange?: (code: string) => void;
  readonly children: ReactNode;
}

/** Gives all screens below it their words, dates and numbers. A change of language re-renders and remounts nothing. */
export function WordsProvider({ texts, onChange, children }: WordsProviderProps) {
  const change = useMemo<ChangeLanguage>(
    () => async (code) => {
      const changed = await texts.change(code);
      if (changed.ok) onChange?.(code);
      return changed;
    },
    [texts, onChange],
  );
  return (
    <I18nextProvider i18n={texts.i18n}>
      <ChangeLanguageContext value={change}>{children}</ChangeLanguageContext>
    </I18nextProvider>
  );
}
