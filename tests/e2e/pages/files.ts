import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Device } from './device.ts';

/** Making a file is work for a machine that has other things to do. */
export const MAKING = { timeout: 90_000 };

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file that comes of a press. */
export async function fileFrom(device: Device, button: string): Promise<SavedFile> {
  const coming = device.page.waitForEvent('download', MAKING);
  await device.press(button).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: Uint8Array.from(await readFile(await file.path())) };
}

/** The same from the page of a paper, which says when it is done. */
export async function paperFrom(device: Device, button: string): Promise<SavedFile> {
  const file = await fileFrom(device, button);
  await expect(device.page.getByText(device.say('files.done'))).toBeVisible();
  return file;
}

/** On the page of a paper: until all that makes files is here. */
export const untilFilesPrepared = (device: Device): Promise<void> =>
  expect(device.page.getByText(device.say('files.prepared'))).toBeVisible(MAKING);
