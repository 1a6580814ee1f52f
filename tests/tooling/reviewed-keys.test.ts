import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reviewedKeys } from '../../scripts/build/reviewed-keys.ts';

let locales = '';
beforeEach(() => {
  locales = mkdtempSync(path.join(tmpdir(), 'locales-'));
  mkdirSync(path.join(locales, '_status'));
});
afterEach(() => {
  rmSync(locales, { recursive: true });
});

describe('what the app knows of who read a translation', () => {
  it('is only which texts that must not be misread were reviewed', () => {
    const put = (name: string, value: unknown) => {
      writeFileSync(path.join(locales, name), JSON.stringify(value));
    };
    put('careful-keys.json', ['erase.']);
    put('_status/tr.json', {
      'erase.body': { state: 'reviewed' },
      'erase.title': { state: 'volunteer' },
      'today.title': { state: 'reviewed' },
    });
    put('_status/ar.json', { 'erase.body': { state: 'machine' } });
    expect(reviewedKeys(locales)).toEqual({ tr: ['erase.body'] });
  });
});
