import { Fragment, use, type ReactElement, type ReactNode } from 'react';
import { needsDutch } from './careful-keys.ts';
import { DutchBelow } from './DutchBelow.tsx';
import { piecesOf, valueFor, type Value } from './fill.ts';
import { inSecondLanguage } from './in-second-language.ts';
import { Name } from './Name.tsx';
import { SpokenContext } from './spoken-context.ts';
import { useTexts } from './texts-context.ts';
import type { PlainKey, PluralKey } from './word-key.ts';
import { templateOf } from './words-of.ts';

type Inserted = Value | ReactElement;

export type WordsProps =
  | { readonly of: PlainKey; readonly values?: Readonly<Record<string, Inserted>> }
  | {
      readonly of: PluralKey;
      readonly values: Readonly<Record<string, Inserted>> & { readonly count: number };
    };

/**
 * A text with values in it: strings become `<bdi>`, elements stay as they are. The texts themselves hold no markup. What
 * must not be misread has the Dutch below it, as long as nobody has reviewed it in the language of the page.
 */
export function Words({ of, values }: WordsProps) {
  const { t, i18n, second } = useTexts();
  const spoken = use(SpokenContext);
  const own = spoken === 'second' ? second : null;
  const given = values?.['count'];
  const count = typeof given === 'number' ? given : undefined;
  const template = templateOf(own?.t ?? t, of, count);
  const words = piecesOf(template).map((piece, index) => {
    if ('text' in piece) return piece.text;
    const value: Inserted = valueFor<Inserted>(values, piece.value, of);
    return <Fragment key={index}>{shown(value)}</Fragment>;
  });
  if (!needsDutch(of, i18n.language)) return words;
  return (
    <>
      {words}
      <DutchBelow of={of} count={count} shown={({ value }) => shown(valueFor<Inserted>(values, value, of))} />
    </>
  );

  function shown(value: Inserted): ReactNode {
    if (typeof value === 'number') return value;
    if (typeof value === 'string') {
      const said = own?.recall(value);
      return said ?? <Name>{value}</Name>;
    }
    return (own && inSecondLanguage(value, own)?.node) ?? value;
  }
}
