import { dateExpectations } from '#i18n/date-expectations.ts';
import { bundle } from './support/bundle.ts';
import type { ReadDate } from './support/dates-in-browser.ts';
import { expect, test } from './support/test.ts';

test('every date reads in Chromium as it should, in every language', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'en-US', timezoneId: 'America/Los_Angeles' });
  // Our own code for dates, with its words, as one script.
  const script = await bundle(new URL('support/dates-in-browser.ts', import.meta.url), 'datesInBrowser');
  const read = await page.evaluate<readonly ReadDate[]>(`${script};datesInBrowser.readAll()`);
  expect(read).toHaveLength(dateExpectations.length);
  expect(read.map(({ what, read: text }) => `${what}: ${text}`)).toEqual(
    read.map(({ what, expected }) => `${what}: ${expected}`),
  );
  await page.close();
});
