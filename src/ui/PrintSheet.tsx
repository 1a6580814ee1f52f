import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './print-sheet.css';

export interface PrintSheetProps {
  readonly children: ReactNode;
  readonly landscape?: boolean | undefined;
  /** A4 to the millimetre, with its margins, for text: whoever shows it makes it smaller. */
  readonly real?: boolean | undefined;
  /** As high as what stands on it: a text that may go on over the next paper. */
  readonly grows?: boolean | undefined;
  /** The paper has its own language: a Dutch CV inside an Arabic screen. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly 'aria-label'?: string | undefined;
}

/** One A4 on screen, always white; when printed it is the paper itself. */
export function PrintSheet({
  children,
  landscape = false,
  real = false,
  grows = false,
  lang,
  dir,
  'aria-label': label,
}: PrintSheetProps) {
  return (
    // The label is in the language of the screen, what is inside in that of the paper.
    <div
      {...(label === undefined ? {} : { role: 'group', 'aria-label': label })}
      className={classNames(
        'wm-print-sheet',
        landscape && 'wm-print-sheet--landscape',
        real && 'wm-print-sheet--real',
        grows && 'wm-print-sheet--grows',
      )}
    >
      <div lang={lang} dir={dir}>
        {children}
      </div>
    </div>
  );
}
