// `npm run locales`, and the beginning of every build: fails when a text is missing, broken or too hard. With --all it shows
// every warning, with --only-faults none. Runs with tsx: how hard Dutch reads is measured by src/i18n/reading, which the app
// uses too.
import { readLocales } from './locales/catalog.mjs';
import { checkLocales } from './locales/check.mjs';
import { readCode } from './locales/code.mjs';
import { inRoot } from './places.mjs';

const shownWarnings = process.argv.includes('--all') ? Infinity : 10;
const findings = checkLocales(readLocales(inRoot('locales')), readCode());
const print = (/** @type {import('./locales/catalog.mjs').Finding} */ { language, rule, key, message }) =>
  console.log(`  ${language} ${rule.padEnd(16)} ${key}: ${message}`);

const failures = findings.filter(({ fails }) => fails);
const warnings = findings.filter(({ fails }) => !fails);
if (warnings.length > 0 && !process.argv.includes('--only-faults')) {
  console.log(
    `${warnings.length} remarks${warnings.length > shownWarnings ? ' (all of them with --all)' : ''}:`,
  );
  warnings.slice(0, shownWarnings).forEach(print);
}
if (failures.length > 0) {
  console.log(`${failures.length} faults in the texts:`);
  failures.forEach(print);
}
process.exitCode = failures.length > 0 ? 1 : 0;
