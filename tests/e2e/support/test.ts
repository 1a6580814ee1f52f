import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { Device } from '../pages/device.ts';
import { RelayProcess } from './relay-process.ts';

interface Fixtures {
  readonly relay: RelayProcess;
  /** A new browser profile that opens the app; each is one device. */
  readonly newDevice: (options?: DeviceOptions) => Promise<Device>;
}

export interface DeviceOptions {
  readonly tablet?: boolean;
  readonly language?: string;
  readonly dark?: boolean;
}

const PHONE = { width: 360, height: 740 };
const TABLET = { width: 1180, height: 820 };
const SUSPICIOUS = /Content Security Policy|Trusted Type|violates the following/i;

/** Collects what no page of ours may ever do: break the policy, throw, or ask another origin for anything. */
export function watchForFaults(context: BrowserContext, origin: string): string[] {
  const faults: string[] = [];
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  };
  context.on('page', watch);
  context.on('console', (message) => {
    if (SUSPICIOUS.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol !== 'blob:' && protocol !== 'data:')
      faults.push(`another origin: ${asked}`);
  });
  return faults;
}

export const test = base.extend<Fixtures>({
  relay: async ({}, use) => {
    const relay = await RelayProcess.start();
    await use(relay);
    await relay.remove();
  },
  newDevice: async ({ browser, relay }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    await use(async ({ tablet = false, language = 'nl', dark = false } = {}) => {
      const context = await browser.newContext({
        baseURL: relay.url,
        viewport: tablet ? TABLET : PHONE,
        hasTouch: true,
        isMobile: !tablet,
        locale: language,
        colorScheme: dark ? 'dark' : 'light',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      contexts.push(context);
      const collected = watchForFaults(context, relay.url);
      context.on('close', () => faults.push(...collected));
      return new Device(context, await context.newPage());
    });
    const reports = await relay.reports();
    await Promise.all(contexts.map((context) => context.close()));
    expect([...faults, ...reports]).toEqual([]);
  },
});

export { expect };
