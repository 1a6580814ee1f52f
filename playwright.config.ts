import { defineConfig } from '@playwright/test';

/**
 * Real Chromium against the built app and the real relay. Each test's fixtures start their own server from dist on a
 * free port, so tests may run side by side; there is no retry, because a test that fails now and then is a fault.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  // Upper bounds only: a machine that is slow must not fail.
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: 'dist/reports/playwright.json' }]],
  use: {
    browserName: 'chromium',
    // So that a press on what is not there fails with its name, and not with the time of the whole test.
    actionTimeout: 60_000,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 360, height: 740 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        // Chromium's sandbox does not start as root, and a container has no other user.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts' },
    // `npm run proof` only: what it needs is not on every machine.
    { name: 'second-engine', testMatch: '**/*.proof.ts' },
    { name: 'screenshots', testMatch: '**/screenshots.ts' },
  ],
});
