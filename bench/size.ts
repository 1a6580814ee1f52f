import { launch } from './support/chromium.ts';
import { buildBareStack } from './support/bare-stack.ts';
import { compared, plain, report } from './support/report.ts';
import { serveFolder } from './support/static-server.ts';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of script (gzip) that a first visit is sent until its first title stands there. */
async function scriptBeforeFirstScreen(folder: string): Promise<number> {
  const server = await serveFolder(folder);
  const browser = await launch();
  try {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.addInitScript(() => {
      // By the clock of the page: what is asked for once the title stands is not waited for.
      new MutationObserver((_, observer) => {
        if (document.querySelector('h1') === null) return;
        performance.mark('title');
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(server.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const seen = await page.evaluate(() => {
      const title = performance.getEntriesByName('title')[0]?.startTime ?? Infinity;
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const paths = files
        .filter(({ startTime }) => startTime <= title)
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js'));
      return [...new Set(paths)];
    });
    const sizes = await Promise.all(
      seen.map(async (path) => gzipSync(await readFile(join(folder, path)), { level: 9 }).length),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** What the service worker knows of, gzip: the app that is kept from the first visit on, or the packs that are kept when used. */
async function keptBytes(folder: string, which: 'app' | 'packs'): Promise<number> {
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const kept = names
    .filter((name) => worker.includes(`"${name}"`) || worker.includes(`'${name}'`))
    .filter((name) => name.startsWith('packs/') === (which === 'packs'));
  const sizes = await Promise.all(
    kept.map(async (name) => gzipSync(await readFile(join(folder, name)), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const app = 'dist/app';
const bare = await buildBareStack();
report([
  compared(
    'script before the first screen',
    (await scriptBeforeFirstScreen(app)) / 1024,
    (await scriptBeforeFirstScreen(bare)) / 1024,
    'KiB gzip',
  ),
  plain('kept for use without a network', (await keptBytes(app, 'app')) / 1000, 'kB gzip'),
  plain('packs, kept when used', (await keptBytes(app, 'packs')) / 1000, 'kB gzip'),
]);
