// All checks over one set of files, less the exceptions that are written down with a reason.
import { checkCareful } from './careful.mjs';
import { catalogOf, failure, source } from './catalog.mjs';
import { checkPlain } from './plain.mjs';
import { checkReading } from './reading.mjs';
import { checkSame } from './same.mjs';
import { checkStatus } from './status.mjs';
import { checkTerms } from './terms.mjs';
import { checkUse } from './use.mjs';

/** @typedef {import('./catalog.mjs').Finding} Finding */
/** Reasons by rule and key. @typedef {Record<string, Record<string, string>>} Exceptions */

/** Only rules of taste have exceptions; a missing text or plural form is never right. */
const excusable = new Set([
  'sentence-length',
  'error-length',
  'long-word',
  'hard-word',
  'one-word',
  'heavy-word',
  'button-length',
  'term',
  'avoid',
  'careful-missing',
  'careful-string',
]);

/** @param {Finding[]} findings @param {Exceptions} exceptions @returns {Finding[]} */
export function excuse(findings, exceptions) {
  const used = new Set();
  const left = findings.filter(({ rule, key }) => {
    const reason = exceptions[rule]?.[key];
    if (reason === undefined || !excusable.has(rule)) return true;
    used.add(`${rule}\0${key}`);
    return false;
  });
  for (const [rule, keys] of Object.entries(exceptions)) {
    for (const [key, reason] of Object.entries(keys)) {
      const tell = (/** @type {string} */ message) => left.push(failure('exceptions', source, key, message));
      if (!excusable.has(rule)) tell(`the rule ${rule} has no exceptions`);
      else if (!used.has(`${rule}\0${key}`)) tell(`${rule}: this exception is no longer needed`);
      else if (reason.trim().length < 10) tell(`${rule}: say why`);
    }
  }
  return left;
}

/**
 * @param {Record<string, string>} files content by path relative to locales/
 * @param {import('./use.mjs').Code} code
 * @returns {Finding[]}
 */
export function checkLocales(files, code) {
  const read = (/** @type {string} */ name) => JSON.parse(files[name] ?? '{}');
  const catalog = catalogOf(files);
  return excuse(
    [
      ...catalog.findings,
      ...checkSame(catalog),
      ...checkPlain(catalog, Object.keys(read('glossary.nl.json'))),
      ...checkReading(catalog),
      ...checkStatus(catalog),
      ...checkTerms(catalog, files),
      ...checkCareful(catalog, JSON.parse(files['careful-keys.json'] ?? '[]'), code),
      ...checkUse(catalog, code, read('dynamic-keys.json')),
    ],
    read('exceptions.json'),
  );
}
