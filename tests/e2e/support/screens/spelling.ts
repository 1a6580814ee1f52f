import { expect } from '@playwright/test';
import type { Device } from '../../pages/device.ts';

/** The words that are perhaps wrong; the list that they are looked up in is fetched first. */
export async function openSpelling(device: Device, path: string, better: readonly string[]): Promise<void> {
  await device.go(path);
  const get = device.button(device.say('spelling.fetch.action'));
  const found = better.map((word) => device.page.getByRole('button', { name: word, exact: true }));
  await expect(get.or(found[0]!)).toBeVisible();
  if (await get.isVisible()) await get.click();
  for (const one of found) await expect(one).toBeVisible({ timeout: 60_000 });
}
