import { useMemo } from 'react';
import { qrDrawing, type QrCorrection } from './qr-path.ts';
import './qr-code.css';

export interface QrCodeProps {
  readonly data: string | Uint8Array;
  /** What the code is for. */
  readonly label: string;
  readonly correction?: QrCorrection | undefined;
  /** As large as its room allows, for codes that carry much. */
  readonly large?: boolean | undefined;
}

/** Dark on white in every theme, because many cameras do not read it the other way round. */
export function QrCode({ data, label, correction = 'M', large = false }: QrCodeProps) {
  const { size, path } = useMemo(() => qrDrawing(data, correction), [data, correction]);
  const edge = String(size);
  return (
    <svg
      className={large ? 'wm-qr-code wm-qr-code--large' : 'wm-qr-code'}
      viewBox={`0 0 ${edge} ${edge}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${edge}v${edge}h-${edge}z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
