import type { Browser } from '@playwright/test';
import { buildBareStack } from './support/bare-stack.ts';
import { launch, median, slowDown } from './support/chromium.ts';
import { compared, report } from './support/report.ts';
import { serveFolder } from './support/static-server.ts';

const ROUNDS = 5;
const PHONE = { width: 360, height: 740 };

/** Milliseconds from the navigation until the first title is painted. */
async function untilTitle(browser: Browser, url: string): Promise<{ first: number; restart: number }> {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const session = await slowDown(page, { network: true });
  const visit = async (): Promise<number> => {
    const begun = Date.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    return Date.now() - begun;
  };
  const first = await visit();
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.close();
  await context.setOffline(true);
  const again = await context.newPage();
  await slowDown(again, { network: false });
  const begun = Date.now();
  await again.goto(url, { waitUntil: 'commit' });
  await again.getByRole('heading', { level: 1 }).waitFor();
  const restart = Date.now() - begun;
  await context.close();
  return { first, restart };
}

const bare = await serveFolder(await buildBareStack());
const app = await serveFolder('dist/app');
const browser = await launch();
const figures = { app: { first: [] as number[], restart: [] as number[] }, bare: { first: [] as number[], restart: [] as number[] } };
for (let round = 0; round < ROUNDS; round++)
  for (const side of ['app', 'bare'] as const) {
    const { first, restart } = await untilTitle(browser, side === 'app' ? app.url : bare.url);
    figures[side].first.push(first);
    figures[side].restart.push(restart);
  }
await browser.close();
await Promise.all([app.stop(), bare.stop()]);
report([
  compared('first visit, slow 4G, CPU 6x', median(figures.app.first), median(figures.bare.first), 'ms'),
  compared('restart without a network, CPU 6x', median(figures.app.restart), median(figures.bare.restart), 'ms'),
]);
