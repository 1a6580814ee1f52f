// `npm run locales:prune`: takes out of every language the keys that no screen names, then brings _status up to date.
// Look at the difference before you commit it: a key may be waiting for its screen.
import { readFileSync, writeFileSync } from 'node:fs';

import { readLocales, splitPlural } from './locales/catalog.mjs';
import { checkLocales } from './locales/check.mjs';
import { readCode } from './locales/code.mjs';
import { inRoot } from './places.mjs';
import { run } from './run.mjs';

const files = readLocales(inRoot('locales'));
const unused = new Set(
  checkLocales(files, readCode())
    .filter(({ rule }) => rule === 'use')
    .map(({ key }) => key),
);

/** @param {Record<string, unknown>} group @param {string} path @returns {Record<string, unknown>} */
function without(group, path) {
  const kept = Object.entries(group).flatMap(([name, value]) => {
    const key = `${path}.${name}`;
    if (typeof value !== 'object' || value === null)
      return unused.has(splitPlural(key).base) ? [] : [[name, value]];
    const rest = without(/** @type {Record<string, unknown>} */ (value), key);
    return Object.keys(rest).length === 0 ? [] : [[name, rest]];
  });
  return Object.fromEntries(kept);
}

for (const name of Object.keys(files)) {
  const [language = '', domain = ''] = name.replace(/\.json$/u, '').split('/');
  if (!name.endsWith('.json') || language.startsWith('_') || domain === '' || domain === 'meta') continue;
  const file = inRoot('locales', name);
  const before = JSON.parse(readFileSync(file, 'utf8'));
  const after = without(before, domain);
  if (JSON.stringify(after) === JSON.stringify(before)) continue;
  writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`);
  console.log(`${name}: smaller`);
}
console.log(`${unused.size} keys taken out of every language`);
process.exitCode = await run(process.execPath, [inRoot('scripts', 'stamp-locales.mjs')]);
