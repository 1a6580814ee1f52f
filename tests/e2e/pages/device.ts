import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { DAY_MS } from '../support/relay-process.ts';
import { LANGUAGES, wordsOf, type Language, type Words } from '../support/words.ts';

export type Role = 'mentee' | 'mentor';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A button's or link's own words come first in its name, a hint or detail behind them. */
const beginsWith = (words: string): RegExp => new RegExp(`^\\s*${escaped(words)}`);

/** One person's phone or tablet, and the ways through the app that several journeys take. */
export class Device {
  readonly context: BrowserContext;
  /** The tab in front. */
  page: Page;
  words: Words;
  /** Her own language stands below the Dutch: names begin with the Dutch words. */
  readsBoth = false;

  constructor(context: BrowserContext, page: Page, words: Words) {
    this.context = context;
    this.page = page;
    this.words = words;
  }

  /** The text of a key in the language of this device. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string {
    return this.words.say(key, values);
  }

  button(words: string): Locator {
    return this.page.getByRole('button', { name: beginsWith(words) });
  }

  link(words: string): Locator {
    return this.page.getByRole('link', { name: beginsWith(words) });
  }

  /** A whole name: nothing else stands in it, but for her own language below the Dutch. */
  exactly(words: string): RegExp {
    return new RegExp(`^\\s*${escaped(words)}${this.readsBoth ? '(\\s.*)?' : '\\s*'}$`);
  }

  /** Whatever can be pressed with these words at the beginning of its name. */
  press(words: string): Locator {
    return this.button(words).or(this.link(words));
  }

  async tap(words: string): Promise<void> {
    await this.press(words).click();
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  async expectTitle(title: string | RegExp): Promise<void> {
    // In another language than Dutch, what must not be misread has the Dutch below it.
    const mayGoOn = this.readsBoth || this.words.language !== 'nl';
    await expect(this.title).toHaveText(mayGoOn && typeof title === 'string' ? beginsWith(title) : title);
  }

  /** Opens an address as a new page, as from outside. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.title).toBeVisible();
  }

  /** Goes to an address inside the app, as a link would: nothing is loaded anew. */
  async go(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      const { idx = 0 } = (history.state ?? {}) as { readonly idx?: number };
      history.pushState({ usr: null, key: to, idx: idx + 1 }, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
    }, path);
    await expect(this.title).toBeVisible();
  }

  /** The first thing that the app asks on a new device. */
  async chooseLanguage(): Promise<void> {
    await this.page.getByRole('radio', { name: this.words.name, exact: true }).click();
  }

  /** The first questions, up to alone or together. */
  async introduce(role: Role, name: string): Promise<void> {
    await this.open('/start');
    await this.answerFirstQuestions(role, name);
    await this.expectTitle(this.say('start.begin.question'));
  }

  async answerFirstQuestions(role: Role, name: string): Promise<void> {
    await this.chooseLanguage();
    await this.tap(this.say(role === 'mentee' ? 'start.role.seeker' : 'start.role.helper'));
    await this.page.getByRole('textbox').fill(name);
    await this.tap(this.say('common.action.next'));
  }

  async beginAlone(role: Role, name: string): Promise<void> {
    await this.introduce(role, name);
    await this.tap(this.say('start.begin.alone'));
    await expect(this.page).toHaveURL(/\/today$/);
    await expect(this.title).toContainText(name);
  }

  /** Through the settings, as a person does. */
  async speak(language: Language): Promise<void> {
    await this.go('/settings/language');
    this.words = wordsOf(language);
    await this.page.getByRole('radio', { name: this.words.name, exact: true }).click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
  }

  /** What the system of the device asks for, at once: nothing is left on its way from the one to the other. */
  async showColours(colorScheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme });
    await this.page.evaluate(() => {
      for (const animation of document.getAnimations())
        if (animation instanceof CSSTransition) animation.finish();
    });
  }

  /** The text of an application in which both may type. */
  get notes(): Locator {
    return this.page.getByRole('textbox', { name: this.exactly(this.say('applications.notes.title')) });
  }

  /** Where the work is, in words: the status line of the screen. */
  get sendingStatus(): Locator {
    return this.page.getByRole('status').filter({
      hasText: new RegExp(
        ['save.status.onPhone', 'save.status.onTablet', 'save.status.onComputer', 'save.status.failed']
          .map((key) => escaped(this.say(key)))
          .concat(
            ['save.status.underway', 'save.status.received'].map((key) =>
              escaped(this.say(key, { name: '' }).trim()),
            ),
          )
          .join('|'),
      ),
    });
  }

  async goOffline(): Promise<void> {
    await this.context.setOffline(true);
  }

  async goOnline(): Promise<void> {
    await this.context.setOffline(false);
  }

  /** So many days later, when she opens the app again; with no network it comes from what is kept. */
  async sleep(days: number): Promise<void> {
    await this.context.addInitScript((ms) => {
      // The class that stands there may be that of an earlier sleep: its days are counted too.
      const Before = Date;
      window.Date = class extends Before {
        constructor(...given: [] | [string | number | Date]) {
          super(...((given.length === 0 ? [Before.now() + ms] : given) as [number]));
        }
        static override now(): number {
          return Before.now() + ms;
        }
      } as DateConstructor;
    }, days * DAY_MS);
    await this.page.reload();
    await expect(this.title).toBeVisible();
  }

  /** Until every screen and every language is in a cache of the service worker, so that the app works without a server. */
  async untilOfflineReady(): Promise<void> {
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect
      .poll(() => this.page.evaluate(() => navigator.serviceWorker.controller?.state))
      .toBe('activated');
    await expect
      .poll(() =>
        this.page.evaluate(async () => {
          const kept = await (await caches.open('packs')).keys();
          return kept.filter(({ url }) => url.includes('/packs/texts-')).length;
        }),
      )
      .toBe(LANGUAGES.length - 1);
  }
}
