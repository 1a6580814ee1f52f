import { useEffect, useRef } from 'react';
import { useLanguage } from '#i18n/use-language.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';

/**
 * At the end of a page that must be understood well: that a machine translated it, and one tap to the same page in Dutch
 * and back. Her language stays chosen; away from the page the app goes on in it.
 */
export function MachineTranslation() {
  const { language, second, leftFor, readDutch, readOwn } = useLanguage();
  const goBack = useRef(readOwn);
  useEffect(() => {
    goBack.current = readOwn;
  }, [readOwn]);
  useEffect(
    () => () => {
      goBack.current();
    },
    [],
  );
  if (leftFor === null && !(second ?? language).isMachine) return null;
  return (
    <div>
      {leftFor === null ? (
        <SymbolLine symbol="language">
          <Words of="common.translation.machine" />
        </SymbolLine>
      ) : null}
      {second === null ? (
        // One button for both ways: it keeps the focus.
        <Button kind="quiet" size="small" onClick={leftFor === null ? readDutch : readOwn}>
          {leftFor === null ? (
            <Words of="common.translation.readDutch" />
          ) : (
            <Words
              of="common.translation.back"
              values={{ language: <bdi lang={leftFor.code}>{leftFor.name}</bdi> }}
            />
          )}
        </Button>
      ) : null}
    </div>
  );
}
