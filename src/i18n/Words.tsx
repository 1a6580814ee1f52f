import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { piecesOf, valueFor, type Value } from './fill.ts';
import { Name } from './Name.tsx';
import type { PlainKey, PluralKey } from './word-key.ts';
import { templateOf } from './words-of.ts';

type Inserted = Value | ReactElement;

export type WordsProps =
  | { readonly of: PlainKey; readonly values?: Readonly<Record<string, Inserted>> }
  | {
      readonly of: PluralKey;
      readonly values: Readonly<Record<string, Inserted>> & { readonly count: number };
    };

/** A text with values in it: strings become `<bdi>`, elements stay as they are. The texts themselves hold no markup. */
export function Words({ of, values }: WordsProps) {
  const { t } = useTranslation();
  const count = values?.['count'];
  const template = templateOf(t, of, typeof count === 'number' ? count : undefined);
  return piecesOf(template).map((piece, index) => {
    if ('text' in piece) return piece.text;
    const value: Inserted = valueFor<Inserted>(values, piece.value, of);
    return <Fragment key={index}>{typeof value === 'string' ? <Name>{value}</Name> : value}</Fragment>;
  });
}
