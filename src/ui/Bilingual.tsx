import { use, type ReactNode } from 'react';
import { inSecondLanguage } from '#i18n/in-second-language.ts';
import { SpokenContext } from '#i18n/spoken-context.ts';
import { TextsContext } from '#i18n/texts-context.ts';
import './bilingual.css';

/**
 * A title, a question, a button or an error: Dutch on top and, when she reads both, her own language below it, one step
 * smaller. The two are never mixed in one sentence; what a person wrote stands there once.
 */
export function Bilingual({ children }: { readonly children: ReactNode }) {
  const texts = use(TextsContext);
  const second = texts?.second ?? null;
  const isInside = use(SpokenContext) !== undefined;
  const own = second === null || isInside ? undefined : inSecondLanguage(children, second);
  if (second === null || own === undefined) return children;
  return (
    <>
      <SpokenContext value="first">
        <span lang={texts?.i18n.language}>{children}</span>
      </SpokenContext>{' '}
      <SpokenContext value="second">
        <span className="wm-bilingual__second" lang={second.language.code} dir={second.language.direction}>
          {own.node}
        </span>
      </SpokenContext>
    </>
  );
}
