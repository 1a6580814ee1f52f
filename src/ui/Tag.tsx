import type { ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { classNames } from './class-names.ts';
import { Symbol, type SymbolName } from './Symbol.tsx';
import './tag.css';

export interface TagProps {
  readonly children: ReactNode;
  /** `green` = sent or done, `gold` = now, `pale` = the other looks along, `plain` = waiting. */
  readonly kind?: 'green' | 'gold' | 'pale' | 'plain' | undefined;
  readonly symbol: SymbolName;
}

/** A status in words with its symbol. It cannot be pressed. */
export function Tag({ children, kind = 'plain', symbol }: TagProps) {
  return (
    <span className={classNames('wm-tag', `wm-tag--${kind}`)}>
      <Symbol name={symbol} size={20} />
      <span>
        <Bilingual>{children}</Bilingual>
      </span>
    </span>
  );
}
