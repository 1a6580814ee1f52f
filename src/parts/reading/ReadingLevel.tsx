import { useEffect, useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import type { ReadingLevel as Level } from '#i18n/reading/level.ts';
import { SymbolLine } from '#ui/StatusLine.tsx';

/** How hard a whole text is to read, in plain words. Nothing about a few words, or about another language than Dutch. */
export function ReadingLevel({ text }: { readonly text: string }) {
  const [looked, setLooked] = useState<{ readonly text: string; readonly level: Level | null }>();
  useEffect(() => {
    let isGone = false;
    import('#i18n/reading/level.ts')
      .then(({ levelOf }) => {
        if (!isGone) setLooked({ text, level: levelOf(text) });
      })
      // Without a network, before it was fetched once: nothing is said then.
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [text]);
  const level = looked?.text === text ? looked.level : null;
  if (level === null) return null;
  return (
    <SymbolLine symbol={level === 'hard' ? 'info' : 'tick'}>
      <Words of={`reading.level.${level}`} />
    </SymbolLine>
  );
}
