import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** 1.6 Mbit/s down, 150 ms, as in `docs/figures.md`. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

export async function slowDown(page: Page, options: { readonly network: boolean }): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  if (options.network) await session.send('Network.emulateNetworkConditions', SLOW_4G);
  return session;
}

export interface Shown {
  readonly selector: string;
  /** Part of its text, when several may be there. */
  readonly text?: string;
}

const WORD = 'bench-shown';

/**
 * Milliseconds from the navigation until what is waited for was painted, by the clock of the page itself. Asking from
 * outside whether it is there takes its turn in the page's own queue, and is repeated after up to half a second.
 */
export async function timeUntilShown(
  page: Page,
  url: string,
  { selector, text = '' }: Shown,
): Promise<number> {
  const [wanted, words] = [JSON.stringify(selector), JSON.stringify(text)];
  await page.addInitScript(`{
    const isThere = () => [...document.querySelectorAll(${wanted})].some((one) => one.textContent.includes(${words}));
    const watch = new MutationObserver(() => {
      if (!isThere()) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => console.debug('${WORD} ' + performance.now())));
    });
    watch.observe(document, { childList: true, subtree: true });
  }`);
  const said = page.waitForEvent('console', (message) => message.text().startsWith(WORD));
  await page.goto(url, { waitUntil: 'commit' });
  return Number((await said).text().slice(WORD.length));
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
