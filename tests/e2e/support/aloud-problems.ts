import type { Device } from '../pages/device.ts';
import type { languagesRead } from './aloud-in-browser.ts';
import { bundle } from './bundle.ts';
import type { Language } from './words.ts';

type InBrowser = { readonly aloudInBrowser: { readonly languagesRead: typeof languagesRead } };

let script: Promise<string> | null = null;

/** Before the first page is opened. */
export async function bringReader(device: Device): Promise<void> {
  script ??= bundle(new URL('aloud-in-browser.ts', import.meta.url), 'aloudInBrowser');
  await device.context.addInitScript({
    content: `${await script};globalThis.aloudInBrowser = aloudInBrowser;`,
  });
}

/** What is there to read may come a moment after the title. */
const PATIENCE_MS = 6_000;
const PAUSE_MS = 200;

/** Whether the screen has the tool that reads it aloud, and a sentence to read in each of these languages. */
export async function aloudProblems(
  device: Device,
  languages: readonly Language[] = [device.words.language],
): Promise<readonly string[]> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const problems = await problemsNow(device, languages);
    if (problems.length === 0 || Date.now() > end) return problems;
    await device.page.waitForTimeout(PAUSE_MS);
  }
}

async function problemsNow(
  { page, words }: Device,
  languages: readonly Language[],
): Promise<readonly string[]> {
  // What hides the others says nothing of its own accord.
  if (new URL(page.url()).pathname === '/hide') return [];
  const names = ['aloud.tool.read', 'aloud.tool.goOn', 'common.action.stop'].map((key) => words.say(key));
  const { hasTool, read } = await page.evaluate((labels) => {
    const isTool = (button: Element): boolean => {
      const name = (button.getAttribute('aria-label') ?? button.textContent).trim();
      return labels.some((label) => name.startsWith(label));
    };
    return {
      hasTool: [...document.querySelectorAll('button')].some(
        (button) => !button.closest('main, dialog') && button.checkVisibility() && isTool(button),
      ),
      read: (window as unknown as InBrowser).aloudInBrowser.languagesRead(),
    };
  }, names);
  return [
    ...(hasTool ? [] : ['nothing to read the screen aloud with']),
    ...languages
      .filter((language) => !read.includes(language))
      .map((language) => `no sentence to read aloud in ${language}`),
  ];
}
