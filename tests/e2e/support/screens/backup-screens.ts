import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Device } from '../../pages/device.ts';
import { at, type Screen } from './screen.ts';

/** Making a key is slow by intent. */
const KEY = { timeout: 60_000 };

let made: { readonly name: string; readonly bytes: Buffer } | null = null;

async function choose(device: Device, name: string, bytes: Buffer): Promise<void> {
  await device.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
}

/** What the screen before this one made. */
function madeFile(): { readonly name: string; readonly bytes: Buffer } {
  if (!made) throw new Error('no file was made');
  return made;
}

export const backupScreens: readonly Screen[] = [
  {
    name: 'backup',
    open: async (device, file) => {
      await at('/backup', 'backup.page.title')(device, file);
      await expect(device.button(device.say('backup.make.action'))).toBeVisible();
    },
  },
  {
    name: 'backup-words-error',
    open: async (device) => {
      await device.page.getByRole('textbox').fill('kort');
      await device.tap(device.say('backup.make.action'));
      await expect(device.page.getByText(device.say('backup.words.error'))).toBeVisible();
    },
  },
  {
    name: 'backup-made',
    open: async (device) => {
      await device.page.getByRole('textbox').fill('mijn kat eet graag vis');
      const coming = device.page.waitForEvent('download', KEY);
      await device.tap(device.say('backup.make.action'));
      const file = await coming;
      made = { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
      await expect(device.title).toContainText(device.say('backup.made.title'), KEY);
    },
  },
  {
    name: 'backup-known',
    open: async (device, file) => {
      await at('/help', 'help.page.title')(device, file);
      await at('/backup', 'backup.page.title')(device, file);
      await expect(device.page.getByText(madeFile().name)).toBeVisible();
    },
  },
  { name: 'backup-restore', open: at('/backup/restore', 'backup.restore.title') },
  {
    name: 'backup-restore-damaged',
    open: async (device) => {
      await choose(device, 'werkmaat.werkmaat', madeFile().bytes.subarray(0, -1));
      await expect(device.page.getByText(device.say('backup.fault.damaged'))).toBeVisible();
    },
  },
  {
    name: 'backup-restore-words',
    open: async (device) => {
      await choose(device, madeFile().name, madeFile().bytes);
      await device.expectTitle(device.say('backup.restore.words.question'));
    },
  },
  {
    name: 'backup-restore-wrong-words',
    open: async (device) => {
      await device.page.getByRole('textbox').fill('mijn hond eet graag vis');
      await device.tap(device.say('backup.restore.words.open'));
      await expect(device.page.getByText(device.say('backup.fault.wrongWords'))).toBeVisible(KEY);
    },
  },
  {
    name: 'backup-restore-look',
    open: async (device) => {
      await device.page.getByRole('textbox').fill('mijn kat eet graag vis');
      await device.tap(device.say('backup.restore.words.open'));
      await expect(device.title).toContainText(device.say('backup.restore.look.title'), KEY);
    },
  },
  { name: 'backup-readable', open: at('/backup/readable', 'backup.readable.title') },
  {
    name: 'backup-readable-done',
    open: async (device) => {
      const coming = device.page.waitForEvent('download', KEY);
      await device.tap(device.say('backup.readable.action'));
      await coming;
      await expect(device.page.getByText(device.say('backup.readable.done'))).toBeVisible();
    },
  },
];
