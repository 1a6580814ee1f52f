// `npm run locales:stamp`: brings locales/_status up to date. What is new, or whose Dutch text changed, becomes
// `machine`; a person who has read a translation sets `volunteer` or `reviewed`, and `by`, in that file by hand.
import { mkdirSync, writeFileSync } from 'node:fs';

import { catalogOf, readLocales, source } from './locales/catalog.mjs';
import { printStatus, sourceHashes, stamped } from './locales/status.mjs';
import { inRoot } from './places.mjs';

const catalog = catalogOf(readLocales(inRoot('locales')));
const hashes = sourceHashes(catalog);
const today = new Date().toISOString().slice(0, 10);
mkdirSync(inRoot('locales', '_status'), { recursive: true });
for (const [language, { status }] of catalog.languages) {
  if (language === source) continue;
  const next = stamped(status, hashes, today);
  const changed = Object.keys(next).filter((base) => next[base] !== status?.[base]).length;
  writeFileSync(inRoot('locales', '_status', `${language}.json`), printStatus(next));
  console.log(`${language}: ${hashes.size} texts, ${changed} new or changed`);
}
