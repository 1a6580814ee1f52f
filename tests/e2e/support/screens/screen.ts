import type { DemoFile } from '../../pages/demo.ts';
import type { Device } from '../../pages/device.ts';

/** A screen in one of its states. */
export interface Screen {
  readonly name: string;
  /** Cannot be seen with no network. */
  readonly needsNetwork?: boolean;
  readonly open: (device: Device, file: DemoFile) => Promise<void>;
}

/** A screen whose address says all, with the words of its title. */
export const at =
  (
    path: string | ((file: DemoFile) => string),
    title: string | ((file: DemoFile) => string | null) | null,
  ): Screen['open'] =>
  async (device, file) => {
    await device.go(typeof path === 'string' ? path : path(file));
    const key = typeof title === 'function' ? title(file) : title;
    if (key !== null) await device.expectTitle(device.say(key));
  };
