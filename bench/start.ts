import type { Browser, BrowserContext, Page } from '@playwright/test';
import { buildBareStack } from './support/bare-stack.ts';
import { launch, median, slowDown, timeUntilShown, type Shown } from './support/chromium.ts';
import { startDemoServer } from './support/demo-server.ts';
import { compared, report } from './support/report.ts';
import { serveFolder } from './support/static-server.ts';

const ROUNDS = 7;
const PHONE = { width: 360, height: 740 };

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 });

const TITLE: Shown = { selector: 'h1' };
/** The next step stands in a card with its own buttons: the file was read, not only the frame drawn. */
const NEXT_STEP: Shown = { selector: 'button', text: 'Klaar' };

async function firstVisit(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'nl-NL' });
  const page = await context.newPage();
  await slowDown(page, { network: true });
  const ms = await timeUntilShown(page, url, TITLE);
  await context.close();
  return ms;
}

async function restart(context: BrowserContext, url: string, shown: Shown): Promise<number> {
  const page = await context.newPage();
  await slowDown(page, { network: false });
  const ms = await timeUntilShown(page, url, shown);
  await page.close();
  return ms;
}

/** A context whose service worker has everything, and the network cut. */
async function prepared(
  browser: Browser,
  url: string,
  ready: (page: Page) => Promise<unknown>,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(url);
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.close();
  await context.setOffline(true);
  return context;
}

const bare = await serveFolder(await buildBareStack());
const app = await startDemoServer();
const browser = await launch();
const first = { app: [] as number[], bare: [] as number[] };
const again = { app: [] as number[], bare: [] as number[] };
const withFile = await prepared(browser, `${app.url}/demo/mentee`, (page) => page.waitForURL('**/today'));
const empty = await prepared(browser, bare.url, (page) => titleOf(page).waitFor());
for (let round = 0; round < ROUNDS; round++) {
  first.app.push(await firstVisit(browser, app.url));
  first.bare.push(await firstVisit(browser, bare.url));
  again.app.push(await restart(withFile, `${app.url}/today`, NEXT_STEP));
  again.bare.push(await restart(empty, bare.url, TITLE));
}
await browser.close();
await Promise.all([app.stop(), bare.stop()]);
report([
  compared('first visit until the first title, slow 4G, CPU 6x', median(first.app), median(first.bare), 'ms'),
  compared(
    'restart without a network, six-month file, next step shown, CPU 6x',
    median(again.app),
    median(again.bare),
    'ms',
  ),
]);
