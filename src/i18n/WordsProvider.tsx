import { createContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { OpenedWords } from './open-words.ts';
import { TextsContext } from './texts-context.ts';

export type ChangeLanguage = OpenedWords['change'];

/** Only for `use-language.ts`. */
export const ChangeLanguageContext = createContext<ChangeLanguage | undefined>(undefined);

export interface WordsProviderProps {
  readonly texts: OpenedWords;
  /** Keeps the choice; called after the language is shown. */
  readonly onChange?: (code: string, second: string | null) => void;
  readonly children: ReactNode;
}

/** Gives all screens below it their words, dates and numbers. A change of language re-renders and remounts nothing. */
export function WordsProvider({ texts, onChange, children }: WordsProviderProps) {
  const change = useMemo<ChangeLanguage>(
    () =>
      async (code, second = null) => {
        const changed = await texts.change(code, second);
        if (changed.ok) onChange?.(code, second);
        return changed;
      },
    [texts, onChange],
  );
  return (
    <I18nextProvider i18n={texts.i18n}>
      <ChangeLanguageContext value={change}>
        <ShownTextsProvider texts={texts}>{children}</ShownTextsProvider>
      </ChangeLanguageContext>
    </I18nextProvider>
  );
}

function ShownTextsProvider({ texts, children }: Pick<WordsProviderProps, 'texts' | 'children'>) {
  // `t` is another function after a change of language, and when Dutch arrives for a missing key.
  const { t, i18n } = useTranslation();
  const second = useSyncExternalStore(texts.onSecond, texts.second);
  const shown = useMemo(() => ({ t, i18n, second }), [t, i18n, second]);
  return <TextsContext value={shown}>{children}</TextsContext>;
}
