import type { TextTree } from './load-texts.ts';

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'û',
  c: 'ç',
  n: 'ñ',
  s: 'š',
};

/** A text that still reads, a third longer and with accents, between brackets; values keep their places. */
export function pseudoText(text: string): string {
  const accented = text
    .split(/(\{\{\w+\}\})/u)
    .map((part) =>
      part.startsWith('{{') ? part : part.replace(/[aeioucns]/gu, (letter) => accents[letter] ?? letter),
    )
    .join('');
  return `[${accented}${' ~'.repeat(Math.ceil(text.length / 6))}]`;
}

/** A language for tests: shows text that is not in locales, cut words and places that are too narrow. */
export function pseudoTexts(texts: TextTree): TextTree {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoText(value) : pseudoTexts(value),
    ]),
  );
}
