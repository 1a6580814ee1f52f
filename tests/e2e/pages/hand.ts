import { expect, type Locator, type Page } from '@playwright/test';

export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export type Name = string | RegExp;

/** The same day as in the browser of the tests. */
export const isoOf = (day: Date): string => day.toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });

export const pressable = (place: Page | Locator, name: Name): Locator =>
  place.getByRole('button', { name, exact: true }).or(place.getByRole('link', { name, exact: true }));

export const field = (page: Page, name: Name): Locator =>
  page.getByRole('textbox', { name, exact: true }).or(page.getByRole('searchbox', { name, exact: true }));

export const tickable = (page: Page, name: Name): Locator =>
  page.getByRole('checkbox', { name, exact: true }).or(page.getByRole('switch', { name, exact: true }));

/** What is folded away below these words. It has a role of its own that no test tool knows. */
const fold = (page: Page, words: Name): Locator => page.locator('summary').filter({ hasText: words });

const SETTLING = { timeout: 15_000 };

/**
 * Somebody who works with the app in one way only. Everything is found by what it is and what it is called, and after
 * each act the focus must be somewhere: who does not see the screen goes on from there.
 */
export abstract class WorkingHand {
  readonly page: Page;
  #lastAct: string | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  /** A button or a link; where two places have one of the same name, that of the place. */
  async press(name: Name, place: Page | Locator = this.page): Promise<void> {
    await this.#act(`press ${String(name)}`, () => this.pressOn(pressable(place, name), String(name)));
  }

  /** One of some answers. */
  async choose(name: Name): Promise<void> {
    await this.#act(`choose ${String(name)}`, () =>
      this.chooseOf(this.page.getByRole('radio', { name, exact: true }), String(name)),
    );
  }

  /** What is on or off. */
  async tick(name: Name): Promise<void> {
    await this.#act(`tick ${String(name)}`, () => this.tickOn(tickable(this.page, name), String(name)));
  }

  /** Words behind what stands in a field. */
  async write(name: Name, words: string): Promise<void> {
    await this.#act(`write in ${String(name)}`, () =>
      this.writeInto(field(this.page, name), words, String(name)),
    );
  }

  /** A day, as on the field of the browser: year, month and day. */
  async pickDay(name: Name, day: Date): Promise<void> {
    await this.#act(`pick ${String(name)}`, () =>
      this.pickOn(this.page.getByLabel(name).last(), isoOf(day), String(name)),
    );
  }

  async unfold(words: Name): Promise<void> {
    await this.#act(`unfold ${String(words)}`, () => this.pressOn(fold(this.page, words), String(words)));
  }

  /** Opens the window of the system with a press; a file is chosen there. */
  async bring(name: Name, file: ChosenFile): Promise<void> {
    const window = this.page.waitForEvent('filechooser');
    await this.press(name);
    await (await window).setFiles(file);
  }

  /** Leaves a dialog without doing what it asks, and is back at what opened it. */
  async leave(dialog: Name, keep: Name, openedBy: Name): Promise<void> {
    await this.asked(dialog);
    await this.#act(`leave ${String(dialog)}`, () => this.leaveDialog(pressable(this.page, keep)));
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
    await this.at(pressable(this.page, openedBy), openedBy);
  }

  /** Opens an address from outside, such as a link that somebody sent. The browser begins at the top. */
  async open(address: string, title: Name): Promise<void> {
    await this.page.goto(address);
    this.#lastAct = null;
    await expect(this.titled(title)).toBeVisible();
  }

  /** A new screen: its title has the focus, so that it is read first. */
  async arrive(title: Name): Promise<void> {
    await expect(this.titled(title), `title ${String(title)}`).toBeVisible();
    await this.at(this.titled(title), title);
    expect(await this.page.title(), 'the title of the window').not.toBe('');
    await this.lookAround();
  }

  /** The same screen: what was done stays where the focus is. */
  async stay(title: Name): Promise<void> {
    await expect(this.titled(title), `title ${String(title)}`).toBeVisible();
    await this.expectFocus();
  }

  /** What a screen reader says by itself. */
  async hear(words: Name): Promise<void> {
    const spoken = this.page.getByRole('status').or(this.page.getByRole('alert'));
    await expect(spoken.filter({ hasText: words }).first(), `to hear ${String(words)}`).toBeAttached();
  }

  /** What is missing is said with the field that now has the focus. */
  async refused(why: RegExp): Promise<void> {
    await expect(this.page.locator(':focus')).toHaveAccessibleDescription(why, SETTLING);
  }

  /** A dialog is open, and the focus is in it. */
  async asked(dialog: Name): Promise<void> {
    const asking = this.page.getByRole('dialog', { name: dialog });
    await expect(asking).toBeVisible();
    await expect
      .poll(() => asking.evaluate((element) => element.contains(document.activeElement)), SETTLING)
      .toBe(true);
  }

  /** The focus is on something in particular. */
  async at(place: Locator, what: Name): Promise<void> {
    await expect
      .poll(() => isFocused(place), { ...SETTLING, message: `the focus is on ${String(what)}` })
      .toBe(true);
  }

  /** What it reads there, said or not. */
  async read(words: Name): Promise<void> {
    await expect(this.page.getByRole('main').getByText(words).first()).toBeVisible();
  }

  /** On a tablet the title of what is open beside its list is one step lower. */
  protected titled(title: Name): Locator {
    return this.page.getByRole('heading', { name: title, exact: true }).first();
  }

  protected abstract pressOn(target: Locator, what: string): Promise<void>;
  protected abstract chooseOf(answer: Locator, what: string): Promise<void>;
  protected abstract tickOn(target: Locator, what: string): Promise<void>;
  protected abstract writeInto(target: Locator, words: string, what: string): Promise<void>;
  protected abstract pickOn(target: Locator, day: string, what: string): Promise<void>;
  protected abstract leaveDialog(keep: Locator): Promise<void>;
  /** What this hand checks on each new screen. */
  protected abstract lookAround(): Promise<void>;

  async #act(act: string, run: () => Promise<void>): Promise<void> {
    await this.expectFocus();
    await run();
    this.#lastAct = act;
  }

  async expectFocus(): Promise<void> {
    if (this.#lastAct === null) return;
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement !== document.body), {
        ...SETTLING,
        message: `after '${this.#lastAct}' the focus is nowhere`,
      })
      .toBe(true);
  }
}

/** What the flows know of whoever walks them. */
export type Hand = Pick<WorkingHand, keyof WorkingHand>;

export const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluateAll((elements) => elements.includes(document.activeElement as never));
