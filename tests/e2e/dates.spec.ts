import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { dateExpectations } from '#i18n/date-expectations.ts';
import type { ReadDate } from './support/dates-in-browser.ts';
import { expect, test } from './support/test.ts';

/** Our own code for dates, with its words, as one script. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    root: fileURLToPath(new URL('../../', import.meta.url)),
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('support/dates-in-browser.ts', import.meta.url)),
        formats: ['iife'],
        name: 'datesInBrowser',
      },
    },
  });
  const [first] = [result].flat();
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

test('every date reads in Chromium as it should, in every language', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'en-US', timezoneId: 'America/Los_Angeles' });
  const read = await page.evaluate<readonly ReadDate[]>(`${await bundle()};datesInBrowser.readAll()`);
  expect(read).toHaveLength(dateExpectations.length);
  expect(read.map(({ what, read: text }) => `${what}: ${text}`)).toEqual(
    read.map(({ what, expected }) => `${what}: ${expected}`),
  );
  await page.close();
});
