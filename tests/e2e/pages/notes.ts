import { expect } from '@playwright/test';
import type { Device } from './device.ts';

/** The line below the text that says where it is. */
const saved = (device: Device) =>
  device.page
    .getByRole('main')
    .getByText(/^Bewaard op deze (telefoon|tablet|computer)$/)
    .last();

/** Until the screen says that the text is kept on this device. */
export async function untilNotesSaved(device: Device): Promise<void> {
  await expect(saved(device)).toBeVisible();
}

/** Types key by key before what stands there, or behind it. */
export async function typeNotes(device: Device, where: 'before' | 'behind', text: string): Promise<void> {
  await device.notes.focus();
  await device.notes.press(where === 'before' ? 'Control+Home' : 'Control+End');
  await device.notes.pressSequentially(text);
  await untilNotesSaved(device);
}
