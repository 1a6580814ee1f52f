import { Fragment, useEffect, type ReactNode } from 'react';
import type { Piece } from './fill.ts';
import { piecesOf } from './fill.ts';
import { sourceLanguage } from './languages.ts';
import { useTexts } from './texts-context.ts';
import { templateOf } from './words-of.ts';

interface DutchBelowProps {
  readonly of: string;
  readonly count: number | undefined;
  /** The value of a place in the text, as it stands on the screen. */
  readonly shown: (piece: Extract<Piece, { readonly value: string }>) => ReactNode;
}

/** The Dutch of a text that nobody has reviewed in her language; nothing until the Dutch texts are there. */
export function DutchBelow({ of, count, shown }: DutchBelowProps) {
  const { dutch, askDutch } = useTexts();
  useEffect(() => {
    if (dutch === null) askDutch();
  }, [dutch, askDutch]);
  if (dutch === null) return null;
  return (
    <>
      {' '}
      <span className="wm-dutch-below" lang={sourceLanguage} dir="ltr">
        {piecesOf(templateOf(dutch, of, count)).map((piece, index) =>
          'text' in piece ? piece.text : <Fragment key={index}>{shown(piece)}</Fragment>,
        )}
      </span>
    </>
  );
}
