import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './device-picture.css';
import { SymbolShapes, type SymbolName } from './Symbol.tsx';

export interface DevicePictureProps {
  /** Default: a phone, held upright. */
  readonly wide?: boolean | undefined;
  /** Beside a short text in a dialog. */
  readonly small?: boolean | undefined;
  /** What its screen shows, from the parts below. */
  readonly children: ReactNode;
}

/** A drawing without words, so that it is the same in each language; what to do stands beside it. */
export function DevicePicture({ wide = false, small = false, children }: DevicePictureProps) {
  const height = wide ? 112 : 196;
  return (
    <svg
      className={classNames('wm-device-picture', small && 'wm-device-picture--small')}
      viewBox={`0 0 120 ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect className="wm-device-picture__device" x={4} y={4} width={112} height={height - 8} rx={14} />
      <rect className="wm-device-picture__screen" x={10} y={12} width={100} height={height - 24} rx={6} />
      {children}
    </svg>
  );
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** Where to press. */
export const Here = ({ x, y, width, height }: Box) => (
  <rect className="wm-device-picture__here" x={x} y={y} width={width} height={height} rx={6} />
);

export const Line = ({ x, y, width }: Place & { readonly width: number }) => (
  <rect className="wm-device-picture__line" x={x} y={y} width={width} height={4} rx={2} />
);

export const Bar = ({ y }: { readonly y: number }) => (
  <rect className="wm-device-picture__paper" x={12} y={y} width={96} height={26} rx={6} />
);

export const Sheet = ({ y }: { readonly y: number }) => (
  <rect className="wm-device-picture__paper" x={12} y={y} width={96} height={182 - y} rx={8} />
);

export const Row = ({ y }: { readonly y: number }) => (
  <>
    <Line x={22} y={y + 6} width={44} />
    <circle className="wm-device-picture__faint" cx={92} cy={y + 8} r={5} />
  </>
);

export const Dots = ({ x, y }: Place) => (
  <>
    {[-6, 0, 6].map((down) => (
      <circle key={down} className="wm-device-picture__ink" cx={x} cy={y + down} r={2} />
    ))}
  </>
);

export function PageLines({ from, until = 148 }: { readonly from: number; readonly until?: number }) {
  const lines: number[] = [];
  for (let y = from; y < until; y += 14) lines.push(y);
  return (
    <>
      {lines.map((y, index) => (
        <rect
          key={y}
          className="wm-device-picture__faint"
          x={20}
          y={y}
          width={index % 3 === 2 ? 50 : 80}
          height={5}
          rx={2.5}
        />
      ))}
    </>
  );
}

export const Sign = ({ name, x, y }: Place & { readonly name: SymbolName }) => (
  <svg className="wm-device-picture__sign" x={x} y={y} width={20} height={20} viewBox="0 0 24 24">
    <SymbolShapes name={name} />
  </svg>
);
