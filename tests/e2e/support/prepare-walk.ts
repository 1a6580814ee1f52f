import type { Device } from '../pages/device.ts';
import { bringReader } from './aloud-problems.ts';
import { rememberPresses } from './pressed.ts';
import { scriptSpeech } from './scripted-speech.ts';
import { LANGUAGES } from './words.ts';

/** What the checks of a walk need of a page, before it is opened. */
export async function prepareWalk(device: Device): Promise<void> {
  await rememberPresses(device.page);
  await bringReader(device);
  await scriptSpeech(device, { voices: LANGUAGES, speaks: 'by itself' });
}
