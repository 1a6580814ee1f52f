// Plain Dutch, and what the script of another language needs.
import { failure, source, warning } from './catalog.mjs';
import { hardWords, heavyWords, otherWords } from './words.mjs';

/** @typedef {import('./catalog.mjs').Catalog} Catalog */
/** @typedef {import('./catalog.mjs').Finding} Finding */

const mostWords = 15;
const goodWords = 10;
const sentences = new Intl.Segmenter(source, { granularity: 'sentence' });

/** The words of each sentence; a placeholder counts as one word. @param {string} text @returns {number[]} */
export function sentenceLengths(text) {
  return text
    .replace(/\{\{[^}]*\}\}/gu, 'X')
    .split('\n')
    .flatMap((line) => [...sentences.segment(line)])
    .map(({ segment }) => segment.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length)
    .filter((length) => length > 0);
}

/** @param {string} words a pattern */
const whole = (words) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
const hard = hardWords.map((words) => whole(words));
const heavy = heavyWords.map((words) => whole(words));
const other = otherWords.map(({ words, use }) => ({ pattern: whole(words.join('|')), use }));

/** @param {string} key @param {string} text @returns {Finding[]} */
function plainDutch(key, text) {
  /** @type {Finding[]} */
  const findings = [];
  for (const length of sentenceLengths(text)) {
    if (length > mostWords) {
      findings.push(
        failure('sentence-length', source, key, `a sentence of ${length} words; at most ${mostWords}`),
      );
    } else if (length > goodWords) {
      findings.push(
        warning('sentence-length', source, key, `a sentence of ${length} words; aim at ${goodWords}`),
      );
    }
  }
  for (const pattern of hard) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) findings.push(failure('hard-word', source, key, `"${found}" is too hard`));
  }
  for (const { pattern, use } of other) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) findings.push(failure('one-word', source, key, `not "${found}" but: ${use}`));
  }
  for (const pattern of heavy) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined)
      findings.push(warning('heavy-word', source, key, `"${found}": can it be shorter?`));
  }
  return findings;
}

/**
 * Rules of one language: a pattern that may not occur, and why.
 * @type {Record<string, {rule: string, pattern: RegExp, why: string}[]>}
 */
const scripts = {
  tr: [
    {
      rule: 'suffix',
      pattern: /\}\}['’]?\p{L}|\}\}['’]/u,
      why: 'a suffix after a placeholder: it follows the sound of a name that the code does not know',
    },
    {
      rule: 'suffix',
      pattern: /\}\} (?:da|de|ta|te|m[iıuü])(?!\p{L})/u,
      why: 'this word follows the sound of the name before it: put a fixed word there',
    },
  ],
  ar: [
    {
      rule: 'prefix',
      pattern: /(?<!\p{L})[وبلكف](?=\{\{|[A-Za-z0-9])/u,
      why: 'a one-letter word before a placeholder, a Latin word or a digit: use إلى، مع، عند or a colon',
    },
    { rule: 'digits', pattern: /[٠-٩۰-۹]/u, why: 'Arabic-Indic digits: the app writes 0–9' },
    { rule: 'punctuation', pattern: /\?|(?<!\d),|;/u, why: 'Latin punctuation: write ؟ ، ؛' },
    {
      rule: 'digits',
      pattern: /\d\s?[/–-]\s?\d/u,
      why: 'two numbers around a sign turn round: write من … إلى …',
    },
  ],
};

/** @param {Catalog} catalog @returns {Finding[]} */
export function checkPlain({ languages }) {
  return [...languages].flatMap(([language, { texts }]) =>
    [...texts].flatMap(([key, text]) => [
      ...(language === source ? plainDutch(key, text) : []),
      ...(scripts[language] ?? [])
        .filter(({ pattern }) => pattern.test(text))
        .map(({ rule, why }) => failure(rule, language, key, why)),
    ]),
  );
}
