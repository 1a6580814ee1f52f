import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { createServer } from 'vite';
import type * as CvDocuments from '#documents/cv/cv-document.ts';
import type { PaperDocument } from '#documents/paper/model.ts';
import { fullCv } from '#tests/fixtures/documents/cvs.ts';
import { launch, median } from './support/chromium.ts';
import { compared, plain, report } from './support/report.ts';
import { serveFolder } from './support/static-server.ts';

/**
 * A CV to PDF at CPU 4x, the built part that writes it loaded and its fonts there. Slowing a page does not slow its workers, so
 * here the page itself does what the worker does in the app: the same built file. Beside it the same at full speed, in the
 * same round: on a busy machine both grow. The first one in a new page pays for what the engine has not compiled yet.
 */
const ROUNDS = 7;
const SLOWER = 4;
const APP = 'dist/app';
const FONTS = ['noto-sans-latin-400-normal', 'noto-sans-latin-700-normal'];

interface Made {
  readonly first: number;
  readonly next: number;
  readonly bytes: number;
}

/** Read by the bundler: words of languages are collected in a way that only it knows. */
async function documentOfCv(): Promise<PaperDocument> {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
  });
  const { cvDocument } = (await vite.ssrLoadModule('/src/documents/cv/cv-document.ts')) as typeof CvDocuments;
  const document = cvDocument(fullCv());
  await vite.close();
  return document;
}

async function fileNamed(beginning: string): Promise<string> {
  const name = (await readdir(`${APP}/packs`)).find((one) => one.startsWith(`${beginning}-`));
  if (name === undefined) throw new Error(`no ${beginning} in ${APP}/packs: npm run build`);
  return `/packs/${name}`;
}

async function make(page: Page, document: PaperDocument, rate: number): Promise<Made> {
  const [writer, ...fonts] = await Promise.all(['write-pdf', ...FONTS].map(fileNamed));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page.evaluate(
    async ({ paper, code, files }) => {
      type Write = (
        paper: unknown,
        fonts: ReadonlyMap<string, unknown>,
        madeAt: number,
      ) => Promise<{ bytes: Uint8Array }>;
      const { writePdf } = (await import(code)) as { writePdf: Write };
      const [normal, bold] = await Promise.all(
        files.map(async (file) => new Uint8Array(await (await fetch(file)).arrayBuffer())),
      );
      const times: number[] = [];
      let size = 0;
      for (let turn = 0; turn < 2; turn += 1) {
        const before = performance.now();
        const { bytes } = await writePdf(paper, new Map([['latin', { normal, bold }]]), 0);
        times.push(performance.now() - before);
        size = bytes.length;
      }
      return { first: times[0] ?? Number.NaN, next: times[1] ?? Number.NaN, bytes: size };
    },
    { paper: document, code: writer ?? '', files: fonts },
  );
}

const document = await documentOfCv();
const server = await serveFolder(APP);
const browser = await launch();
const slow: Made[] = [];
const full: Made[] = [];
for (let round = 0; round < ROUNDS; round += 1)
  for (const [rate, made] of [
    [SLOWER, slow],
    [1, full],
  ] as const) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    made.push(await make(page, document, rate));
    await context.close();
  }
await browser.close();
await server.stop();
const of = (made: readonly Made[], what: keyof Made): number => median(made.map((one) => one[what]));
report([
  compared('first CV to PDF, CPU 4x, beside full speed', of(slow, 'first'), of(full, 'first'), 'ms'),
  compared('next CV to PDF, CPU 4x, beside full speed', of(slow, 'next'), of(full, 'next'), 'ms'),
  plain('that PDF', of(full, 'bytes') / 1000, 'kB'),
]);
