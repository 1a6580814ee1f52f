import { use, useId, useState, type ReactNode } from 'react';
import { inSecondLanguage } from '#i18n/in-second-language.ts';
import { SpokenContext } from '#i18n/spoken-context.ts';
import { TextsContext } from '#i18n/texts-context.ts';
import { Words } from '#i18n/Words.tsx';
import { Symbol } from './Symbol.tsx';
import './running-text.css';

export interface RunningTextProps {
  readonly children: ReactNode;
  /** Of the element that a field is described by: the switch stays outside it. */
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly as?: 'p' | 'div' | 'span' | undefined;
}

/** Text to read, in Dutch; when she reads both, a switch below it shows the same in her own language. */
export function RunningText({ children, id, className, as: Element = 'p' }: RunningTextProps) {
  const second = use(TextsContext)?.second ?? null;
  const isInside = use(SpokenContext) !== undefined;
  const own = second === null || isInside ? undefined : inSecondLanguage(children, second);
  const dutch = (
    <Element id={id} className={className}>
      {children}
    </Element>
  );
  if (second === null || own === undefined) return dutch;
  return (
    <div className="wm-running-text">
      {dutch}
      <SpokenContext value="second">
        <OwnText lang={second.language.code} dir={second.language.direction} className={className}>
          {own.node}
        </OwnText>
      </SpokenContext>
    </div>
  );
}

interface OwnTextProps {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly className: string | undefined;
  readonly children: ReactNode;
}

function OwnText({ lang, dir, className, children }: OwnTextProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div lang={lang} dir={dir}>
      <button
        type="button"
        className="wm-running-text__switch"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <Symbol name="language" size={20} />
        <span>
          <Words of={isOpen ? 'common.ownLanguage.hide' : 'common.ownLanguage.show'} />
        </span>
      </button>
      {isOpen ? (
        <p id={id} className={className}>
          {children}
        </p>
      ) : null}
    </div>
  );
}
