import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { PlainKey } from '#i18n/word-key.ts';
import { Button, ButtonRow } from '#ui/Button.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import { FIRST_FRAMING, framed, stepsFor, type Framing, type FramingStep, type Size } from './crop.ts';
import type { OpenedPicture } from './open-picture.ts';
import { drawPart } from './small-jpeg.ts';
import './picture-framing.css';

const STEPS = {
  nearer: { text: 'common.picture.nearer', symbol: 'plus' },
  further: { text: 'common.picture.further', symbol: 'minus' },
  left: { text: 'common.picture.left' },
  right: { text: 'common.picture.right' },
  up: { text: 'common.picture.up', symbol: 'up' },
  down: { text: 'common.picture.down', symbol: 'down' },
} as const satisfies Record<FramingStep, { readonly text: PlainKey; readonly symbol?: SymbolName }>;

export interface PictureFramingProps {
  readonly picture: OpenedPicture;
  /** The shape that is kept, in points. */
  readonly size: Size;
  readonly busy: boolean;
  readonly useText: ReactNode;
  readonly onUse: (framing: Framing) => void;
  readonly onStop: () => void;
}

/** Shows what will be kept of a picture, and moves it by presses: dragging is hard for an unsure hand. */
export function PictureFraming({ picture, size, busy, useText, onUse, onStop }: PictureFramingProps) {
  const words = useWords();
  const [framing, setFraming] = useState(FIRST_FRAMING);
  const draw = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      if (canvas) drawPart(canvas, picture, framing);
    },
    [picture, framing],
  );
  const region = useRef<HTMLDivElement>(null);
  // What was pressed to get here is gone: who listens or uses keys goes on here.
  useEffect(() => {
    region.current?.focus();
  }, []);
  return (
    <div
      ref={region}
      className="picture-framing"
      role="group"
      aria-label={words('common.picture.kept')}
      tabIndex={-1}
    >
      <canvas
        ref={draw}
        {...size}
        role="img"
        aria-label={words('common.picture.kept')}
        className="picture-framing__kept"
      />
      <div className="picture-framing__steps">
        {stepsFor(picture, size, framing).map((step) => {
          const { text, ...symbol } = STEPS[step];
          return (
            <Button
              key={step}
              kind="second"
              size="small"
              {...symbol}
              onClick={() => {
                setFraming(framed(picture, size, framing, step));
              }}
            >
              <Words of={text} />
            </Button>
          );
        })}
      </div>
      <ButtonRow>
        <Button
          symbol="tick"
          busy={busy}
          onClick={() => {
            onUse(framing);
          }}
        >
          {useText}
        </Button>
        <Button kind="second" onClick={onStop}>
          <Words of="common.action.stop" />
        </Button>
      </ButtonRow>
    </div>
  );
}
