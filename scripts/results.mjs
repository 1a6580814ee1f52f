// Counts what the test runners report. A skipped test counts as failed: every test that is written runs.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{passed: number, failed: number, notes: string[]}} Count */

/** @param {string} file @returns {any} the report, or undefined when the runner left none */
function read(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * A runner that says it failed, while no test of it did, has failed as a whole (a crash, an unhandled error); one that
 * ran nothing has too.
 * @param {Count} count @param {number} exitCode @returns {Count}
 */
export function settle(count, exitCode) {
  const notes = [...count.notes];
  let { failed } = count;
  if (exitCode !== 0 && failed === 0) {
    failed = 1;
    notes.push(`the runner ended with code ${exitCode}`);
  } else if (count.passed + failed === 0) {
    failed = 1;
    notes.push('nothing ran');
  }
  return { passed: count.passed, failed, notes };
}

/** @param {string} file JSON report of vitest @returns {Count} */
export function countVitest(file) {
  const report = read(file);
  if (report === undefined) return { passed: 0, failed: 0, notes: ['no report'] };
  const count = { passed: 0, failed: 0, notes: /** @type {string[]} */ ([]) };
  for (const suite of report.testResults ?? []) {
    const tests = suite.assertionResults ?? [];
    for (const test of tests) {
      if (test.status === 'passed') count.passed += 1;
      else {
        count.failed += 1;
        count.notes.push(`${test.status}: ${test.fullName}`);
      }
    }
    // A file that could not be loaded has no tests to fail.
    if (suite.status === 'failed' && !tests.some((/** @type {any} */ test) => test.status === 'failed')) {
      count.failed += 1;
      count.notes.push(`failed: ${suite.name}`);
    }
  }
  return count;
}

/** @param {string} file JSON report of Playwright @returns {Count} */
export function countPlaywright(file) {
  const report = read(file);
  if (report === undefined) return { passed: 0, failed: 0, notes: ['no report'] };
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  const errors = report.errors ?? [];
  const notes = errors.map((/** @type {any} */ error) => String(error.message ?? error).split('\n')[0] ?? '');
  if (skipped > 0) notes.push(`skipped: ${skipped}`);
  if (flaky > 0) notes.push(`passed only when tried again: ${flaky}`);
  return {
    passed: expected,
    failed: unexpected + flaky + skipped + (unexpected === 0 ? errors.length : 0),
    notes,
  };
}
