import { expect, type Page } from '@playwright/test';
import type { Device } from './device.ts';

/** What a camera writes beside the picture: no part of it may go along. */
export const TAKEN_AT = 'GPS 52.0705 N 4.3007 E';

/** A drawn face on a wide picture, as a JPEG of a phone with its notes of where it was taken. */
export async function drawnPhoto(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 });
    const context = canvas.getContext('2d')!;
    const sky = context.createLinearGradient(0, 0, 1600, 1200);
    sky.addColorStop(0, '#8fb8c9');
    sky.addColorStop(1, '#d9c7a3');
    context.fillStyle = sky;
    context.fillRect(0, 0, 1600, 1200);
    const disc = (color: string, x: number, y: number, r: number): void => {
      context.fillStyle = color;
      context.beginPath();
      context.ellipse(x, y, r, r * 1.2, 0, 0, 7);
      context.fill();
    };
    disc('#2f5d57', 800, 1150, 420);
    disc('#3a2a22', 800, 470, 270);
    disc('#c99873', 800, 520, 220);
    disc('#3a2a22', 720, 480, 22);
    disc('#3a2a22', 880, 480, 22);
    disc('#a4604c', 800, 640, 50);
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  const jpeg = Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64');
  const note = Buffer.from(`Exif\0\0${TAKEN_AT}`, 'latin1');
  const length = Buffer.from([(note.length + 2) >> 8, (note.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, note, jpeg.subarray(2)]);
}

/** The form of the photo, which is folded until somebody wants it. */
export async function openPhotoForm(device: Device, cv: string): Promise<void> {
  // A picture that is being framed stands there instead, until its page is left.
  await device.go(`/cv/${cv}`);
  await device.go(`/cv/${cv}/personal`);
  const fold = device.page.locator('details').filter({ hasText: device.say('cv.photo.title') });
  await expect(fold).toBeVisible();
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
}

/** Chooses one, up to where its part is chosen. */
export async function choosePhoto(device: Device, cv: string): Promise<void> {
  await openPhotoForm(device, cv);
  await device.page
    .locator('input[type="file"]:not([capture])')
    .setInputFiles({ name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto(device.page) });
  await expect(device.page.getByRole('img', { name: device.say('common.picture.kept') })).toBeVisible();
}

export const usePhoto = async (device: Device): Promise<void> => {
  await device.tap(device.say('cv.photo.use'));
  await expect(device.page.getByRole('switch', { name: device.say('cv.photo.show') })).toBeChecked();
};
