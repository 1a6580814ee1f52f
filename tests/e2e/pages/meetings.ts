import { expect, type Locator } from '@playwright/test';
import type { Device } from './device.ts';

/** One more point for the next talk. */
export async function addPoint(device: Device, what: string): Promise<void> {
  await device.go('/meetings');
  await device
    .press(device.say('meetings.agenda.add'))
    .or(device.press(device.say('meetings.agenda.addTheirs')))
    .click();
  await device.page.getByRole('main').getByRole('textbox').fill(what);
  await device.tap(device.say('meetings.agenda.save'));
  await expect(device.link(what)).toBeVisible();
}

/** From Vandaag or Afspraak, on the day itself. Gives the id of the talk. */
export async function beginTalk(device: Device): Promise<string> {
  await device.go('/meetings');
  await device.link(device.say('meetings.begin.action')).click();
  await expect(device.page).toHaveURL(/\/talk$/);
  await expect(talkNotes(device)).toBeVisible();
  return new URL(device.page.url()).pathname.split('/').at(-2)!;
}

export function talkNotes(device: Device): Locator {
  return device.page.getByRole('textbox', { name: device.exactly(device.say('meetings.notes.label')) });
}
