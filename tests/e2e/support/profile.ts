import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import config from '../../../playwright.config.ts';

const { executablePath = 'chromium', args = [] } = config.use?.launchOptions ?? {};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A browser with a profile on the disk that outlives it. Started here and not by Playwright, because a test pulls its
 * plug: every process of the group at once, and then the same profile again.
 */
export class Profile {
  readonly folder: string;
  #process: ChildProcess | null = null;
  #browser: Browser | null = null;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<Profile> {
    return new Profile(await mkdtemp(join(tmpdir(), 'werkmaat-profile-')));
  }

  async open(): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
    const portFile = join(this.folder, 'DevToolsActivePort');
    await rm(portFile, { force: true });
    const child = spawn(
      executablePath,
      [
        ...args,
        '--headless=new',
        `--user-data-dir=${this.folder}`,
        '--remote-debugging-port=0',
        '--window-size=360,740',
        '--lang=nl',
        '--accept-lang=nl',
        '--password-store=basic',
        '--use-mock-keychain',
        'about:blank',
      ],
      { detached: true, stdio: 'ignore' },
    );
    this.#process = child;
    let port = '';
    for (let attempt = 0; port === '' && attempt < 600; attempt++) {
      await pause(50);
      port = (await readFile(portFile, 'utf8').catch(() => '')).split('\n')[0] ?? '';
    }
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const context = this.#browser.contexts()[0]!;
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  }

  /** SIGKILL to the whole process group: nothing gets to finish what it was writing. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    this.#process = null;
  }

  /** As a person closes it: everything is written and compacted as the browser likes. */
  async close(): Promise<void> {
    const child = this.#process;
    const browser = this.#browser;
    if (!child || !browser || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => undefined);
    await gone;
    this.#process = null;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
