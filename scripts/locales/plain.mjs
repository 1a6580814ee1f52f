// Plain Dutch, and what the script of another language needs.
import { bannedWords, secondWords } from '#i18n/reading/banned-words.ts';
import { nominals, passives, sentencesOf, unexplainedWords, wordsOf } from '#i18n/reading/measures.ts';
import { failure, source, warning } from './catalog.mjs';

/** @typedef {import('./catalog.mjs').Catalog} Catalog */
/** @typedef {import('./catalog.mjs').Finding} Finding */

const mostWords = 15;
const goodWords = 10;
/** Who reads what went wrong is in a hurry. */
const mostErrorWords = 12;
const isError = (/** @type {string} */ key) =>
  /(?:^errors|\.errors?|Error|\.faults?|Fault)(?:\.|$)/u.test(key);

/** The words of each sentence; a placeholder counts as one word. @param {string} text @returns {number[]} */
export const sentenceLengths = (text) => sentencesOf(text).map((sentence) => wordsOf(sentence).length);

/** @param {string} key @param {string} text @param {readonly string[]} explained @returns {Finding[]} */
function plainDutch(key, text, explained) {
  const lengths = sentenceLengths(text);
  const isNew = (/** @type {string} */ word) =>
    !explained.some((known) => word.toLowerCase().startsWith(known.toLowerCase()));
  return [
    ...lengths
      .filter((length) => length > mostWords)
      .map((length) =>
        failure('sentence-length', source, key, `a sentence of ${length} words; at most ${mostWords}`),
      ),
    ...lengths
      .filter((length) => length > goodWords && length <= mostWords)
      .map((length) =>
        warning('sentence-length', source, key, `a sentence of ${length} words; aim at ${goodWords}`),
      ),
    ...lengths
      .filter((length) => isError(key) && length > mostErrorWords && length <= mostWords)
      .map((length) =>
        failure('error-length', source, key, `${length} words in an error; at most ${mostErrorWords}`),
      ),
    ...unexplainedWords(text, explained).map((word) =>
      failure('long-word', source, key, `"${word}": a shorter word, or explain it in glossary.nl.json`),
    ),
    ...bannedWords(text).map(({ word }) => failure('hard-word', source, key, `"${word}" is too hard`)),
    ...secondWords(text).map(({ word, rather }) =>
      failure('one-word', source, key, `not "${word}" but: ${rather}`),
    ),
    ...[...passives(text), ...nominals(text).filter(isNew)].map((word) =>
      warning('heavy-word', source, key, `"${word}": can it be said with what somebody does?`),
    ),
  ];
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

/** @param {Catalog} catalog @param {readonly string[]} explained words of glossary.nl.json @returns {Finding[]} */
export function checkPlain({ languages }, explained) {
  return [...languages].flatMap(([language, { texts }]) =>
    [...texts].flatMap(([key, text]) => [
      ...(language === source ? plainDutch(key, text, explained) : []),
      ...(scripts[language] ?? [])
        .filter(({ pattern }) => pattern.test(text))
        .map(({ rule, why }) => failure(rule, language, key, why)),
    ]),
  );
}
