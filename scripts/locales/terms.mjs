// The term base, locales/terms/<language>.tsv: one word for one thing in every language. What can be checked without
// false alarms is checked: a Dutch text that holds one of the `words` of a term needs one of the `stems` of that term in
// its translation, and what stands in `avoid` stands in no text. Most terms have neither: words like 'open' or 'plan'
// are said in too many ways.
import { byBase, failure, source } from './catalog.mjs';

/** @typedef {import('./catalog.mjs').Catalog} Catalog */
/** @typedef {import('./catalog.mjs').Finding} Finding */
/** @typedef {{key: string, nl: string, term: string, words: string[], stems: string[], avoid: string, note: string}} Term */

const columns = { [source]: ['key', 'nl', 'words', 'note'] };
const columnsOf = (/** @type {string} */ language) =>
  columns[language] ?? ['key', 'nl', 'term', 'stems', 'avoid', 'note'];

const listed = (/** @type {string} */ cell) => cell.split('|').filter((word) => word !== '');

/**
 * @param {string} text of a file @param {string} language
 * @returns {{terms: Term[]} | {problem: string}}
 */
export function parseTerms(text, language) {
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const names = columnsOf(language);
  if (head !== names.join('\t')) return { problem: `the first line is not: ${names.join(' ')}` };
  const broken = lines.findIndex((line) => line.split('\t').length !== names.length);
  if (broken >= 0) return { problem: `line ${broken + 2} has not ${names.length} columns` };
  const terms = lines.map((line) => {
    const cells = line.split('\t');
    const cell = (/** @type {string} */ name) => cells[names.indexOf(name)] ?? '';
    return {
      key: cell('key'),
      nl: cell('nl'),
      term: cell('term'),
      words: listed(cell('words')),
      stems: listed(cell('stems')),
      avoid: cell('avoid'),
      note: cell('note'),
    };
  });
  return { terms };
}

/** Small letters as the language has them, and Arabic without its vowel signs. @param {string} language */
const plainOf = (language) => (/** @type {string} */ text) =>
  text.toLocaleLowerCase(language).replace(/[\u064B-\u0652\u0640]/gu, '');

const whole = (/** @type {string} */ words) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, 'iu');

/** @param {Term[]} dutch @param {Term[]} own @param {string} language @returns {Finding[]} */
function sameTerms(dutch, own, language) {
  const here = new Set(own.map(({ key }) => key));
  const there = new Set(dutch.map(({ key }) => key));
  const tell = (/** @type {string} */ key, /** @type {string} */ message) =>
    failure('terms', language, key, message);
  return [
    ...[...there].filter((key) => !here.has(key)).map((key) => tell(key, 'the term base lacks this term')),
    ...own.filter(({ key }) => !there.has(key)).map(({ key }) => tell(key, 'is no term of nl.tsv')),
    ...own.filter(({ term }) => term.trim() === '').map(({ key }) => tell(key, 'has no translation')),
  ];
}

/** @param {Term[]} dutch @param {Term[]} own @returns {{key: string, term: string, pattern: RegExp, stems: string[]}[]} */
export const checkable = (dutch, own) =>
  own.flatMap(({ key, term, stems }) => {
    const words = dutch.find((one) => one.key === key)?.words ?? [];
    return words.length === 0 || stems.length === 0
      ? []
      : [{ key, term, pattern: whole(words.join('|')), stems }];
  });

/** Paper of a CV is for employers, with their words. */
const isPaper = (/** @type {string} */ key) => key.startsWith('cvPaper.');

/**
 * @param {string} language @param {Catalog} catalog @param {Term[]} dutch @param {Term[]} own
 * @returns {Finding[]}
 */
function termsUsed(language, { languages }, dutch, own) {
  const plain = plainOf(language);
  const rules = checkable(dutch, own);
  const texts = languages.get(language)?.texts ?? new Map();
  const translated = byBase(texts);
  const missing = [...byBase(languages.get(source)?.texts ?? new Map())].flatMap(([base, forms]) => {
    const translation = plain([...(translated.get(base)?.values() ?? [])].join('\n'));
    if (isPaper(base) || translation === '') return [];
    return rules
      .filter(({ pattern, stems }) => {
        const isNamed = [...forms.values()].some((text) => pattern.test(text));
        return isNamed && !stems.some((stem) => translation.includes(plain(stem)));
      })
      .map(({ key, term }) =>
        failure('term', language, base, `says ${key} with another word than "${term}"`),
      );
  });
  const avoided = own
    .filter(({ avoid }) => avoid !== '')
    .map(({ key, term, avoid }) => ({ key, term, pattern: whole(avoid) }));
  const wrong = [...texts].flatMap(([key, text]) =>
    avoided.flatMap(({ key: of, term, pattern }) => {
      const found = isPaper(key) ? undefined : pattern.exec(plain(text))?.[0];
      return found === undefined
        ? []
        : [failure('avoid', language, key, `not "${found}" (${of}), but: ${term}`)];
    }),
  );
  return [...missing, ...wrong];
}

/**
 * @param {Catalog} catalog @param {Record<string, string>} files of locales/, with `terms/<language>.tsv`
 * @returns {Finding[]}
 */
export function checkTerms(catalog, files) {
  /** @type {Finding[]} */
  const findings = [];
  /** @type {Map<string, Term[]>} */
  const bases = new Map();
  for (const language of catalog.languages.keys()) {
    const text = files[`terms/${language}.tsv`];
    if (text === undefined) continue;
    const parsed = parseTerms(text, language);
    if ('problem' in parsed) findings.push(failure('terms', language, 'terms', parsed.problem));
    else bases.set(language, parsed.terms);
  }
  const dutch = bases.get(source) ?? [];
  return [
    ...findings,
    ...[...bases]
      .filter(([language]) => language !== source)
      .flatMap(([language, own]) => [
        ...sameTerms(dutch, own, language),
        ...termsUsed(language, catalog, dutch, own),
      ]),
  ];
}
