// `npm test` runs everything; `npm run verify` (--without-browser) everything but the end-to-end tests. All steps run,
// also after a failure, so that one round shows all there is to mend. The last line is the sum over all runners.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { ensureChromium } from './chromium.mjs';
import { inRoot, reports, tools } from './places.mjs';
import { countPlaywright, countVitest, settle } from './results.mjs';
import { runTool } from './run.mjs';

/** @typedef {import('./results.mjs').Count} Count */
/** @typedef {{name: string, run: () => Promise<Count>}} Step */

const check = (/** @type {string} */ tool, /** @type {string[]} */ args) => async () => {
  const code = await runTool(tool, args);
  return code === 0 ? { passed: 1, failed: 0, notes: [] } : { passed: 0, failed: 1, notes: [] };
};

const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

const vitest = async () => {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  const code = await runTool(tools.vitest, ['run', ...reporters]);
  return settle(countVitest(vitestReport), code);
};

let built = false;
const build = async () => {
  const count = await check(inRoot('scripts', 'build.mjs'), [])();
  built = count.failed === 0;
  return count;
};

const endToEnd = async () => {
  if (!built) return { passed: 0, failed: 1, notes: ['not run: there is no build'] };
  if (!(await ensureChromium())) return { passed: 0, failed: 1, notes: ['not run: there is no Chromium'] };
  const code = await runTool(tools.playwright, ['test', '--project=e2e']);
  return settle(countPlaywright(playwrightReport), code);
};

const linted = check(tools.eslint, ['--max-warnings', '0', '.'])();

/** @type {Step[]} */
const steps = [
  { name: 'format', run: check(tools.prettier, ['--check', '--log-level', 'warn', '.']) },
  {
    name: 'css',
    run: check(tools.stylelint, ['--max-warnings', '0', '--allow-empty-input', 'src/**/*.css']),
  },
  { name: 'types', run: check(tools.tsc, ['-b']) },
  { name: 'locales', run: check(tools.tsx, [inRoot('scripts', 'check-locales.mjs')]) },
  { name: 'build', run: build },
  // Uses one core for long: it began with the first step.
  { name: 'lint', run: () => linted },
  { name: 'unit and simulation', run: vitest },
  ...(process.argv.includes('--without-browser') ? [] : [{ name: 'end-to-end', run: endToEnd }]),
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const seconds = (/** @type {number} */ from) => Math.round((performance.now() - from) / 1000);
const start = performance.now();
const results = [];
for (const step of steps) {
  console.log(`\n── ${step.name} ${'─'.repeat(Math.max(0, 60 - step.name.length))}`);
  const from = performance.now();
  const count = await step.run();
  results.push({ name: step.name, seconds: seconds(from), ...count });
}

console.log(`\n── summary ${'─'.repeat(53)}`);
for (const { name, passed, failed, seconds: took, notes } of results) {
  const counts = `${passed} passed, ${failed} failed`;
  console.log(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(22)} ${counts.padEnd(26)} ${took} s`);
  if (failed > 0) for (const note of notes.slice(0, 20)) console.log(`    ${note}`);
}
console.log(`in ${seconds(start)} s`);

const sum = (/** @type {'passed' | 'failed'} */ key) =>
  results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
