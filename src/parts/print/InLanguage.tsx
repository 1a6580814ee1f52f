import { useEffect, useState, type ReactNode } from 'react';
import { openWords, type OpenedWords } from '#i18n/open-words.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';

export interface InLanguageProps {
  readonly code: string;
  readonly children: ReactNode;
}

/** Draws a piece of paper in a language of its own, as Dutch inside an Arabic screen; nothing while its words load. */
export function InLanguage({ code, children }: InLanguageProps) {
  const { language } = useLanguage();
  return language.code === code ? children : <OtherLanguage code={code}>{children}</OtherLanguage>;
}

function OtherLanguage({ code, children }: InLanguageProps) {
  const [texts, setTexts] = useState<{ readonly code: string; readonly opened: OpenedWords }>();
  useEffect(() => {
    let isGone = false;
    void openWords({ language: code, missing: 'show-dutch' }).then((opened) => {
      if (!isGone) setTexts({ code, opened });
    });
    return () => {
      isGone = true;
    };
  }, [code]);
  return texts?.code === code ? <WordsProvider texts={texts.opened}>{children}</WordsProvider> : null;
}
