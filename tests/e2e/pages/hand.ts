import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody who works with the app in one way only. Everything is found by what it is and what it is called. */
export interface Hand {
  readonly page: Page;
  /** A button or a link; where two places have one of the same name, that of the place. */
  press: (name: string | RegExp, place?: Locator) => Promise<void>;
  /** One of some answers. */
  choose: (name: string | RegExp) => Promise<void>;
  /** Words into an empty field. */
  write: (name: string | RegExp, words: string) => Promise<void>;
  /** A day, as on the field of the browser: year, month and day. */
  pickDay: (name: string | RegExp, day: Date) => Promise<void>;
  /** Each new screen, with the words of its title. */
  arrive: (title: string | RegExp) => Promise<void>;
}

const pressable = (place: Page | Locator, name: string | RegExp): Locator =>
  place.getByRole('button', { name, exact: true }).or(place.getByRole('link', { name, exact: true }));

const MOST_KEYS = 90;

/** The same day as in the browser of the tests. */
const isoOf = (day: Date): string => day.toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });

/** Only keys: what a locator finds is never pressed, only compared with what has the focus. */
export class Keyboard implements Hand {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(name: string | RegExp, place: Page | Locator = this.page): Promise<void> {
    await this.#tabTo(pressable(place, name), String(name));
    await this.page.keyboard.press('Enter');
  }

  async choose(name: string | RegExp): Promise<void> {
    const answer = this.page.getByRole('radio', { name, exact: true });
    const group = await answer.first().getAttribute('name');
    await this.#tabTo(this.page.locator(`input[name="${group!}"]`), `the answers with ${String(name)}`);
    for (let pressed = 0; !(await isFocused(answer)); pressed += 1) {
      expect(pressed, `arrows to ${String(name)}`).toBeLessThan(MOST_KEYS);
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Space');
  }

  async write(name: string | RegExp, words: string): Promise<void> {
    await this.#tabTo(field(this.page, name), String(name));
    await this.page.keyboard.type(words);
  }

  async pickDay(name: string | RegExp, day: Date): Promise<void> {
    const days = this.page.getByLabel(name).last();
    await this.#tabTo(days, String(name));
    const [year = '', month = '', date = ''] = isoOf(day).split('-');
    // The browser chooses the order of the parts, not the page.
    for (const order of [date + month, month + date]) {
      for (let part = 0; part < 3; part += 1) await this.page.keyboard.press('ArrowLeft');
      await this.page.keyboard.type(order + year);
      if ((await days.inputValue()) === isoOf(day)) return;
    }
    expect(await days.inputValue()).toBe(isoOf(day));
  }

  /** On a tablet the title of what is open beside its list is one step lower. */
  async arrive(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { name: title, exact: true }).first()).toBeVisible();
  }

  async #tabTo(target: Locator, what: string): Promise<void> {
    await expect(target.first(), what).toBeVisible();
    for (let pressed = 0; !(await isFocused(target)); pressed += 1) {
      expect(pressed, `Tab to ${what}`).toBeLessThan(MOST_KEYS);
      await this.page.keyboard.press('Tab');
    }
    const ring = await this.page.evaluate(() => {
      const card = [document.activeElement, document.activeElement?.parentElement].find(
        (element) => element && getComputedStyle(element).outlineStyle !== 'none',
      );
      return card ? parseFloat(getComputedStyle(card).outlineWidth) : 0;
    });
    expect(ring, `the ring around ${what}`).toBeGreaterThanOrEqual(2);
  }
}

const field = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('textbox', { name, exact: true }).or(page.getByRole('searchbox', { name, exact: true }));

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluateAll((elements) => elements.includes(document.activeElement as never));

/** Only fingers on what the accessibility tree says: each name must be that of one thing alone. */
export class ByName implements Hand {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(name: string | RegExp, place: Page | Locator = this.page): Promise<void> {
    await pressable(place, name).tap();
  }

  async choose(name: string | RegExp): Promise<void> {
    const answer = this.page.getByRole('radio', { name, exact: true });
    await answer.tap();
  }

  async write(name: string | RegExp, words: string): Promise<void> {
    await field(this.page, name).tap();
    await this.page.keyboard.type(words);
  }

  async pickDay(name: string | RegExp, day: Date): Promise<void> {
    await this.page.getByLabel(name).last().fill(isoOf(day));
  }

  async arrive(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
    expect(await this.page.evaluate(outlineProblems)).toEqual([]);
  }
}

/** In the page: one title, and no heading that is more than one step deeper than the one before. */
function outlineProblems(): readonly string[] {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) =>
    heading.checkVisibility({ visibilityProperty: true }),
  );
  const levels = headings.map(({ tagName }) => Number(tagName[1]));
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one title']),
    ...levels.flatMap((level, index) =>
      index > 0 && level > levels[index - 1]! + 1
        ? [`a step is left out: ${headings[index]!.textContent}`]
        : [],
    ),
  ];
}
