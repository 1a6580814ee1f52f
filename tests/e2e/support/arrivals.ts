import type { Page } from '@playwright/test';

interface Arrival {
  readonly heading: string;
  readonly title: string;
  readonly path: string;
  readonly hasDialog: boolean;
  /** Where the focus is: on the title, in a field, on a part with a name, or on what. */
  readonly focus: string;
  /** What is at hand on every screen, in its order. */
  readonly tools: string;
}

/** In the page. Ids are no part of a place. */
function arrival(): Arrival {
  const { activeElement } = document;
  // The way back may lead to one of them, and so may the button of a screen.
  const tools = document.querySelectorAll(
    ':is(a[href="/hide"], a[href="/help"]):not(main *, .wm-top-bar__lead, .wm-top-bar__actions *)',
  );
  // Beside a list the title of what is open is one step lower.
  const isTitle = /^H[12]$/.test(activeElement?.tagName ?? '');
  const isField = activeElement?.matches('input, textarea, select') ?? false;
  const isNamedGroup = activeElement?.matches('[role=group][aria-label]') ?? false;
  return {
    heading: document.querySelector('h1')?.textContent ?? '',
    title: document.title,
    path: location.pathname,
    hasDialog: document.querySelector('dialog[open]') !== null,
    focus: isTitle
      ? 'title'
      : isField
        ? 'field'
        : isNamedGroup
          ? 'group'
          : (activeElement?.tagName.toLowerCase() ?? 'body'),
    tools: [...tools].map((link) => link.getAttribute('href')).join(' '),
  };
}

/** What is there on every screen but that which hides the others. */
const TOOLS = '/hide /help';

/** Another kind of place, whatever it shows. */
const kindOf = (path: string): string | undefined => path.split('/')[1];

/** Follows one device from screen to screen. */
export class Arrivals {
  readonly #page: Page;
  #before: Arrival | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What a person who hears the screen would not know after coming here, or not find where it was. */
  async problems(): Promise<readonly string[]> {
    const before = this.#before;
    let now = await this.#page.evaluate(arrival);
    const problems: string[] = [];
    const isNew = before !== null && (before.path !== now.path || before.heading !== now.heading);
    // Behind the page that hides the others, these begin anew.
    if (isNew && !now.hasDialog && before.path !== '/hide') {
      const isOther = before.path !== now.path;
      // What was pressed there after coming may have the focus, and so may the part that came in its place.
      const isThere = (): boolean =>
        now.focus === 'title' ||
        now.focus === 'field' ||
        (isOther && ['button', 'group'].includes(now.focus));
      // A title that was not there at once gets the focus as soon as it is.
      for (let turn = 0; turn < 20 && !isThere(); turn += 1) {
        await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
        now = await this.#page.evaluate(arrival);
      }
      if (!isThere()) problems.push(`on arrival the focus is on ${now.focus}: ${now.heading}`);
      if (kindOf(before.path) !== kindOf(now.path) && before.title === now.title)
        problems.push(`another screen has the same title: ${now.title}`);
    }
    this.#before = now;
    if (now.path !== '/hide' && now.tools !== TOOLS) problems.push(`not hide and help, but: ${now.tools}`);
    return problems;
  }
}
