import type { Device } from '../pages/device.ts';
import { axeProblems } from './axe-problems.ts';
import { foreignTexts } from './foreign-texts.ts';
import { layoutProblems } from './layout-problems.ts';
import { wordsOf } from './words.ts';

/** What a person who sees, hears or touches the screen would stumble over; empty when all is well. */
export async function problemsOn(device: Device): Promise<readonly string[]> {
  return [...(await quickProblemsOn(device)), ...(await axeProblems(device.page))];
}

/** The same without axe, which takes most of the time. */
export async function quickProblemsOn(device: Device): Promise<string[]> {
  return [...(await languageProblems(device)), ...(await viewProblemsOn(device))];
}

/** What another width or other letters may change. */
export async function viewProblemsOn({ page }: Device): Promise<string[]> {
  return [...(await page.evaluate(sizeProblems)), ...(await page.evaluate(layoutProblems))];
}

const dutch = wordsOf('nl');
const files = new Set([...dutch.all.keys()].map((key) => key.split('.')[0]!));
const KEY = new RegExp(`\\b(${[...files].join('|')})\\.[a-z]\\w*(\\.\\w+)+\\b`);

/** The language and direction of the page; keys instead of words; Dutch or English where another language was chosen. */
async function languageProblems({ page, words }: Device): Promise<readonly string[]> {
  const { lang, dir, texts } = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    // Names of languages stand in elements of their own language, what a person wrote in one of its own direction.
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (!node.parentElement?.closest('body [lang], textarea, bdi')) found.push(node.textContent ?? '');
    for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) found.push(element.getAttribute(name) ?? '');
    const { lang: language, dir: direction } = document.documentElement;
    return {
      lang: language,
      dir: direction,
      texts: found.map((text) => text.trim()).filter((text) => text !== ''),
    };
  });
  return [
    ...(lang === words.language ? [] : [`lang is ${lang}`]),
    ...(dir === words.direction ? [] : [`dir is ${dir}`]),
    ...texts.filter((text) => KEY.test(text)).map((text) => `a key instead of words: ${text}`),
    ...texts
      .filter((text) => /\{\{|\}\}|undefined|\[object/.test(text))
      .map((text) => `not filled in: ${text}`),
    ...foreignTexts(texts, words.language),
  ];
}

/** In the page: sideways scrolling, and what is too small to press. Links in running text are as small as their words. */
function sizeProblems(): readonly string[] {
  const LEAST = 48;
  const problems: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > clientWidth + 1 || left < -1;
      })
      .slice(0, 3)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
    problems.push(`wider than the screen: ${scrollWidth} > ${clientWidth} (${wide.join(', ')})`);
  }
  const isInRunningText = (element: Element): boolean => {
    if (element.tagName !== 'A') return false;
    const around = element.parentElement?.textContent.trim() ?? '';
    return (
      getComputedStyle(element).display === 'inline' && around.length > element.textContent.trim().length + 10
    );
  };
  for (const element of document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [role=button], [tabindex="0"]',
  )) {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    if (element.closest('[inert]') || (document.querySelector('dialog[open]') && !element.closest('dialog')))
      continue;
    const box = element.getBoundingClientRect();
    // Only for the keyboard, and large when it has the focus.
    if (box.width <= 1 && box.height <= 1) continue;
    if (isInRunningText(element)) continue;
    if (box.width < LEAST - 0.5 || box.height < LEAST - 0.5) {
      const name = element.getAttribute('aria-label') ?? element.textContent;
      problems.push(
        `too small to press: ${element.tagName.toLowerCase()} "${name.trim().slice(0, 30)}" ${Math.round(box.width)}×${Math.round(box.height)}`,
      );
    }
  }
  return problems;
}
