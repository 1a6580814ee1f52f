import { classNames } from './class-names.ts';
import { Symbol, type SymbolName } from './Symbol.tsx';
import './tile.css';

export interface TileProps {
  readonly symbol: SymbolName;
  /** `green` = done or to do, `gold` = here and now, `plain` = just a kind of thing. */
  readonly kind?: 'green' | 'gold' | 'plain' | undefined;
  readonly size?: 48 | 56 | undefined;
}

/** A symbol on its own ground, at the start of a row or card. */
export function Tile({ symbol, kind = 'green', size = 48 }: TileProps) {
  return (
    <span className={classNames('wm-tile', `wm-tile--${kind}`, size === 56 && 'wm-tile--large')}>
      <Symbol name={symbol} size={size === 56 ? 32 : 28} />
    </span>
  );
}
