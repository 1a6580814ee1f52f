// `npm run screenshots`: a picture of every screen, of a phone and a tablet, in Dutch and Arabic, light and dark.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDemo } from './pages/demo.ts';
import type { Device } from './pages/device.ts';
import { digitsOn, openInvitation, showInvitation } from './pages/pairing.ts';
import { fileScreens } from './support/screens.ts';
import { firstScreens } from './support/screens/first-screens.ts';
import { test } from './support/test.ts';

const folder = fileURLToPath(new URL('../../screenshots/', import.meta.url));

test.use({ environment: { DEMO: '1' } });
test.setTimeout(900_000);

const settled = (device: Device): Promise<void> =>
  device.page.evaluate(async () => {
    await document.fonts.ready;
  });

/** Light and dark from the same state; where a screen is longer than the device, the whole of it besides. */
async function shoot(device: Device, prefix: string, name: string): Promise<void> {
  const { page } = device;
  mkdirSync(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(device);
    const path = `${folder}${prefix}-${colorScheme}-${name}`;
    await page.screenshot({ path: `${path}.png`, animations: 'disabled' });
    const isLong = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 40);
    if (isLong && colorScheme === 'light')
      await page.screenshot({ path: `${path}-whole.png`, animations: 'disabled', fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

for (const language of ['nl', 'ar'] as const)
  for (const kind of ['phone', 'tablet'] as const) {
    const prefix = `${kind}-${language}`;
    const tablet = kind === 'tablet';

    test(`pictures of the first screens: ${prefix}`, async ({ newDevice }) => {
      const device = await newDevice({ tablet, language });
      for (const { name, open } of firstScreens) {
        await open(device);
        await shoot(device, prefix, name);
      }
    });

    test(`pictures of the screens of a file: ${prefix}`, async ({ newDevice }) => {
      const device = await newDevice({ tablet, language });
      const file = await openDemo(device, tablet ? 'mentor' : 'mentee');
      for (const { name, open } of fileScreens) {
        await open(device, file);
        await shoot(device, prefix, name);
      }
    });

    test(`pictures of two people who begin together: ${prefix}`, async ({ newDevice }) => {
      const device = await newDevice({ tablet, language });
      const other = await newDevice({ language });
      await device.beginAlone(tablet ? 'mentor' : 'mentee', tablet ? 'Anneke' : 'Samira');
      await openInvitation(other, await showInvitation(device), tablet ? 'Samira' : 'Anneke');
      await digitsOn(device);
      await shoot(device, prefix, 'join-digits');
      await device.tap(device.say('join.digits.same'));
      await device.expectTitle(device.say('join.page.title'));
      await shoot(device, prefix, 'join-waiting');
      await other.tap(other.say('join.digits.same'));
      await device.expectTitle(device.say('join.done.title'));
      await shoot(device, prefix, 'join-done');
      const stranger = await newDevice({ language });
      await openInvitation(stranger, await showInvitation(device), 'Iemand');
      await digitsOn(device);
      await device.tap(device.say('join.digits.different'));
      await device.expectTitle(device.say('join.stopped.title'));
      await shoot(device, prefix, 'join-stopped');
    });
  }
