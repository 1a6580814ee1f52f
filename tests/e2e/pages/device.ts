import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** One person's phone or tablet, and the ways through the app that several journeys take. Words are Dutch. */
export class Device {
  readonly context: BrowserContext;
  readonly page: Page;

  constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name });
  }

  title(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name })).first().click();
  }

  /** The first questions, up to alone or together. */
  async introduce(role: 'mentee' | 'mentor', name: string): Promise<void> {
    await this.page.goto('/start');
    await this.page.getByRole('radio', { name: 'Nederlands' }).check({ force: true });
    await this.tap(role === 'mentee' ? /Ik zoek werk/ : /Ik help iemand/);
    await this.page.getByRole('textbox').fill(name);
    await this.tap('Verder');
    await expect(this.title('Hoe wil je beginnen?')).toBeVisible();
  }

  async beginAlone(role: 'mentee' | 'mentor', name: string): Promise<void> {
    await this.introduce(role, name);
    await this.tap(/Alleen beginnen/);
    await expect(this.title(new RegExp(name))).toBeVisible();
  }

  async goOffline(): Promise<void> {
    await this.context.setOffline(true);
  }

  async goOnline(): Promise<void> {
    await this.context.setOffline(false);
  }

  /** Waits until the app works without a server. */
  async untilOfflineReady(): Promise<void> {
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  }
}
