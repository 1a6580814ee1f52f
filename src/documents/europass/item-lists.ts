import type { CvSection } from '#domain/cv/model.ts';
import type { CvItem } from '#domain/cv/rules.ts';
import type { FoundItem } from '../cv-file/fitting.ts';
import { differences } from '../cv-file/differences.ts';
import { EMPTY_ITEM, fieldsOf, type ItemFields } from '../cv-file/fields.ts';
import type { XmlElement } from '../xml/model.ts';
import { around, textAt } from './elements.ts';
import { ownListOf, withOwn } from './own-words.ts';
import { linesOfRichText, richTextOf } from './rich-text.ts';

/** A skill of the app has 120 letters; other programs write a paragraph. */
const LONGEST_LINE = 120;
const sentences = (line: string): readonly string[] =>
  line.length <= LONGEST_LINE ? [line] : line.replace(/([.;!?]) /gu, '$1\n').split('\n');

/** Where the standard has one text for several things. */
export function foundInText(element: XmlElement, section: CvSection): readonly FoundItem[] {
  const own = ownListOf(element);
  const lines = linesOfRichText(textAt(element, 'Description'));
  const titles = own.length === 0 ? lines.flatMap(sentences) : lines;
  return Array.from({ length: Math.max(titles.length, own.length) }, (_, at) => ({
    said: itemOf(section, titles[at]),
    own: own[at] ?? {},
  }));
}

const itemOf = (section: CvSection, title = ''): ItemFields => ({ ...EMPTY_ITEM, section, title });

/** One line for each item, and beside them what a line does not say. */
export function textOfItems(
  element: XmlElement,
  section: CvSection,
  items: readonly CvItem[],
  lineOf: (item: CvItem) => string,
): readonly XmlElement[] {
  if (items.length === 0) return [];
  const lines = items.map(lineOf).filter((line) => line.trim() !== '');
  const whole = {
    ...element,
    children: [...element.children, ...around(['Description'], richTextOf(lines))],
  };
  const titles = linesOfRichText(textAt(whole, 'Description'));
  return [
    withOwn(
      whole,
      items.map((item, at) => differences(fieldsOf(item), itemOf(section, titles[at]))),
    ),
  ];
}
