import type { CDPSession, Page } from '@playwright/test';

/** Widths of the design. The last is 1280 by 1024 at 400 %, which is what a page gets of it. */
export const SIZES = {
  320: { width: 320, height: 640 },
  360: { width: 360, height: 740 },
  768: { width: 768, height: 1024 },
  1280: { width: 1280, height: 800 },
  '400 %': { width: 320, height: 256 },
} as const;
export type Size = keyof typeof SIZES;

/** `forced`: the colours of the system, as with high contrast. */
export const COLOURS = ['light', 'dark', 'forced'] as const;
export type Colours = (typeof COLOURS)[number];

/** `spaced`: as in WCAG 1.4.12. `large`: so set in the browser, twice the usual size. */
export const LETTERS = ['usual', 'spaced', 'large'] as const;
export type Letters = (typeof LETTERS)[number];

/** How somebody looks at a screen. */
export interface View {
  readonly size: Size;
  readonly colours: Colours;
  readonly letters: Letters;
  readonly still: boolean;
}

export const nameOf = ({ size, colours, letters, still }: View): string =>
  [size, colours, letters === 'usual' ? '' : letters, still ? 'still' : ''].filter(Boolean).join(', ');

const lettersOf = ({ letters }: View): number => (letters === 'large' ? 32 : 16);

interface Shown {
  readonly protocol: CDPSession;
  readonly view: View | null;
}

const shown = new WeakMap<Page, Shown>();

/** Changes only what is not so yet, and waits until the page has drawn it. */
export async function show(page: Page, view: View): Promise<void> {
  const { protocol, view: before } = shown.get(page) ?? {
    protocol: await page.context().newCDPSession(page),
    view: null,
  };
  const px = lettersOf(view);
  if (!before || lettersOf(before) !== px)
    await protocol.send('Page.setFontSizes', { fontSizes: { standard: px, fixed: px } });
  if (before?.size !== view.size) await page.setViewportSize(SIZES[view.size]);
  if (before?.colours !== view.colours || before.still !== view.still)
    await page.emulateMedia({
      colorScheme: view.colours === 'dark' ? 'dark' : 'light',
      forcedColors: view.colours === 'forced' ? 'active' : 'none',
      reducedMotion: view.still ? 'reduce' : 'no-preference',
    });
  await page.evaluate(spaceLetters, view.letters === 'spaced');
  shown.set(page, { protocol, view });
}

/** A sheet made by script, which the policy allows; then all that moves is at its end and two frames are drawn. */
async function spaceLetters(spaced: boolean): Promise<void> {
  const RULES = `* { line-height: 1.5 !important; word-spacing: 0.16em !important; }
    :not(:lang(ar)) { letter-spacing: 0.12em !important; }
    p { margin-block-end: 2em !important; }`;
  const kept = window as { spacedLetters?: CSSStyleSheet };
  const others = [...document.adoptedStyleSheets].filter((sheet) => sheet !== kept.spacedLetters);
  if (spaced) {
    kept.spacedLetters = new CSSStyleSheet();
    kept.spacedLetters.replaceSync(RULES);
    document.adoptedStyleSheets = [...others, kept.spacedLetters];
  } else if (others.length < document.adoptedStyleSheets.length) document.adoptedStyleSheets = others;
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
  await frame();
}
