// `npm run translate:import -- --language tr tr.po --by "F. Y."`: says what the file of a volunteer would change. With
// --write it does so. A file with a fault changes nothing.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { readLocales } from './locales/catalog.mjs';
import { readCode } from './locales/code.mjs';
import { inRoot } from './places.mjs';
import { planImport } from './translate/import.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string' }, by: { type: 'string' }, write: { type: 'boolean' } },
});
const { language = '', by = '' } = values;
const date = new Date().toISOString().slice(0, 10);
const po = readFileSync(positionals[0] ?? `${language}.po`, 'utf8');
const plan = planImport(readLocales(inRoot('locales')), readCode(), po, { language, by, date });

if ('problems' in plan) {
  console.error('Nothing was changed:');
  for (const problem of plan.problems) console.error(`  ${problem}`);
  process.exitCode = 1;
} else {
  for (const { key, from, to } of plan.changes) console.log(`  ${key}\n    - ${from}\n    + ${to}`);
  console.log(
    `${plan.changes.length} texts other, ${plan.read.length} found good, ${plan.left} not looked at.`,
  );
  if (values.write === true) {
    // All are written beside the old ones first: a full disk leaves what was there.
    const paths = Object.entries(plan.files).map(([file, text]) => {
      const path = inRoot('locales', file);
      writeFileSync(`${path}.new`, text);
      return path;
    });
    for (const path of paths) renameSync(`${path}.new`, path);
    console.log(`Written, as read by ${by}. Look at the difference before you commit it.`);
  } else {
    console.log('Nothing was written yet: add --write.');
  }
}
