import type { CvSection } from '#domain/cv/model.ts';
import { itemsOf, linesOf, type Cv, type CvItem } from '#domain/cv/rules.ts';
import { dutch } from '#i18n/dutch-words.ts';
import { validText } from '../cv/cv-texts.ts';
import type { FoundItem } from '../cv-file/fitting.ts';
import type { XmlElement } from '../xml/model.ts';
import { around, childAt, childrenOf, element, nested, textAt, textOf } from './elements.ts';
import { foundInText, textOfItems } from './item-lists.ts';
import { linesOfRichText, richTextOf } from './rich-text.ts';

/** The kinds of the standard; a kind without a code is named by whoever fills it in. */
const ACHIEVEMENTS: Readonly<Record<string, CvSection>> = {
  certifications: 'qualification',
  courses: 'course',
  seminars: 'course',
  workshops: 'course',
};
const SKILLS = ['Communication', 'Organisational', 'JobRelated', 'Computer'] as const;
const LICENCES = new Set([
  'A',
  'A1',
  'A2',
  'AM',
  'B',
  'B1',
  'BE',
  'C',
  'C1',
  'C1E',
  'CE',
  'D',
  'D1',
  'D1E',
  'DE',
]);
const HOBBIES = /hobb|interes|vrije tijd/iu;

const titleOf = ({ title }: CvItem): string => title;
const certificateOf = ({ title, until }: CvItem): string =>
  [title, validText(until)].filter((text) => text !== '').join(', ');

/** Only what is a list of categories: 'B' and 'B, BE', but not 'bijna B'. */
function drivingElement(licence: string): readonly XmlElement[] {
  const categories = licence.toUpperCase().split(/[\s,]+/u);
  const known = categories.every((one) => LICENCES.has(one)) ? categories : [];
  return nested(
    ['Driving', 'Description'],
    known.map((one) => element('Licence', [one])),
  );
}

export const skillElements = ({ licence }: Cv, items: readonly CvItem[]): readonly XmlElement[] => [
  ...textOfItems(element('JobRelated', []), 'skill', itemsOf(items, 'skill'), titleOf),
  ...drivingElement(licence),
  ...textOfItems(element('Other', []), 'quality', itemsOf(items, 'quality'), titleOf),
];

const kind = (code: string, label: string): XmlElement =>
  element('Title', [...around(['Code'], code), ...around(['Label'], label)]);

const achievement = (title: XmlElement, text: string): readonly XmlElement[] =>
  text.trim() === ''
    ? []
    : [element('Achievement', [title, ...around(['Description'], richTextOf(linesOf(text)))])];

export const achievementElements = (
  { hobbies, references }: Cv,
  items: readonly CvItem[],
): readonly XmlElement[] => [
  ...textOfItems(
    element('Achievement', [kind('certifications', dutch('cvPaper.heading.qualification'))]),
    'qualification',
    itemsOf(items, 'qualification'),
    certificateOf,
  ),
  ...achievement(kind('', dutch('cvPaper.heading.hobbies')), hobbies),
  ...achievement(kind('references', dutch('cvPaper.heading.references')), references),
];

export function foundSkills(learner: XmlElement | undefined): readonly FoundItem[] {
  const skills = childAt(learner, 'Skills');
  return [
    ...SKILLS.flatMap((name) => childrenOf(skills, name)).flatMap((one) => foundInText(one, 'skill')),
    ...childrenOf(skills, 'Other').flatMap((one) => foundInText(one, 'quality')),
  ];
}

export const licenceOf = (learner: XmlElement | undefined): string =>
  childrenOf(childAt(learner, 'Skills', 'Driving', 'Description'), 'Licence')
    .map(textOf)
    .join(', ');

export interface FoundAchievements {
  readonly items: readonly FoundItem[];
  readonly hobbies: string;
  readonly references: string;
  /** Kinds that a CV here has no place for. */
  readonly leftOut: readonly string[];
}

export function foundAchievements(learner: XmlElement | undefined): FoundAchievements {
  const items: FoundItem[] = [];
  const texts = { hobbies: [] as string[], references: [] as string[] };
  const leftOut: string[] = [];
  for (const one of childrenOf(childAt(learner, 'AchievementList'), 'Achievement')) {
    const [code, label] = [textAt(one, 'Title', 'Code'), textAt(one, 'Title', 'Label')];
    const section = Object.hasOwn(ACHIEVEMENTS, code) ? ACHIEVEMENTS[code] : undefined;
    const lines = linesOfRichText(textAt(one, 'Description'));
    if (section !== undefined) items.push(...foundInText(one, section));
    else if (code === 'references') texts.references.push(...lines);
    else if (code === '' && HOBBIES.test(label)) texts.hobbies.push(...lines);
    else if (lines.length > 0) leftOut.push(code || label);
  }
  return { items, hobbies: texts.hobbies.join(', '), references: texts.references.join('\n'), leftOut };
}
