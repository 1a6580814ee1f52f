import type { Page } from '@playwright/test';
import { launch, slowDown } from './support/chromium.ts';
import { startDemoServer } from './support/demo-server.ts';
import { compared, plain, report } from './support/report.ts';

/**
 * Taps on what the screens of a six-month file offer, and how long each waits for its next frame at CPU 6x, by the Event
 * Timing of the browser: input delay, work and drawing together. Entries shorter than 16 ms count as 16. Beside them a tap
 * on the title of each screen, which does nothing: what the machine itself takes at that moment.
 */
const PHONE = { width: 360, height: 740 };
const PLACES = [
  '/today',
  '/plan',
  '/jobs',
  '/applications',
  '/meetings',
  '/cv',
  '/notes',
  '/search',
  '/help',
  '/settings',
];
const TAPS_PER_SCREEN = 10;
const SHORTEST_MS = 16;
const SEARCHED = 'bakkerij';

/** Places that can be tapped without changing anything: links inside the app, choices, folds. */
const TAPPED = 'main a[href^="/"], nav a[href^="/"], main summary, main [aria-expanded]';

interface Watched {
  taps: number[];
}

async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { taps: [] };
    Object.assign(globalThis, { watched });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'click' || name === 'keydown') watched.taps.push(duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        }, 400);
      }),
  );

const longest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { watched } = globalThis as unknown as { watched: Watched };
    return Math.max(0, ...watched.taps.splice(0));
  });

async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    const { idx = 0 } = (history.state ?? {}) as { readonly idx?: number };
    history.pushState({ usr: null, key: to, idx: idx + 1 }, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
  }, path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settle(page);
  await longest(page);
}

async function tapsOf(
  page: Page,
  place: string,
): Promise<readonly { readonly what: string; readonly ms: number }[]> {
  await open(page, place);
  const count = Math.min(await page.locator(TAPPED).count(), TAPS_PER_SCREEN);
  const taps: { what: string; ms: number }[] = [];
  for (let index = 0; index < count; index++) {
    if (index > 0) await open(page, place);
    const target = page.locator(TAPPED).nth(index);
    if (!(await target.isVisible().catch(() => false))) continue;
    const what = `${place} → ${(await target.innerText()).replaceAll('\n', ' ').slice(0, 40)}`;
    await target.click({ timeout: 5_000 }).catch(() => undefined);
    await settle(page);
    taps.push({ what, ms: Math.max(SHORTEST_MS, await longest(page)) });
  }
  return taps;
}

async function tapOnNothing(page: Page, place: string): Promise<number> {
  await open(page, place);
  await page.getByRole('heading', { level: 1 }).click();
  await settle(page);
  return Math.max(SHORTEST_MS, await longest(page));
}

/** Each letter of a search over the whole file. */
async function keysOfSearch(page: Page): Promise<readonly number[]> {
  await open(page, '/search');
  const field = page.getByRole('searchbox');
  if ((await field.count()) === 0) return [];
  await field.focus();
  const keys: number[] = [];
  for (const letter of SEARCHED) {
    await page.keyboard.press(letter);
    await settle(page);
    keys.push(Math.max(SHORTEST_MS, await longest(page)));
  }
  return keys;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const app = await startDemoServer();
const browser = await launch();
const context = await browser.newContext({ viewport: PHONE, hasTouch: true, locale: 'nl-NL' });
const page = await context.newPage();
await watch(page);
await page.goto(`${app.url}/demo/mentee`);
await page.waitForURL('**/today');
await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
await slowDown(page, { network: false });
const taps: { readonly what: string; readonly ms: number }[] = [];
const empty: number[] = [];
for (const place of PLACES) {
  empty.push(await tapOnNothing(page, place));
  taps.push(...(await tapsOf(page, place)));
}
empty.sort((a, b) => a - b);
const keys = [...(await keysOfSearch(page))].sort((a, b) => a - b);
await browser.close();
await app.stop();
const sorted = taps.map(({ ms }) => ms).sort((a, b) => a - b);
const slowest = [...taps].sort((a, b) => b.ms - a.ms).slice(0, 8);
for (const { what, ms } of slowest) process.stdout.write(`${String(Math.round(ms))} ms  ${what}\n`);
report([
  plain(`taps measured, six-month file, CPU 6x`, sorted.length, 'taps'),
  compared('tap to the next frame, median, versus a tap on nothing', at(sorted, 0.5), at(empty, 0.5), 'ms'),
  compared('tap to the next frame, p95, versus a tap on nothing', at(sorted, 0.95), at(empty, 0.95), 'ms'),
  ...(keys.length > 0 ? [plain('letter in search to the next frame, p95', at(keys, 0.95), 'ms')] : []),
]);
