import type { BrowserContext } from '@playwright/test';
import { addApplication } from './pages/applications.ts';
import { Device } from './pages/device.ts';
import { typeNotes } from './pages/notes.ts';
import { watchForFaults } from './support/faults.ts';
import { expect, PHONE, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

// Every test's fixture says that no page broke the policy or asked another origin for anything. An empty list proves
// nothing when the collectors are dead: here each of them is shown something that it must see.

const ELSEWHERE = 'https://elsewhere.invalid';

async function watched(
  context: BrowserContext,
  origin: string,
): Promise<{ device: Device; faults: string[] }> {
  const faults = await watchForFaults(context, origin);
  return { device: new Device(context, await context.newPage(), wordsOf('nl')), faults };
}

test('markup put into a page is refused, and all three collectors see it', async ({ browser, relay }) => {
  const context = await browser.newContext({ baseURL: relay.url, viewport: PHONE, locale: 'nl' });
  const { device, faults } = await watched(context, relay.url);
  await device.open('/start');
  expect(faults).toEqual([]);
  // From a task of the page: what the debugger runs itself is allowed more.
  await device.page.evaluate(() => {
    setTimeout(() => {
      document.body.innerHTML = '<b>planted</b>';
    });
  });
  await expect.poll(() => faults.join('\n')).toMatch(/policy: require-trusted-types-for/);
  await expect.poll(() => faults.join('\n')).toMatch(/console: .*TrustedHTML/);
  await expect.poll(() => faults.join('\n')).toMatch(/page error: TypeError/);
  await expect.poll(async () => JSON.stringify(await relay.reports())).toContain('require-trusted-types-for');
  await expect(device.page.getByText('planted')).toHaveCount(0);
  await context.close();
});

test('a picture, a script and a style from elsewhere are refused, and seen', async ({ browser, relay }) => {
  const context = await browser.newContext({ baseURL: relay.url, viewport: PHONE, locale: 'nl' });
  const { device, faults } = await watched(context, relay.url);
  await device.open('/start');
  await device.page.evaluate((elsewhere) => {
    const image = new Image();
    image.src = `${elsewhere}/dot.png`;
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(image, style);
    void fetch(`${elsewhere}/ping`).catch(() => undefined);
  }, ELSEWHERE);
  for (const directive of ['img-src', 'style-src', 'connect-src'])
    await expect.poll(() => faults.join('\n')).toContain(`policy: ${directive}`);
  await context.close();
});

test('a request to another origin would be seen', async ({ browser, relay }) => {
  const context = await browser.newContext({
    baseURL: relay.url,
    viewport: PHONE,
    locale: 'nl',
    bypassCSP: true,
    serviceWorkers: 'block',
  });
  const { device, faults } = await watched(context, relay.url);
  await device.open('/start');
  await device.page.evaluate((elsewhere) => {
    new Image().src = `${elsewhere}/dot.png`;
  }, ELSEWHERE);
  await expect.poll(() => faults).toContain(`another origin: ${ELSEWHERE}`);
  await context.close();
});

test('a service worker and a worker that reach outside are stopped, and reported to the server', async ({
  browser,
  relay,
}) => {
  const context = await browser.newContext({ baseURL: relay.url, viewport: PHONE, locale: 'nl' });
  const { device } = await watched(context, relay.url);
  const workerRequests: string[] = [];
  context.on('request', (request) => {
    if (request.serviceWorker()) workerRequests.push(new URL(request.url()).pathname);
  });
  await device.open('/start');
  await device.untilOfflineReady();
  // The collector of requests sees those of the service worker too.
  expect(workerRequests).toContain('/index.html');

  const [serviceWorker] = context.serviceWorkers();
  await serviceWorker!.evaluate(
    (elsewhere) => fetch(`${elsewhere}/from-sw`).catch(() => undefined),
    ELSEWHERE,
  );
  await expect.poll(async () => JSON.stringify(await relay.reports())).toContain(`${ELSEWHERE}/from-sw`);

  // The policy of a worker comes with its own script. A page without the app may still make the one policy.
  await device.page.goto('/config.json');
  const script = workerRequests.find((path) => /^\/assets\/[\w.-]+\.js$/.test(path))!;
  const started = device.page.waitForEvent('worker');
  await device.page.evaluate((path) => {
    const policy = (
      window as unknown as {
        trustedTypes: {
          createPolicy: (name: string, rules: object) => { createScriptURL: (url: string) => string };
        };
      }
    ).trustedTypes.createPolicy('app-scripts', { createScriptURL: (url: string) => url });
    new Worker(policy.createScriptURL(path), { type: 'module' });
  }, script);
  const worker = await started;
  await worker.evaluate((elsewhere) => fetch(`${elsewhere}/from-worker`).catch(() => undefined), ELSEWHERE);
  await expect.poll(async () => JSON.stringify(await relay.reports())).toContain(`${ELSEWHERE}/from-worker`);
  await context.close();
});

const FIXED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const PAGE_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; " +
  "font-src 'self'; media-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
  'trusted-types app-scripts; report-uri /csp-report';

const WORKER_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; " +
  "trusted-types 'none'; report-uri /csp-report";

test('every answer has its security headers, and no header more than these says where it comes from', async ({
  relay,
}) => {
  const page = await (await fetch(relay.url)).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)![1]!;
  for (const path of [
    '/',
    '/today',
    script,
    '/sw.js',
    '/manifest.webmanifest',
    '/config.json',
    '/v1/space/x',
    '/ready',
  ]) {
    const { headers } = await fetch(`${relay.url}${path}`);
    const expected = { ...FIXED, 'content-security-policy': path === '/sw.js' ? WORKER_POLICY : PAGE_POLICY };
    for (const [name, value] of Object.entries(expected))
      expect(headers.get(name), `${path} ${name}`).toBe(value);
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
    if (!path.startsWith('/assets/')) expect(headers.get('cache-control'), path).toMatch(/no-store|no-cache/);
  }
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/);
});

test('a browser that says it is an iPhone works the same, with a dialog open too', async ({ newDevice }) => {
  const samira = await newDevice({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  });
  await samira.context.addInitScript(() => {
    Object.defineProperty(navigator, 'platform', { get: () => 'iPhone' });
    Object.defineProperty(navigator, 'userAgentData', { get: () => undefined });
  });
  await samira.beginAlone('mentee', 'Samira');
  await addApplication(samira, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Bewaard' });
  await typeNotes(samira, 'behind', 'Bel maandag.');
  await samira.tap('Gooi de sollicitatie weg');
  await expect(samira.page.getByRole('dialog')).toBeVisible();
  expect(await samira.page.locator('style').count()).toBe(0);
  await samira.page.keyboard.press('Escape');
  await expect(samira.page.getByRole('dialog')).toHaveCount(0);
  await expect(samira.notes).toHaveValue('Bel maandag.');
});
