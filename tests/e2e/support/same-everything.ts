import { expect } from '@playwright/test';
import type { Device } from '../pages/device.ts';
import { openedFiles } from './opened-files.ts';
import { PHONE } from './test.ts';

/** What people wrote, as a screen shows it: their words stand in elements of their own, or in fields. */
function writtenOn({ page }: Device): Promise<readonly string[]> {
  return page.getByRole('main').evaluate((main) => {
    const texts = [...main.querySelectorAll('bdi, textarea, input:not([type=radio], [type=checkbox])')].map(
      (element) =>
        element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
          ? element.value
          : element.textContent,
    );
    return [...new Set(texts.map((text) => text.replace(/\s+/gu, ' ').trim()))]
      .filter((text) => text !== '')
      .sort();
  });
}

/** Both devices show the same on each of these screens, whoever reads them, but for the names of the two. */
export async function expectSameScreens(
  [one, other]: readonly [Device, Device],
  addresses: readonly string[],
  names: readonly string[],
): Promise<void> {
  const without = (texts: readonly string[]): readonly string[] =>
    texts.filter((text) => !names.includes(text));
  for (const device of [one, other]) await device.page.setViewportSize(PHONE);
  for (const address of addresses) {
    for (const device of [one, other]) await device.open(address);
    await expect
      .poll(async () => without(await writtenOn(one)).length, { message: `${address} shows something` })
      .toBeGreaterThan(0);
    await expect
      .poll(async () => without(await writtenOn(other)), { message: address })
      .toEqual(without(await writtenOn(one)));
  }
}

/** The file of the two has the same in it on both devices, down to the last field. */
export async function expectSameFile(one: Device, other: Device): Promise<void> {
  const fileOf = async ({ page }: Device): Promise<unknown> => {
    const pairs = (await openedFiles(page)).filter(({ kind }) => kind === 'pair');
    expect(pairs).toHaveLength(1);
    return JSON.parse(pairs[0]!.readable);
  };
  expect(await fileOf(other)).toEqual(await fileOf(one));
}
