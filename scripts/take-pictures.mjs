// `npm run pictures`: pictures of the real app with the made-up pair, for the README and for the install dialog.
// Needs a build. Written into docs/pictures and public/screenshots, which are committed.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const port = 8799;
const url = `http://localhost:${port}`;
const dataDir = mkdtempSync(join(tmpdir(), 'werkmaat-pictures-'));
const server = spawn(process.execPath, ['dist/server/main.js'], {
  env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, DEMO: '1' },
  stdio: 'inherit',
});

const phone = { width: 360, height: 740 };
const tablet = { width: 1180, height: 820 };
const pictures = [
  {
    role: 'mentee',
    viewport: phone,
    at: '/today',
    files: ['docs/pictures/phone.png', 'public/screenshots/today-narrow.png'],
  },
  {
    role: 'mentee',
    viewport: phone,
    at: '/applications',
    files: ['public/screenshots/applications-narrow.png'],
  },
  {
    role: 'mentor',
    viewport: tablet,
    at: '/applications',
    files: ['docs/pictures/tablet.png', 'public/screenshots/applications-wide.png'],
    open: true,
  },
];

async function untilReady() {
  for (let attempt = 0; attempt < 200; attempt++) {
    const ready = await fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not start');
}

for (const folder of ['docs/pictures', 'public/screenshots']) mkdirSync(folder, { recursive: true });
await untilReady();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-sync',
  ],
});
for (const { role, viewport, at, files, open } of pictures) {
  const context = await browser.newContext({
    viewport,
    locale: 'nl-NL',
    deviceScaleFactor: viewport === phone ? 2 : 1,
  });
  const page = await context.newPage();
  await page.goto(`${url}/demo/${role}`);
  await page.waitForURL('**/today');
  // The exchange with the relay needs a moment, so that the status line says what it says on an ordinary day.
  await page.waitForTimeout(5000);
  if (at !== '/today') await page.goto(url + at);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (open) {
    await page.locator('main a[href^="/applications/"]:not([href$="/new"])').first().click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.waitForURL(/applications\/.+/);
  }
  await page.waitForTimeout(1000);
  for (const file of files) await page.screenshot({ path: file });
  await context.close();
}
await browser.close();
server.kill('SIGTERM');
rmSync(dataDir, { recursive: true, force: true });
