import { expect, type Locator } from '@playwright/test';
import { isFocused, WorkingHand } from '../hand.ts';

const MOST_KEYS = 120;

type Key = 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Enter' | 'Space' | 'Escape';

/** Only keys: what a locator finds is never pressed, only compared with what has the focus. */
export class Keyboard extends WorkingHand {
  protected async pressOn(target: Locator, what: string): Promise<void> {
    await this.#tabTo(target, what);
    await this.#key('Enter');
  }

  protected async chooseOf(answer: Locator, what: string): Promise<void> {
    await expect(answer.first(), what).toBeVisible();
    const group = await answer.first().getAttribute('name');
    await this.#tabTo(this.page.locator(`input[name="${group!}"]`), `the answers with ${what}`);
    for (let pressed = 0; !(await isFocused(answer)); pressed += 1) {
      expect(pressed, `arrows to ${what}`).toBeLessThan(MOST_KEYS);
      await this.#key('ArrowDown');
    }
    await this.#key('Space');
  }

  protected async tickOn(target: Locator, what: string): Promise<void> {
    await this.#tabTo(target, what);
    await this.#key('Space');
  }

  protected async writeInto(target: Locator, words: string, what: string): Promise<void> {
    await this.#tabTo(target, what);
    // A field that is reached with Tab has all its words chosen: an arrow goes behind them.
    const written = await target.first().inputValue();
    for (const line of written === '' ? [] : written.split('\n'))
      await this.#key(line === '' ? 'ArrowRight' : 'ArrowDown');
    if (written !== '') await this.#key('ArrowRight');
    await this.page.keyboard.type(words);
  }

  protected async pickOn(days: Locator, day: string, what: string): Promise<void> {
    await this.#tabTo(days, what);
    const [year = '', month = '', date = ''] = day.split('-');
    // The browser chooses the order of the parts, not the page.
    for (const order of [date + month, month + date]) {
      for (let part = 0; part < 3; part += 1) await this.#key('ArrowLeft');
      await this.page.keyboard.type(order + year);
      if ((await days.inputValue()) === day) return;
    }
    expect(await days.inputValue()).toBe(day);
  }

  protected async leaveDialog(): Promise<void> {
    await this.#key('Escape');
  }

  protected async lookAround(): Promise<void> {
    // Each Tab looks at its own ring.
  }

  async #key(key: Key): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async #tabTo(target: Locator, what: string): Promise<void> {
    await expect(target.first(), what).toBeVisible();
    for (let pressed = 0; !(await isFocused(target)); pressed += 1) {
      expect(pressed, `Tab to ${what}`).toBeLessThan(MOST_KEYS);
      await this.#key('Tab');
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
