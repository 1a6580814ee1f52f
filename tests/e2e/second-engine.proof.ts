import { expect, test as base } from './support/test.ts';
import { WebkitBrowser } from './support/webkit-browser.ts';

const test = base.extend<{ webkit: WebkitBrowser }>({
  webkit: async ({}, use) => {
    const browser = await WebkitBrowser.start();
    await use(browser);
    await browser.stop();
  },
});

const savedLine = `return [...document.querySelectorAll('main .wm-symbol-line')].map((line) => line.textContent).join()`;

/** Only in `npm run proof`: the engine of Safari is not on every machine that runs `npm test`. */
test('in WebKit she begins alone, adds an application, writes a text, and finds all of it again without a server', async ({
  relay,
  webkit,
}) => {
  const title = () => webkit.textOf('h1');
  await webkit.open(`${relay.url}/start`);
  await webkit.choose('Nederlands');
  await webkit.tap('Ik zoek werk');
  await webkit.type('input', 'Samira');
  await webkit.tap('Verder');
  await webkit.tap('Alleen beginnen');
  await expect.poll(title).toBe('Hallo Samira');

  await webkit.follow('/jobs');
  await expect.poll(title).toBe('Werk');
  await webkit.tap('Sollicitatie');
  await webkit.type('input', 'Bakkerij De Korenaar');
  await webkit.tap('Verder');
  await expect.poll(title).toBe('Welk werk is het?');
  await webkit.type('input', 'Winkel');
  await webkit.tap('Verder');
  await webkit.choose('Verstuurd');
  await webkit.tap('Bewaar');
  await expect.poll(title).toContain('Bakkerij De Korenaar');
  const application = await webkit.address();
  expect(application).toMatch(/\/applications\/[\w-]{12}$/);

  const text = 'Maandag gebeld. Woensdag om tien uur langsgaan.';
  await webkit.type('textarea', text);
  await expect.poll(() => webkit.valueOf('textarea')).toBe(text);
  await expect.poll(() => webkit.evaluate(savedLine)).toContain('Bewaard op deze');

  await expect
    .poll(() => webkit.evaluate('return navigator.serviceWorker.controller?.state ?? ""'))
    .toBe('activated');
  await relay.stop();
  await webkit.reload();
  await expect.poll(title).toContain('Bakkerij De Korenaar');
  await expect.poll(() => webkit.valueOf('textarea')).toBe(text);
  await webkit.open(`${relay.url}/applications`);
  await expect.poll(() => webkit.textOf('main')).toContain('Bakkerij De Korenaar');
  expect(await webkit.textOf('main')).toContain('Verstuurd');
});
