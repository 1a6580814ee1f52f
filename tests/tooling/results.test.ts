import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, settle } from '../../scripts/results.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'results-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const suite = (status: string, ...statuses: string[]) => ({
  name: 'row.test.ts',
  status,
  assertionResults: statuses.map((one, index) => ({ status: one, fullName: `test ${String(index)}` })),
});

describe('counts of vitest', () => {
  it('adds up all files', () => {
    const file = report({
      testResults: [suite('passed', 'passed', 'passed'), suite('failed', 'passed', 'failed')],
    });
    expect(countVitest(file)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('counts a skipped or unwritten test as failed', () => {
    const file = report({ testResults: [suite('passed', 'passed', 'skipped', 'todo', 'pending')] });
    expect(countVitest(file)).toMatchObject({ passed: 1, failed: 3 });
  });

  it('counts a file that could not be loaded', () => {
    expect(countVitest(report({ testResults: [suite('failed')] }))).toMatchObject({ passed: 0, failed: 1 });
  });

  it('has nothing to count without a whole report', () => {
    expect(countVitest(path.join(folder, 'absent.json'))).toMatchObject({ passed: 0, failed: 0 });
    expect(countVitest(report('{"testResults":'))).toMatchObject({ passed: 0, failed: 0 });
  });
});

describe('counts of Playwright', () => {
  it('counts as failed what passed only when tried again, and what was skipped', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright(report({ stats, errors: [] }))).toMatchObject({ passed: 5, failed: 4 });
  });

  it('counts an error outside the tests', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    const file = report({ stats, errors: [{ message: 'Error: no tests found\nat …' }] });
    expect(countPlaywright(file)).toEqual({ passed: 0, failed: 1, notes: ['Error: no tests found'] });
  });
});

describe('the sum of a runner', () => {
  it('is never good when the runner says it failed', () => {
    expect(settle({ passed: 3, failed: 0, notes: [] }, 1)).toMatchObject({ passed: 3, failed: 1 });
    expect(settle({ passed: 3, failed: 2, notes: [] }, 1)).toMatchObject({ passed: 3, failed: 2 });
  });

  it('is never good when nothing ran', () => {
    expect(settle({ passed: 0, failed: 0, notes: [] }, 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(settle({ passed: 3, failed: 0, notes: [] }, 0)).toMatchObject({ passed: 3, failed: 0 });
  });
});
