import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './print-sheet.css';

export interface PrintSheetProps {
  readonly children: ReactNode;
  readonly landscape?: boolean | undefined;
  /** As high as what stands on it: a text that may go on over the next paper. */
  readonly grows?: boolean | undefined;
  /** The paper has its own language: a Dutch CV inside an Arabic screen. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly 'aria-label'?: string | undefined;
}

/** One A4 on screen, always white; when printed it is the paper itself. */
export function PrintSheet({ children, landscape = false, grows = false, ...rest }: PrintSheetProps) {
  return (
    <div
      {...rest}
      className={classNames(
        'wm-print-sheet',
        landscape && 'wm-print-sheet--landscape',
        grows && 'wm-print-sheet--grows',
      )}
    >
      {children}
    </div>
  );
}
