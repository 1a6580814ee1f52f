import type { Direction } from './languages.ts';

export type Value = string | number;
export type Values = Readonly<Record<string, Value>>;

/** A text, cut at its places for values: plain text and names of values take turns. */
export type Piece = { readonly text: string } | { readonly value: string };

/** `Hallo {{name}}` → `Hallo ` and the value `name`. What people typed is never read as a pattern. */
export function piecesOf(template: string): readonly Piece[] {
  return template
    .split(/\{\{(\w+)\}\}/u)
    .map((part, index) => (index % 2 === 0 ? { text: part } : { value: part }))
    .filter((piece) => !('text' in piece) || piece.text !== '');
}

export function valueFor<T>(values: Readonly<Record<string, T>> | undefined, name: string, key: string): T {
  const value = values?.[name];
  if (value === undefined) throw new Error(`no value for {{${name}}} in the text ${key}`);
  return value;
}

const rightToLeftLetter = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const flowsRightToLeft =
  /^[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC][\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\d\s:.]*$/u;

function needsIsolation(value: string, direction: Direction): boolean {
  if (direction === 'ltr') return rightToLeftLetter.test(value);
  return !flowsRightToLeft.test(value) && !/^\d*$/u.test(value);
}

/**
 * Where there can be no `<bdi>` (labels, titles) a value that runs the other way than the text gets the invisible
 * characters FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, so that the words around it stay in place.
 */
export function isolate(value: Value, direction: Direction): string {
  if (typeof value === 'number') return String(value);
  return needsIsolation(value, direction) ? `\u2068${value}\u2069` : value;
}

export function fill(
  template: string,
  values: Values | undefined,
  direction: Direction,
  key: string,
): string {
  return piecesOf(template)
    .map((piece) => ('text' in piece ? piece.text : isolate(valueFor(values, piece.value, key), direction)))
    .join('');
}
