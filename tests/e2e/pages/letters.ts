import { expect, type Locator } from '@playwright/test';
import { untilNotesSaved } from './notes.ts';
import type { Device } from './device.ts';

/** By the questions, for the first application there is. Gives its id. */
export async function beginLetter(device: Device): Promise<string> {
  await device.go('/letters/new');
  await device.tap(device.say('common.action.next'));
  await device.tap(device.say('common.action.save'));
  await expect(device.page).toHaveURL(/\/letters\/[\w-]{12}$/);
  return new URL(device.page.url()).pathname.split('/').at(-1)!;
}

export function blockText(device: Device, block: string): Locator {
  return device.page.getByRole('textbox', { name: device.exactly(device.say(`letters.part.${block}`)) });
}

export async function openBlock(device: Device, letter: string, block: string): Promise<Locator> {
  await device.go(`/letters/${letter}/${block}`);
  const text = blockText(device, block);
  await expect(text).toBeVisible();
  return text;
}

/** Types key by key before what stands in a block, or behind it. */
export async function typeInBlock(
  device: Device,
  letter: string,
  {
    block,
    where,
    words,
  }: { readonly block: string; readonly where: 'before' | 'behind'; readonly words: string },
): Promise<void> {
  const text = await openBlock(device, letter, block);
  await text.focus();
  await text.press(where === 'before' ? 'Control+Home' : 'Control+End');
  await text.pressSequentially(words);
  await untilNotesSaved(device);
}

/** A line of a letter, which is stored without a button; seen on the form when it comes back. */
export async function writeLine(
  device: Device,
  letter: string,
  { part, field, value }: { readonly part: string; readonly field: string; readonly value: string },
): Promise<void> {
  const input = () => device.page.getByRole('textbox', { name: device.say(`letters.field.${field}`) });
  await device.go(`/letters/${letter}/${part}`);
  await input().fill(value);
  await input().blur();
  await device.go('/letters');
  await device.go(`/letters/${letter}/${part}`);
  await expect(input()).toHaveValue(value);
}

/** The sheet itself: the form from which she came may have the same words. */
export async function expectOnLetter(device: Device, letter: string, words: string): Promise<void> {
  await device.go(`/letters/${letter}/preview`);
  await expect(device.page.locator('.paper-pages__sheet').getByText(words).first()).toBeVisible();
}
