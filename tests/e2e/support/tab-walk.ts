import type { CDPSession, Page } from '@playwright/test';
import { bringRingFault, type RingFault } from './focus-ring.ts';
import { lostReturn } from './pressed.ts';

const MOST = 160;
/** A field for a day has more than one stop, and what can be scrolled has one. */
const SPARE = 8;

/**
 * Goes past all controls of a screen with the Tab key, from the first one on, and says where a person with a keyboard
 * gets lost. With a dialog open the focus stays in it; afterwards Escape closes it and the focus is on
 * what opened it, if `rememberPresses` was there. In whatever colours the page has, the ring is wide enough and can be seen.
 */
export async function tabProblemsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(bringRingFault);
  await page.evaluate(untilFocusRests);
  const controls = await page.evaluate(beginTabWalk);
  await pressTab(page, Math.min(controls + SPARE, MOST));
  const problems = [...(await page.evaluate(endTabWalk))];
  const dialog = page.getByRole('dialog');
  if ((await dialog.count()) > 0) {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    problems.push(...(await page.evaluate(lostReturn)));
  }
  return problems;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One after the other, without waiting here for each: the page takes them in their order. */
async function pressTab(page: Page, times: number): Promise<void> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const protocol = await session;
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const sent: Promise<unknown>[] = [];
  for (let pressed = 0; pressed < times; pressed += 1)
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      sent.push(protocol.send('Input.dispatchKeyEvent', { type, ...tab }));
  await Promise.all(sent);
}

/** In the page: a screen that was turned or is still loading may yet give the focus away. */
async function untilFocusRests(): Promise<void> {
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
  for (let [rests, left] = [0, 60]; rests < 5 && left > 0; left -= 1) {
    const { activeElement } = document;
    const controls = document.querySelectorAll('a[href], button, summary').length;
    await pause();
    const isSame =
      document.activeElement === activeElement &&
      document.querySelectorAll('a[href], button, summary').length === controls;
    rests = isSame ? rests + 1 : 0;
  }
}

interface TabWalk {
  readonly expected: readonly Element[];
  readonly visited: Element[];
  readonly problems: string[];
}

/** In the page: notes at each Tab where the focus is. Gives how many controls there are. */
function beginTabWalk(): number {
  const dialog = document.querySelector('dialog[open]');
  const candidates = [
    ...(dialog ?? document).querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ];
  const rivals = (radio: HTMLInputElement): HTMLInputElement[] =>
    candidates.filter(
      (other): other is HTMLInputElement =>
        other instanceof HTMLInputElement &&
        other.type === 'radio' &&
        other.name === radio.name &&
        other.form === radio.form,
    );
  const expected = candidates.filter((element) => {
    if (element.tabIndex < 0 || element.matches(':disabled') || element.closest('[inert]')) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = rivals(element);
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  });
  const visited: Element[] = [];
  const problems: string[] = [];
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ').slice(0, 40)}"`;

  const { ringFault } = window as unknown as { readonly ringFault: RingFault };
  /** Something else lies over a point of it, such as a bar that stays in place. */
  const coverOf = (control: Element): Element | null => {
    const { left, right, top, bottom } = control.getBoundingClientRect();
    if (right - left < 2 || bottom - top < 2) return null;
    const [x1, x2, y1, y2] = [left + 6, right - 6, top + 6, bottom - 6];
    // What is higher than the screen cannot be seen whole.
    const isHigh = bottom - top > innerHeight / 2;
    const points = isHigh
      ? [[(left + right) / 2, Math.min(Math.max(top, 0) + 6, innerHeight - 6)]]
      : [
          [x1, y1],
          [x2, y1],
          [x1, y2],
          [x2, y2],
          [(x1 + x2) / 2, (y1 + y2) / 2],
        ];
    for (const [x = 0, y = 0] of points) {
      const hit = document.elementFromPoint(x, y);
      if (!hit) return document.documentElement;
      const bar = [...ancestorsOf(hit)].find((at) =>
        ['fixed', 'sticky'].includes(getComputedStyle(at).position),
      );
      if (bar && !bar.contains(control)) return bar;
    }
    return null;
  };
  function* ancestorsOf(element: Element): Generator<Element> {
    for (let at: Element | null = element; at; at = at.parentElement) yield at;
  }
  let isRound = false;
  const note = (): void => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || activeElement === dialog) return;
    const before = visited.at(-1);
    // After the last comes the first again. A day, a month and a year are three stops of one field.
    if (visited.length > 1 && activeElement === visited[0]) isRound = true;
    if (isRound || visited.includes(activeElement)) return;
    if (before && !(before.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING))
      problems.push(`Tab goes back from ${nameOf(before)} to ${nameOf(activeElement)}`);
    visited.push(activeElement);
    if (dialog && !dialog.contains(activeElement))
      problems.push(`Tab leaves the dialog: ${nameOf(activeElement)}`);
    // Only the first was not reached with the key.
    const fault = before ? ringFault(activeElement) : null;
    if (fault !== null) problems.push(`${fault}: ${nameOf(activeElement)}`);
    const cover = coverOf(activeElement);
    if (cover === document.documentElement) problems.push(`not in view: ${nameOf(activeElement)}`);
    else if (cover) problems.push(`hidden by ${cover.className}: ${nameOf(activeElement)}`);
  };
  if (dialog) {
    if (!dialog.contains(document.activeElement)) problems.push('the dialog did not take the focus');
  } else {
    expected[0]?.focus();
    note();
  }
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') note();
  };
  // After what the page itself does when the focus comes.
  window.addEventListener('keyup', onKeyUp);
  const walk: TabWalk & { readonly stop: () => void } = {
    expected,
    visited,
    problems,
    stop: () => {
      window.removeEventListener('keyup', onKeyUp);
    },
  };
  Object.assign(window, { tabWalk: walk });
  return expected.length;
}

/** In the page: what went wrong on the way, and what was never reached. */
function endTabWalk(): readonly string[] {
  const { tabWalk } = window as unknown as { tabWalk: TabWalk & { readonly stop: () => void } };
  tabWalk.stop();
  // As somebody who goes on from the middle of the page.
  if (!document.querySelector('dialog[open]')) (document.activeElement as HTMLElement | null)?.blur();
  const missed = tabWalk.expected.filter(
    (element) => element.isConnected && !tabWalk.visited.includes(element),
  );
  return [
    ...tabWalk.problems,
    ...missed.map(
      (element) =>
        `never reached: ${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`,
    ),
  ];
}
