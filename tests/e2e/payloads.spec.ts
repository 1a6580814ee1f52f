// Texts of a member are data, whatever they look like: three hundred scripts in every field, and every view of them.
import type { Page } from '@playwright/test';
import { scriptPayloads } from '#tests/fixtures/script-payloads.ts';
import { writeHostileFile, type HostileFile } from '#tests/fixtures/hostile-file.ts';
import type { Device, Role } from './pages/device.ts';
import { hostileAddresses } from './support/hostile-addresses.ts';
import { expect, test } from './support/test.ts';

test.use({ environment: { DEMO: '1' } });
test.setTimeout(process.env['PROOF'] === '1' ? 0 : 360_000);

async function openHostileFile(device: Device, role: Role): Promise<HostileFile> {
  const { page } = device;
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  const file = writeHostileFile(role, today);
  await page.route('**/demo/file/**', (route) =>
    route.fulfill({ body: Buffer.from(file.bytes), contentType: 'application/octet-stream' }),
  );
  await page.goto(`/demo/${role}`);
  await expect(page).toHaveURL(/\/today$/);
  await expect(device.title).toBeVisible();
  return file;
}

/** How often a payload stands on the page as words: in its texts and in what its fields hold. */
const countTexts = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { body } = document;
    const fields = [...body.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement).value,
    );
    return [body.textContent, ...fields].join('\n').split('alert(1)').length - 1;
  });

const lookFor = (page: Page) =>
  page.evaluate(() => ({
    scripts: document.querySelectorAll('script').length,
    strange: document.querySelectorAll('iframe, object, embed, base, marquee, body style, body link').length,
    handlers: [...document.querySelectorAll('body *')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    ).length,
    addresses: [...document.querySelectorAll('a[href]')]
      .map((link) => (link as HTMLAnchorElement).protocol)
      .filter((protocol) => !['http:', 'https:', 'tel:', 'mailto:', 'sms:'].includes(protocol)),
  }));

for (const role of ['mentee', 'mentor'] as const)
  test(`nothing that is written runs, at any address of the app, for a ${role}`, async ({ newDevice }) => {
    expect(new Set(scriptPayloads).size).toBeGreaterThanOrEqual(300);
    const device = await newDevice({ tablet: role === 'mentor' });
    const { page } = device;
    const ran: string[] = [];
    page.on('dialog', (dialog) => {
      ran.push(`${dialog.message()} at ${page.url()}`);
      void dialog.dismiss();
    });
    const file = await openHostileFile(device, role);
    expect(file.lacking).toEqual([]);
    const planted = await page.evaluate(() => document.querySelectorAll('script').length);
    let seen = 0;
    for (const { route, addresses, shows, goesOn } of hostileAddresses(file))
      for (const address of addresses) {
        await device.go(address);
        if (goesOn) await expect(page).not.toHaveURL(address);
        if (shows) await expect.poll(() => countTexts(page), `${route} shows a payload`).toBeGreaterThan(0);
        seen += await countTexts(page);
        const found = await lookFor(page);
        expect(found, address).toEqual({ scripts: planted, strange: 0, handlers: 0, addresses: [] });
      }
    await device.go('/search');
    await page.getByRole('searchbox').fill('<script>alert(1)');
    await expect(page.locator('main')).toContainText('<script>');
    // The texts were there to be run: they stood on the screens as words.
    expect(seen).toBeGreaterThan(500);
    expect(ran).toEqual([]);
  });
