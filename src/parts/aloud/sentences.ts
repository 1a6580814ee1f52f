import { cutSentences, spoken } from './cut-sentences.ts';

/** One sentence of the screen, as it is said. */
export interface Sentence {
  readonly text: string;
  readonly lang: string;
  /** Its letters on the screen; null for what stands in a field. */
  readonly range: Range | null;
  /** What it stands in, for browsers that cannot mark letters. */
  readonly element: Element;
}

/** Of an element: `phrase` is said in one go, however it is laid out; `skip` is not said. */
export const ALOUD_ATTRIBUTE = 'data-aloud';

const NOT_READ = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'SELECT', 'OPTION', 'INPUT']);
/** Longer than this it is content, which is said as often as it stands there. */
const LONGEST_LABEL = 30;

interface Part {
  readonly node: Text;
  readonly at: number;
}

/** Words that belong together: a paragraph, a title, a button. */
interface Block {
  text: string;
  parts: Part[];
  lang: string;
  element: Element;
}

/** All that can be read on these parts of a screen, in the order in which it stands there. */
export function sentencesOf(...roots: readonly Element[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const labels = new Set<string>();
  for (const root of roots) if (!isInHidden(root)) new Reading(sentences, labels).read(root);
  return sentences;
}

class Reading {
  readonly #sentences: Sentence[];
  readonly #labels: Set<string>;
  #block: Block | null = null;

  constructor(sentences: Sentence[], labels: Set<string>) {
    this.#sentences = sentences;
    this.#labels = labels;
  }

  read(root: Element): void {
    this.#element(root, langOf(root), false);
    this.#end();
  }

  #element(element: Element, lang: string, isPhrase: boolean): void {
    if (isHidden(element) || this.#isSaidBefore(element, lang)) return;
    if (element instanceof HTMLTextAreaElement) {
      this.#end();
      this.#field(element, lang);
      return;
    }
    const isApart = !isPhrase && (element.tagName === 'BR' || isBlock(element));
    if (isApart) this.#end();
    const within = isPhrase || element.getAttribute(ALOUD_ATTRIBUTE) === 'phrase';
    for (const child of element.childNodes) {
      if (child instanceof Text) this.#add(child, element, lang);
      else if (child instanceof Element) this.#element(child, child.getAttribute('lang') || lang, within);
    }
    if (isApart) this.#end();
  }

  #add(node: Text, element: Element, lang: string): void {
    if (this.#block && this.#block.lang !== lang) this.#end();
    this.#block ??= { text: '', parts: [], lang, element };
    this.#block.parts.push({ node, at: this.#block.text.length });
    this.#block.text += node.data;
  }

  #end(): void {
    const block = this.#block;
    this.#block = null;
    if (!block || block.text.trim() === '') return;
    for (const { from, to } of cutSentences(block.text, block.lang)) {
      const text = spoken(block.text.slice(from, to));
      if (text !== '')
        this.#sentences.push({
          text,
          lang: block.lang,
          range: rangeOf(block, from, to),
          element: block.element,
        });
    }
  }

  #field(field: HTMLTextAreaElement, lang: string): void {
    for (const { from, to } of cutSentences(field.value, lang)) {
      const text = spoken(field.value.slice(from, to));
      if (text !== '') this.#sentences.push({ text, lang, range: null, element: field });
    }
  }

  /** The words of a button that stands in every row are said once. */
  #isSaidBefore(element: Element, lang: string): boolean {
    if (element.tagName !== 'BUTTON' && element.tagName !== 'A') return false;
    const text = spoken(element.textContent);
    if (text === '' || text.length > LONGEST_LABEL) return false;
    const label = `${element.tagName} ${lang} ${text}`;
    if (this.#labels.has(label)) return true;
    this.#labels.add(label);
    return false;
  }
}

const langOf = (element: Element): string =>
  element.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;

function isHidden(element: Element): boolean {
  if (
    NOT_READ.has(element.tagName.toUpperCase()) ||
    element.hasAttribute('hidden') ||
    element.hasAttribute('inert') ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttribute(ALOUD_ATTRIBUTE) === 'skip' ||
    element.classList.contains('wm-visually-hidden') ||
    isFolded(element)
  )
    return true;
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden' || visibility === 'collapse';
}

/** Below a closed fold; its first line is read. */
const isFolded = (element: Element): boolean =>
  element.tagName !== 'SUMMARY' &&
  element.parentElement instanceof HTMLDetailsElement &&
  !element.parentElement.open;

function isInHidden(root: Element): boolean {
  for (let element = root.parentElement; element; element = element.parentElement)
    if (isHidden(element)) return true;
  return false;
}

function isBlock(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display !== 'inline' && display !== 'contents';
}

/** Without the spaces around it. */
function rangeOf({ text, parts }: Block, from: number, to: number): Range {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = to - (piece.length - piece.trimEnd().length);
  const range = document.createRange();
  const first = partAt(parts, start);
  const last = partAt(parts, end - 1);
  range.setStart(first.node, start - first.at);
  range.setEnd(last.node, end - last.at);
  return range;
}

function partAt(parts: readonly Part[], offset: number): Part {
  const found = parts.filter(({ at }) => at <= offset).at(-1);
  if (!found) throw new Error('a sentence outside its block');
  return found;
}
