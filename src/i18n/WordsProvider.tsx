import { createContext, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { sourceLanguage } from './languages.ts';
import type { OpenedWords } from './open-words.ts';
import { TextsContext } from './texts-context.ts';

export type ChangeLanguage = OpenedWords['change'];

export interface LanguageChanges {
  readonly change: ChangeLanguage;
  /** The language that she reads in, while a page is shown to her in Dutch. */
  readonly leftFor: string | null;
  /** Shows the same page in Dutch, and back. Her choice of language stays what it was. */
  readonly readDutch: () => void;
  readonly readOwn: () => void;
}

/** Only for `use-language.ts`. */
export const ChangeLanguageContext = createContext<LanguageChanges | undefined>(undefined);

export interface WordsProviderProps {
  readonly texts: OpenedWords;
  /** Keeps the choice; called after the language is shown. */
  readonly onChange?: (code: string, second: string | null) => void;
  readonly children: ReactNode;
}

/** Gives all screens below it their words, dates and numbers. A change of language re-renders and remounts nothing. */
export function WordsProvider({ texts, onChange, children }: WordsProviderProps) {
  const [leftFor, setLeftFor] = useState<string | null>(null);
  const changes = useMemo<LanguageChanges>(
    () => ({
      leftFor,
      change: async (code, second = null) => {
        const changed = await texts.change(code, second);
        if (!changed.ok) return changed;
        setLeftFor(null);
        onChange?.(code, second);
        return changed;
      },
      // Known before the words change and until they are back: the button for it never leaves the page.
      readDutch: () => {
        setLeftFor(texts.i18n.language);
        void texts.change(sourceLanguage).then(({ ok }) => {
          if (!ok) setLeftFor(null);
        });
      },
      readOwn: () => {
        if (leftFor === null) return;
        void texts.change(leftFor).then(() => {
          setLeftFor(null);
        });
      },
    }),
    [texts, onChange, leftFor],
  );
  return (
    <ChangeLanguageContext value={changes}>
      <ShownTextsProvider texts={texts}>{children}</ShownTextsProvider>
    </ChangeLanguageContext>
  );
}

function ShownTextsProvider({ texts, children }: Pick<WordsProviderProps, 'texts' | 'children'>) {
  const { i18n } = texts;
  const t = useSyncExternalStore(texts.onShown, texts.shown);
  const second = useSyncExternalStore(texts.onSecond, texts.second);
  const dutch = texts.dutch();
  const hasAll = useSyncExternalStore(texts.onAll, texts.hasAll);
  const { askDutch, askAll } = texts;
  const shown = useMemo(
    () => ({ t, i18n, second, dutch, askDutch, hasAll, askAll }),
    [t, i18n, second, dutch, askDutch, hasAll, askAll],
  );
  return <TextsContext value={shown}>{children}</TextsContext>;
}
