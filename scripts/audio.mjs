// `npm run audio`: which phrases of audio/phrases.json are recorded in which language, and the lists that the app reads
// (audio/<language>/manifest.json). With --check nothing is written: it fails when a list is not up to date. With
// --in <folder> it works on audio/ and locales/ of another place: a test makes one.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { checkPhrases, printManifest, reviewRecordings } from './audio/recordings.mjs';
import { catalogOf, readLocales, source } from './locales/catalog.mjs';
import { inRoot } from './places.mjs';

const isCheck = process.argv.includes('--check');
const place = process.argv.includes('--in') ? process.argv[process.argv.indexOf('--in') + 1] : undefined;
const inPlace = (/** @type {string[]} */ ...parts) =>
  place === undefined ? inRoot(...parts) : path.resolve(place, ...parts);
const keys = /** @type {string[]} */ (JSON.parse(readFileSync(inPlace('audio', 'phrases.json'), 'utf8')));
const { languages } = catalogOf(readLocales(inPlace('locales')));
let faults = 0;

/** @param {string} language @param {readonly import('./audio/recordings.mjs').Remark[]} remarks */
function tell(language, remarks) {
  for (const { key, message, fails } of remarks) {
    if (fails) faults++;
    console.log(`  ${language} ${fails ? 'FAULT ' : ''}${key}: ${message}`);
  }
}

for (const [language, { texts }] of languages) {
  tell(language, checkPhrases(keys, texts, language));
  const folder = inPlace('audio', language);
  if (!existsSync(folder)) {
    console.log(`${language}: no folder audio/${language}; ${keys.length} phrases are spoken by the device`);
    continue;
  }
  const list = inPlace('audio', language, 'manifest.json');
  const written = existsSync(list) ? readFileSync(list, 'utf8') : '';
  const files = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name !== 'manifest.json' && name !== 'README.md')
      .map((name) => [name, readFileSync(inPlace('audio', language, name))]),
  );
  const { manifest, remarks } = reviewRecordings({
    keys,
    texts,
    files,
    before: written === '' ? undefined : JSON.parse(written),
  });
  tell(language, remarks);
  console.log(`${language}: ${Object.keys(manifest.phrases).length} of ${keys.length} phrases are recorded`);
  const next = printManifest(manifest);
  if (next === written) continue;
  if (isCheck) tell(language, [{ key: 'manifest.json', message: 'run: npm run audio', fails: true }]);
  else writeFileSync(list, next);
}
if (!languages.has(source) || faults > 0) process.exitCode = 1;
