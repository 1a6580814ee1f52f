import type { ReadableEntry, ReadableFrame, ReadableGroup, ReadableSection } from './readable-document.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Nothing that a person wrote is markup. Characters that no page may hold become a mark. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD');

/** No script may run in it, whatever somebody wrote, and nothing is fetched: it is one file, also in ten years. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.125rem/1.5 system-ui, sans-serif; max-inline-size: 44rem; margin-inline: auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; } h2 { font-size: 1.5rem; border-block-start: 2px solid; padding-block-start: 1rem; margin-block-start: 2rem; }
h3 { font-size: 1.25rem; } h4, h5 { font-size: 1.125rem; margin-block-end: 0.25rem; }
article { break-inside: avoid-page; margin-block: 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid #8a8f92; }
dl { margin: 0; } dt { font-weight: 700; } dd { margin: 0 0 0.5rem; white-space: pre-line; }
@media print { body { max-inline-size: none; padding: 0; font-size: 11pt; } }
`;

export const htmlHead = ({ language, direction, title, lines }: ReadableFrame): string =>
  [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}" dir="${direction}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(title)}</h1>`,
    ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
    '',
  ].join('\n');

export const HTML_END = '</body></html>\n';

const factHtml = ([label, value]: readonly [string, string]): string =>
  `<dt>${escapeHtml(label)}</dt><dd dir="auto">${escapeHtml(value)}</dd>`;

function entryHtml({ title, facts, parts }: ReadableEntry, level: 4 | 5): string {
  const heading = `<h${String(level)} dir="auto">${escapeHtml(title)}</h${String(level)}>`;
  const list = facts.length === 0 ? '' : `<dl>${facts.map(factHtml).join('')}</dl>`;
  return `<article>${heading}${list}${parts.map((part) => entryHtml(part, 5)).join('')}</article>\n`;
}

function* groupHtml({ title, entries }: ReadableGroup): Generator<string> {
  yield `<h3>${escapeHtml(title)}</h3>\n`;
  for (const entry of entries) yield entryHtml(entry, 4);
}

/** One section, thing by thing, so that a large file is never held twice. */
export function* sectionHtml({ title, mark, groups }: ReadableSection): Generator<string> {
  yield `<section><h2 dir="auto">${escapeHtml(title)}</h2><p><strong>${escapeHtml(mark)}</strong></p>\n`;
  for (const group of groups) yield* groupHtml(group);
  yield '</section>\n';
}
