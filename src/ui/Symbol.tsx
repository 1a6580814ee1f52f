import { classNames } from './class-names.ts';
import { mirroredSymbols, symbolShapes, type SymbolShape } from './symbols.ts';
import './symbol.css';

export type SymbolName = keyof typeof symbolShapes;

/** Edge at a root size of 16 px; it grows with the reader's text size. */
export type SymbolSize = 20 | 24 | 28 | 32;

export interface SymbolProps {
  readonly name: SymbolName;
  readonly size?: SymbolSize | undefined;
  readonly className?: string | undefined;
}

/** A drawing that goes with a word. It is hidden from screen readers, because the word says it. */
export function Symbol({ name, size = 24, className }: SymbolProps) {
  return (
    <svg
      className={classNames(
        'wm-symbol',
        size !== 24 && `wm-symbol--${String(size)}`,
        mirroredSymbols.has(name) && 'wm-symbol--mirrored',
        className,
      )}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <SymbolShapes name={name} />
    </svg>
  );
}

/** The bare shapes on the 24 grid, for drawings that place a symbol inside their own svg. */
export function SymbolShapes({ name }: { readonly name: SymbolName }) {
  const shapes: readonly SymbolShape[] = symbolShapes[name];
  return shapes.map((shape, index) => <Shape key={index} shape={shape} />);
}

function Shape({ shape }: { readonly shape: SymbolShape }) {
  switch (shape.kind) {
    case 'path':
      return <path d={shape.d} />;
    case 'circle':
      return <circle cx={shape.cx} cy={shape.cy} r={shape.r} />;
    case 'dot':
      return <circle cx={shape.cx} cy={shape.cy} r={shape.r} fill="currentColor" stroke="none" />;
    case 'box':
      return (
        <rect x={shape.x} y={shape.y} width={shape.inlineSize} height={shape.blockSize} rx={shape.radius} />
      );
  }
}
