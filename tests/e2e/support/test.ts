import { expect, test as base, type BrowserContext } from '@playwright/test';
import { Device } from '../pages/device.ts';
import { watchForFaults } from './faults.ts';
import { RelayProcess } from './relay-process.ts';
import { wordsOf, type Language } from './words.ts';

export interface DeviceOptions {
  readonly tablet?: boolean;
  /** Width and height instead of those of the usual phone or tablet. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Of the browser, and so of the first screen. */
  readonly language?: Language;
  readonly dark?: boolean;
  readonly userAgent?: string;
}

export type NewDevice = (options?: DeviceOptions) => Promise<Device>;

interface Fixtures {
  /** Settings of the server for a whole file: `test.use({ environment: { DEMO: '1' } })`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly relay: RelayProcess;
  /** A new browser profile; each is one device. */
  readonly newDevice: NewDevice;
}

export const PHONE = { width: 360, height: 740 };
export const TABLET = { width: 1180, height: 820 };

export const test = base.extend<Fixtures>({
  environment: [{}, { option: true }],
  relay: async ({ environment }, use) => {
    const relay = await RelayProcess.start(environment);
    await use(relay);
    await relay.remove();
  },
  newDevice: async ({ browser, relay }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[][] = [];
    await use(async ({ tablet = false, size, language = 'nl', dark = false, userAgent } = {}) => {
      const context = await browser.newContext({
        baseURL: relay.url,
        viewport: size ?? (tablet ? TABLET : PHONE),
        hasTouch: true,
        isMobile: !tablet,
        locale: language,
        colorScheme: dark ? 'dark' : 'light',
        permissions: ['clipboard-read', 'clipboard-write'],
        ...(userAgent === undefined ? {} : { userAgent }),
      });
      contexts.push(context);
      faults.push(await watchForFaults(context, relay.url));
      return new Device(context, await context.newPage(), wordsOf(language));
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(
      [...faults.flat(), ...(await relay.reports())],
      'faults in pages and reports to the server',
    ).toEqual([]);
  },
});

export { expect };
