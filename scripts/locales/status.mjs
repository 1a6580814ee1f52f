// Which translation was made from which Dutch text, and who has read it. A Dutch text that changes sends its
// translations back to `machine`: nobody has read them against the new words.
import { createHash } from 'node:crypto';

import { byBase, failure, source } from './catalog.mjs';

/** @typedef {import('./catalog.mjs').Catalog} Catalog */
/** @typedef {import('./catalog.mjs').Finding} Finding */
/** @typedef {import('./catalog.mjs').Status} Status */

const states = new Set(['machine', 'volunteer', 'reviewed']);
/** A language is called ready when this part of it was read by someone who speaks it. */
const readyShare = 0.95;

/** @param {Catalog} catalog @returns {Map<string, string>} hash of the Dutch text, all its forms, by base key */
export function sourceHashes({ languages }) {
  const nl = languages.get(source)?.texts ?? new Map();
  return new Map(
    [...byBase(nl)].map(([base, forms]) => {
      const text = JSON.stringify([...forms].sort(([a], [b]) => (a < b ? -1 : 1)));
      return [base, createHash('sha256').update(text).digest('hex').slice(0, 12)];
    }),
  );
}

/** @param {Catalog} catalog @returns {Finding[]} */
export function checkStatus(catalog) {
  const hashes = sourceHashes(catalog);
  const stamp = 'run: npm run locales:stamp';
  return [...catalog.languages].flatMap(([language, { status, meta }]) => {
    if (language === source) return [];
    if (status === undefined)
      return [failure('status', language, '', `no _status/${language}.json; ${stamp}`)];
    /** @type {Finding[]} */
    const findings = [];
    for (const [base, hash] of hashes) {
      const entry = status[base];
      if (entry === undefined) findings.push(failure('status', language, base, `has no status; ${stamp}`));
      else if (entry.srcHash !== hash) {
        findings.push(failure('status', language, base, `the Dutch text changed since; ${stamp}`));
      } else if (!states.has(entry.state)) {
        findings.push(
          failure('status', language, base, `state "${entry.state}" is none of ${[...states].join(', ')}`),
        );
      } else if (entry.state !== 'machine' && entry.by.trim() === '') {
        findings.push(
          failure('status', language, base, `"${entry.state}" needs the name or initials of who read it`),
        );
      }
    }
    for (const base of Object.keys(status)) {
      if (!hashes.has(base)) findings.push(failure('status', language, base, `is no key; ${stamp}`));
    }
    const read = Object.values(status).filter(({ state }) => state !== 'machine').length;
    if (meta?.state === 'ready' && read < hashes.size * readyShare) {
      findings.push(
        failure(
          'status',
          language,
          'meta.json',
          `"ready", but only ${read} of ${hashes.size} texts were read`,
        ),
      );
    }
    return findings;
  });
}

/**
 * The status of every key as it should be: new and changed ones become `machine`, gone ones go.
 * @param {Record<string, Status> | undefined} old @param {Map<string, string>} hashes @param {string} date civil date
 * @returns {Record<string, Status>}
 */
export function stamped(old, hashes, date) {
  return Object.fromEntries(
    [...hashes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([base, srcHash]) => {
        const entry = old?.[base];
        return [base, entry?.srcHash === srcHash ? entry : { srcHash, state: 'machine', by: '', date }];
      }),
  );
}

/** As Prettier leaves it. @param {Record<string, Status>} status */
export function printStatus(status) {
  return `${JSON.stringify(status, null, 2)}\n`;
}
