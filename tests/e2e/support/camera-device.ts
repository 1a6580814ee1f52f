import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import config from '../../../playwright.config.ts';
import { Device } from '../pages/device.ts';
import { darkFilm, filmOf } from './camera-film.ts';
import { watchForFaults } from './faults.ts';
import { PHONE } from './test.ts';
import { wordsOf } from './words.ts';

const { executablePath = 'chromium', args = [] } = config.use?.launchOptions ?? {};

/**
 * A phone whose camera sees what a test holds before it. Chromium reads the film when the camera is opened, so each has a
 * browser of its own and the film is changed before the screen with the camera.
 */
export class CameraDevice extends Device {
  readonly #folder: string;
  readonly faults: readonly string[];

  private constructor(context: BrowserContext, folder: string, faults: readonly string[]) {
    const page = context.pages()[0];
    if (!page) throw new Error('a browser opens with a page');
    super(context, page, wordsOf('nl'));
    this.#folder = folder;
    this.faults = faults;
  }

  static async open(url: string, camera: 'allowed' | 'refused' = 'allowed'): Promise<CameraDevice> {
    const folder = await mkdtemp(join(tmpdir(), 'werkmaat-camera-'));
    await darkFilm(join(folder, 'film.y4m'));
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath,
      args: [
        ...args,
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${join(folder, 'film.y4m')}`,
      ],
      baseURL: url,
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
      locale: 'nl',
      timezoneId: 'Europe/Amsterdam',
      permissions: camera === 'allowed' ? ['camera', 'clipboard-read', 'clipboard-write'] : [],
    });
    const faults = await watchForFaults(context, url);
    return new CameraDevice(context, folder, faults);
  }

  /** What the camera sees from the next time that it is opened. */
  async hold(text: string): Promise<void> {
    await filmOf(text, join(this.#folder, 'film.y4m'));
  }

  async end(): Promise<void> {
    await this.context.close();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
