// `npm run translate:export -- --language tr [--only machine] [--out tr.po]`: the texts of a language, for a volunteer.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { catalogOf, readLocales } from './locales/catalog.mjs';
import { inRoot } from './places.mjs';
import { exportPo } from './translate/export.mjs';

const { values } = parseArgs({
  options: { language: { type: 'string' }, only: { type: 'string' }, out: { type: 'string' } },
});
const { language = '', only } = values;
const files = readLocales(inRoot('locales'));
const exported = exportPo(catalogOf(files), files, language, { only });
if ('problem' in exported) {
  console.error(exported.problem);
  process.exitCode = 1;
} else {
  const out = values.out ?? `${language}.po`;
  writeFileSync(out, exported.po);
  console.log(`${exported.count} texts in ${out}. How to go on: docs/translate.md.`);
}
