import type { Page } from '@playwright/test';
import { patternOf } from './routes.ts';
import type { Words } from './words.ts';

interface Arrival {
  readonly heading: string;
  readonly title: string;
  /** 'Question 1 of 3' above a question. */
  readonly position: string;
  readonly path: string;
  readonly hasDialog: boolean;
  /** Where the focus is: on the title, in a field, on a part with a name, on what is said of the work, or on what. */
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
    position: document.querySelector('.wm-question__steps span')?.textContent ?? '',
    path: location.pathname,
    hasDialog: document.querySelector('dialog[open]') !== null,
    focus: isTitle
      ? 'title'
      : isField
        ? 'field'
        : isNamedGroup
          ? 'group'
          : (activeElement?.closest('[role=status]')?.role ?? activeElement?.tagName.toLowerCase() ?? 'body'),
    tools: [...tools].map((link) => link.getAttribute('href')).join(' '),
  };
}

/** What is there on every screen but that which hides the others. */
const TOOLS = '/hide /help';

/** Places at the same pattern that are other screens: what is in the address says which. The other ids are of what people wrote. */
const NAMED = ['field', 'part', 'section'];

/** Two addresses of one screen. */
const SAME: Readonly<Record<string, string>> = {
  '/': '/start',
  '/applications/:id/both/:field': '/both/:table/:row/:field',
};

/** On a desk a draft is open at one of its parts. */
const OPEN_AT: Readonly<Record<string, string>> = {
  '/cv/:id': '/cv/:id/personal',
  '/letters/:id': '/letters/:id/why',
};

/** Which screen it is, whatever file and whosever words it shows. */
function screenOf(path: string): string {
  const pattern = patternOf(path);
  const names = pattern.includes('/history/') || pattern.includes('/both/') ? [] : NAMED;
  const parts = path.split('/');
  const screen = pattern
    .split('/')
    .map((part, index) => (names.includes(part.slice(1)) ? parts[index] : part))
    .join('/');
  return SAME[screen] ?? screen;
}

/** Follows one device from screen to screen. */
export class Arrivals {
  readonly #page: Page;
  #before: Arrival | null = null;
  /** The screen that had a title first. */
  readonly #screens = new Map<string, string>();

  readonly #texts: ReadonlySet<string>;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#texts = new Set(words.all.values());
  }

  /** And not what somebody wrote, which is in no title: so many CVs may have the same. */
  #isOurs(heading: string): boolean {
    return this.#texts.has(heading);
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
        now.focus === 'status' ||
        (isOther && ['button', 'group'].includes(now.focus));
      // A title that was not there at once gets the focus as soon as it is.
      for (let turn = 0; turn < 20 && !isThere(); turn += 1) {
        await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
        now = await this.#page.evaluate(arrival);
      }
      if (!isThere()) problems.push(`on arrival the focus is on ${now.focus}: ${now.heading}`);
    }
    // One address may ask one question after the other.
    const screen = [screenOf(now.path), ...(this.#isOurs(now.heading) ? [now.heading] : [])].join(': ');
    const first = this.#screens.get(now.title) ?? screen;
    this.#screens.set(now.title, first);
    if (first !== screen && OPEN_AT[first] !== screen && OPEN_AT[screen] !== first)
      problems.push(`${screen} has the same title as ${first}: ${now.title}`);
    // Where two languages are shown the title has the first.
    if (now.position !== '' && !now.title.includes(now.position))
      problems.push(`the title does not say ${now.position}: ${now.title}`);
    this.#before = now;
    if (now.path !== '/hide' && now.tools !== TOOLS) problems.push(`not hide and help, but: ${now.tools}`);
    return problems;
  }
}
