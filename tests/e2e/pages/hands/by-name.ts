import { expect, type Locator } from '@playwright/test';
import { WorkingHand } from '../hand.ts';

/** Only fingers on what the accessibility tree says: each name must be that of one thing alone. */
export class ByName extends WorkingHand {
  protected async pressOn(target: Locator): Promise<void> {
    await target.tap();
  }

  protected async chooseOf(answer: Locator): Promise<void> {
    await answer.tap();
  }

  protected async tickOn(target: Locator): Promise<void> {
    await target.tap();
  }

  protected async writeInto(target: Locator, words: string): Promise<void> {
    await target.tap();
    if ((await target.inputValue()) !== '') await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(words);
  }

  protected async pickOn(days: Locator, day: string): Promise<void> {
    await days.fill(day);
  }

  protected async leaveDialog(keep: Locator): Promise<void> {
    await keep.tap();
  }

  protected async lookAround(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveCount(1);
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
