import type { BrowserContext, Page } from '@playwright/test';
import { launch, slowDown } from './support/chromium.ts';
import { startDemoServer } from './support/demo-server.ts';
import { compared, plain, report, type Figure } from './support/report.ts';
import { threadWork } from './support/thread-work.ts';

/**
 * Taps on what the screens of a six-month file offer, and how long each waits for its next frame at CPU 6x, by the Event
 * Timing of the browser: input delay, work and drawing together. Entries shorter than 16 ms count as 16. Beside them a tap
 * on the title of each screen, which does nothing: what the machine itself takes at that moment. Then all once more in a
 * new page at full speed, counting only what the page's own thread works until that frame: that is the same on a busy
 * machine, where a frame waits for others.
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
const SLOWER = 6;
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

/** How long what is done takes, as one of the two ways of measuring has it; null when no frame came of it. */
type Measure = (act: () => Promise<void>) => Promise<number | null>;

interface Tap {
  readonly what: string;
  readonly ms: number;
}

async function tapsOf(page: Page, place: string, measure: Measure): Promise<readonly Tap[]> {
  await open(page, place);
  const count = Math.min(await page.locator(TAPPED).count(), TAPS_PER_SCREEN);
  const taps: Tap[] = [];
  for (let index = 0; index < count; index++) {
    if (index > 0) await open(page, place);
    const target = page.locator(TAPPED).nth(index);
    if (!(await target.isVisible().catch(() => false))) continue;
    const what = `${place} → ${(await target.innerText()).replaceAll('\n', ' ').slice(0, 40)}`;
    const ms = await measure(() => target.click({ timeout: 5_000 }).catch(() => undefined));
    if (ms !== null) taps.push({ what, ms });
  }
  return taps;
}

async function tapOnNothing(page: Page, place: string, measure: Measure): Promise<number | null> {
  await open(page, place);
  return measure(() => page.getByRole('heading', { level: 1 }).click());
}

/** Each letter of a search over the whole file. */
async function keysOfSearch(page: Page, measure: Measure): Promise<readonly number[]> {
  await open(page, '/search');
  const field = page.getByRole('searchbox');
  if ((await field.count()) === 0) return [];
  await field.focus();
  const keys: number[] = [];
  for (const letter of SEARCHED) {
    const ms = await measure(() => page.keyboard.press(letter));
    if (ms !== null) keys.push(ms);
  }
  return keys;
}

interface Measured {
  readonly taps: readonly Tap[];
  readonly empty: readonly number[];
  readonly keys: readonly number[];
}

async function measured(page: Page, measure: Measure): Promise<Measured> {
  const taps: Tap[] = [];
  const empty: (number | null)[] = [];
  for (const place of PLACES) {
    empty.push(await tapOnNothing(page, place, measure));
    taps.push(...(await tapsOf(page, place, measure)));
  }
  const keys = await keysOfSearch(page, measure);
  return { taps, keys, empty: empty.filter((ms) => ms !== null) };
}

async function newPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await watch(page);
  await page.goto(url);
  await page.waitForURL('**/today');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return page;
}

async function timed(context: BrowserContext, url: string): Promise<Measured> {
  const page = await newPage(context, url);
  await slowDown(page, { network: false });
  const found = await measured(page, async (act) => {
    await act();
    await settle(page);
    return Math.max(SHORTEST_MS, await longest(page));
  });
  await page.close();
  return found;
}

async function worked(context: BrowserContext, url: string): Promise<Measured> {
  const page = await newPage(context, url);
  const session = await context.newCDPSession(page);
  return measured(page, async (act) => {
    const ms = await threadWork(session, async () => {
      await act();
      await settle(page);
    });
    return ms === null ? null : ms * SLOWER;
  });
}

const at = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

function printSlowest(title: string, taps: readonly Tap[]): void {
  process.stdout.write(`${title}\n`);
  for (const { what, ms } of [...taps].sort((a, b) => b.ms - a.ms).slice(0, 8))
    process.stdout.write(`  ${String(Math.round(ms))} ms  ${what}\n`);
}

const app = await startDemoServer();
const browser = await launch();
const context = await browser.newContext({ viewport: PHONE, hasTouch: true, locale: 'nl-NL' });
const frames = await timed(context, `${app.url}/demo/mentee`);
const work = await worked(context, `${app.url}/today`);
await browser.close();
await app.stop();
printSlowest('until the next frame', frames.taps);
printSlowest('work of the thread', work.taps);
const msOf = ({ taps }: Measured): readonly number[] => taps.map(({ ms }) => ms);
const versusNothing = (name: string, share: number): Figure =>
  compared(name, at(msOf(frames), share), at(frames.empty, share), 'ms');
report([
  plain('taps measured, six-month file, CPU 6x', frames.taps.length, 'taps'),
  versusNothing('tap to the next frame, median, versus a tap on nothing', 0.5),
  versusNothing('tap to the next frame, p95, versus a tap on nothing', 0.95),
  plain('letter in search to the next frame, p95', at(frames.keys, 0.95), 'ms'),
  plain('work of the thread until that frame, times 6, median', at(msOf(work), 0.5), 'ms'),
  plain('work of the thread until that frame, times 6, p95', at(msOf(work), 0.95), 'ms'),
  plain('work of the thread for a letter in search, times 6, p95', at(work.keys, 0.95), 'ms'),
]);
