import { asXmlText } from '../xml/model.ts';

/** The program of the standard writes and reads HTML in its long texts, as letters and not as elements. */

const ANY_TAG = /<\/?(?:a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|u|ul)(?:[ /][^<>]*)?>/iu;
const TAG = /<\/?([a-z][a-z\d]*)(?:[ /][^<>]*)?>/giu;
const ENDS_LINE: ReadonlySet<string> = new Set(['br', 'div', 'h1', 'h2', 'h3', 'li', 'ol', 'p', 'tr', 'ul']);
const ENTITY = /&(?:#(\d{1,7})|([a-z]{2,6}));/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

const escaped = (line: string): string =>
  line.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

const letter = (all: string, code: string | undefined, name: string | undefined): string =>
  code === undefined
    ? (ENTITIES[name?.toLowerCase() ?? ''] ?? all)
    : Number(code) > 31 && Number(code) <= 0x10ffff
      ? asXmlText(String.fromCodePoint(Number(code)))
      : ' ';

export function richTextOf(lines: readonly string[]): string {
  const [first = ''] = lines;
  if (lines.length < 2) return first === '' ? '' : `<p>${escaped(first)}</p>`;
  return `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
}

/** The lines of a text that is HTML, or of one that is not. */
export function linesOfRichText(text: string): readonly string[] {
  const plain = ANY_TAG.test(text)
    ? text
        .replace(/\s+/gu, ' ')
        .replace(TAG, (_all, name: string) => (ENDS_LINE.has(name.toLowerCase()) ? '\n' : ''))
        .replace(ENTITY, letter)
    : text;
  return plain
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
