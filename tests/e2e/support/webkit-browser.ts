import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const PATIENCE_MS = 60_000;
/** The name under which WebDriver hands out elements. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function isInstalled(program: string): Promise<boolean> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = await Promise.all(
    folders.map((folder) =>
      access(join(folder, program), constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * WebKitGTK over plain WebDriver: the engine of Safari, though not Safari itself. Playwright drives only a WebKit of its
 * own, which is not to be had here.
 */
export class WebkitBrowser {
  readonly #driver: ChildProcess;
  readonly #home: string;
  readonly #address: string;
  #session = '';

  private constructor(driver: ChildProcess, home: string, address: string) {
    this.#driver = driver;
    this.#home = home;
    this.#address = address;
  }

  static async start(): Promise<WebkitBrowser> {
    for (const program of ['WebKitWebDriver', 'xvfb-run'])
      if (!(await isInstalled(program)))
        throw new Error(`${program} is not installed: apt-get install webkit2gtk-driver xvfb`);
    const home = await mkdtemp(join(tmpdir(), 'werkmaat-webkit-'));
    const port = await freePort();
    const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${String(port)}`], {
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        HOME: home,
        LANG: 'nl_NL.UTF-8',
        // Its sandbox does not start as root, and a container has no other user.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
    const browser = new WebkitBrowser(driver, home, `http://127.0.0.1:${String(port)}`);
    await browser.#begin();
    return browser;
  }

  async stop(): Promise<void> {
    await this.#ask('DELETE', '').catch(() => undefined);
    const gone = once(this.#driver, 'exit');
    if (this.#driver.pid !== undefined && this.#driver.exitCode === null) {
      process.kill(-this.#driver.pid, 'SIGTERM');
      await gone;
    }
    await rm(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }

  async open(address: string): Promise<void> {
    await this.#ask('POST', '/url', { url: address });
  }

  async reload(): Promise<void> {
    await this.#ask('POST', '/refresh', {});
  }

  async address(): Promise<string> {
    return String(await this.#ask('GET', '/url'));
  }

  /** Runs the body of a function in the page. */
  evaluate(body: string): Promise<unknown> {
    return this.#ask('POST', '/execute/sync', { script: body, args: [] });
  }

  /** The text of the first element there, as it is read; empty when there is none. */
  async textOf(css: string): Promise<string> {
    const text = await this.evaluate(
      `return document.querySelector(${JSON.stringify(css)})?.innerText ?? ''`,
    );
    return String(text).replace(/\s+/gu, ' ').trim();
  }

  /** A button or link, by the words that it begins with. */
  async tap(words: string): Promise<void> {
    const begins = `starts-with(normalize-space(.), ${JSON.stringify(words)})`;
    await this.#click(`//*[self::button or self::a][${begins}]`);
  }

  /** One of several answers, by all its words. */
  async choose(words: string): Promise<void> {
    await this.#click(`//label[normalize-space(.)=${JSON.stringify(words)}]`);
  }

  async follow(path: string): Promise<void> {
    await this.#click(`//a[@href=${JSON.stringify(path)}]`);
  }

  /** Types key by key behind what stands in the only field of that kind. */
  async type(field: 'input' | 'textarea', text: string): Promise<void> {
    const xpath = field === 'input' ? '//input[@type="text" or not(@type)]' : '//textarea';
    await this.#ask('POST', `/element/${await this.#find(xpath)}/value`, { text });
  }

  async valueOf(css: string): Promise<string> {
    return String(await this.evaluate(`return document.querySelector(${JSON.stringify(css)})?.value ?? ''`));
  }

  async #begin(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        const made = (await this.#ask('POST', '', { capabilities: { alwaysMatch: {} } })) as {
          readonly sessionId: string;
        };
        this.#session = made.sessionId;
        await this.#ask('POST', '/window/rect', { width: 420, height: 820 });
        return;
      } catch (error) {
        if (Date.now() > until) throw error;
        await pause(200);
      }
    }
  }

  async #click(xpath: string): Promise<void> {
    await this.#ask('POST', `/element/${await this.#find(xpath)}/click`, {});
  }

  async #find(xpath: string): Promise<string> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = (await this.#ask('POST', '/elements', { using: 'xpath', value: xpath })) as readonly {
        readonly [ELEMENT]: string;
      }[];
      const [first] = found;
      if (first) return first[ELEMENT];
      if (Date.now() > until) throw new Error(`not on the screen: ${xpath}`);
      await pause(100);
    }
  }

  async #ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const session = this.#session === '' ? '/session' : `/session/${this.#session}`;
    const answer = await fetch(`${this.#address}${session}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { readonly value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value).slice(0, 500)}`);
    return value;
  }
}
