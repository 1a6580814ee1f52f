import type { Sentence } from './sentences.ts';

const NAME = 'wm-aloud';
/** On what the sentence stands in, where letters cannot be marked. */
const MARK = 'data-aloud-now';

const canMark = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

/** Shows which sentence is being said, and brings it into view; null takes the mark away. */
export function showSentence(sentence: Sentence | null): void {
  for (const marked of document.querySelectorAll(`[${MARK}]`)) marked.removeAttribute(MARK);
  if (canMark()) CSS.highlights.delete(NAME);
  if (!sentence) return;
  const { range, element } = sentence;
  if (range && canMark()) CSS.highlights.set(NAME, new Highlight(range));
  else element.setAttribute(MARK, '');
  bringIntoView(range ?? element);
}

/** What stands in front of the page at its head and foot. */
function barsOf(): { readonly head: number; readonly foot: number } {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  return {
    head: Number.parseFloat(scrollPaddingTop) || 0,
    foot: Number.parseFloat(scrollPaddingBottom) || 0,
  };
}

function bringIntoView(place: Range | Element): void {
  // Not there in every test's page.
  if (typeof place.getBoundingClientRect !== 'function') return;
  const { top, bottom } = place.getBoundingClientRect();
  const { head, foot } = barsOf();
  if (top >= head && bottom <= innerHeight - foot) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - head - (innerHeight - head - foot) / 4, behavior: isCalm ? 'instant' : 'smooth' });
}
