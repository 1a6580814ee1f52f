import { expect } from '@playwright/test';
import type { Device } from './device.ts';

/** The first one asks nothing. Gives its id. */
export async function beginFirstCv(device: Device): Promise<string> {
  await device.go('/cv');
  await device.tap(device.say('cv.list.add'));
  await expect(device.page).toHaveURL(/\/cv\/[\w-]{12}$/);
  return new URL(device.page.url()).pathname.split('/').at(-1)!;
}

/** A field of 'wie ik ben', which is stored without a button; seen on the paper. */
export async function writePersonal(device: Device, cv: string, field: string, value: string): Promise<void> {
  await device.go(`/cv/${cv}/personal`);
  const input = device.page.getByRole('textbox', { name: device.exactly(device.say(`cv.field.${field}`)) });
  await input.fill(value);
  await input.blur();
  await expectOnPaper(device, cv, value);
}

/** A job, with what it was and nothing else. */
export async function addJob(device: Device, cv: string, what: string): Promise<void> {
  await device.go(`/cv/${cv}/work`);
  await device
    .press(device.say('cv.item.first.work'))
    .or(device.press(device.say('cv.item.add.work')))
    .click();
  const input = device.page.getByRole('textbox', { name: device.say('cv.field.workTitle') });
  await input.fill(what);
  await input.blur();
  await expectOnPaper(device, cv, what);
}

/** Not merely on the page: the form from which she came has the same words, and stands until the paper is there. */
export async function expectOnPaper(device: Device, cv: string, text: string): Promise<void> {
  await device.go(`/cv/${cv}/preview`);
  await expect(device.page.locator('.paper-pages__sheet').getByText(text).first()).toBeVisible();
}
