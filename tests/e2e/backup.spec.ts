import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { unzipSync, strFromU8 } from 'fflate';
import { addApplication } from './pages/applications.ts';
import type { Device } from './pages/device.ts';
import { expect, test } from './support/test.ts';

const WORDS = 'mijn kat eet graag vis';
/** Making a key is slow by intent, and this machine has other things to do. */
const KEY = { timeout: 90_000 };

async function download(device: Device, action: string): Promise<Download> {
  const coming = device.page.waitForEvent('download', KEY);
  await device.tap(action);
  return coming;
}

async function bytesOf(coming: Download): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  return { name: coming.suggestedFilename(), bytes: await readFile(await coming.path()) };
}

async function work(samira: Device): Promise<void> {
  await samira.beginAlone('mentee', 'Samira');
  await addApplication(samira, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Bewaard' });
}

async function choose(device: Device, name: string, bytes: Buffer): Promise<void> {
  await device.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
}

async function giveWords(device: Device, typed: string): Promise<void> {
  await device.expectTitle(device.say('backup.restore.words.question'));
  await device.page.getByRole('textbox').fill(typed);
  await device.tap(device.say('backup.restore.words.open'));
}

test('a sealed backup brings everything back on a new device, and only with the right words', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  await work(samira);
  await samira.go('/today');
  await samira.untilOfflineReady();
  // Made on the device, without a network.
  await samira.goOffline();
  await samira.tap(samira.say('nav.bar.help'));
  await samira.tap(samira.say('help.app.backup'));
  await samira.page.getByRole('textbox').fill('kort');
  await samira.tap(samira.say('backup.make.action'));
  await expect(samira.page.getByText(samira.say('backup.words.error'))).toBeVisible();
  await samira.page.getByRole('textbox').fill(WORDS);
  const { name, bytes } = await bytesOf(await download(samira, samira.say('backup.make.action')));
  expect(name).toMatch(/^werkmaat-\d{4}-\d{2}-\d{2}-\d{4}\.werkmaat$/);
  await samira.expectTitle(samira.say('backup.made.title'));
  expect(bytes.toString('latin1')).not.toContain('Korenaar');
  await samira.go('/backup');
  await expect(samira.page.getByText(name)).toBeVisible();

  const other = await newDevice();
  await other.open('/backup/restore');
  await choose(other, name, bytes.subarray(0, -1));
  await expect(other.page.getByText(other.say('backup.fault.damaged'))).toBeVisible();
  await expect(other.page.getByText(other.say('backup.fault.unchanged'))).toBeVisible();
  await choose(other, 'foto.jpg', Buffer.from('no backup at all'));
  await expect(other.page.getByText(other.say('backup.fault.unknown'))).toBeVisible();
  await choose(other, name, bytes);
  await giveWords(other, 'mijn hond eet graag vis');
  await expect(other.page.getByText(other.say('backup.fault.wrongWords'))).toBeVisible(KEY);
  // As a phone writes it by itself, and as she remembers it.
  await giveWords(other, 'Mijn kat  eet graag vis ');
  await expect(other.title).toHaveText(other.say('backup.restore.look.title'), KEY);
  await expect(other.page.getByText('Samira')).toBeVisible();
  await expect(other.page.getByText(other.say('backup.restore.look.new')).first()).toBeVisible();
  expect(await other.page.evaluate(() => localStorage.getItem('wm-had-data'))).toBeNull();
  await other.tap(other.say('backup.restore.action'));
  await other.expectTitle(other.say('backup.restore.done.title'));
  await other.tap(other.say('backup.restore.done.action'));
  await expect(other.title).toContainText('Samira');
  await other.go('/applications');
  await expect(other.page.getByText('Bakkerij De Korenaar')).toBeVisible();
  await other.page.reload();
  await expect(other.page.getByText('Bakkerij De Korenaar')).toBeVisible();
});

test('a file for reading holds every word, and a wiped device takes it in again', async ({
  newDevice,
  relay,
}) => {
  const samira = await newDevice();
  await work(samira);
  await samira.go('/backup/readable');
  const { name, bytes } = await bytesOf(await download(samira, samira.say('backup.readable.action')));
  await expect(samira.page.getByText(samira.say('backup.readable.done'))).toBeVisible();
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['lees-mij.html', 'werkmaat.json']);
  expect(strFromU8(files['lees-mij.html']!)).toContain('Bakkerij De Korenaar');

  // As a browser that is short of space does: the database goes, the small sentinel stays.
  await samira.page.close();
  samira.page = await samira.context.newPage();
  const browser = await samira.context.newCDPSession(samira.page);
  await browser.send('Storage.clearDataForOrigin', { origin: relay.url, storageTypes: 'indexeddb' });
  await samira.open('/');
  await samira.expectTitle(samira.say('errors.wiped.title'));
  await samira.tap(samira.say('errors.restore.action'));
  await choose(samira, name, bytes);
  await samira.expectTitle(samira.say('backup.restore.look.title'));
  await samira.tap(samira.say('backup.restore.action'));
  await samira.expectTitle(samira.say('backup.restore.done.title'));
  await samira.tap(samira.say('backup.restore.done.action'));
  await samira.go('/applications');
  await expect(samira.page.getByText('Bakkerij De Korenaar')).toBeVisible();
  await samira.go('/settings');
  await samira.tap(samira.say('settings.check.action'));
  await expect(samira.page.getByText(samira.say('settings.check.sound'))).toBeVisible();
});
