import { linesOf, type CvItem } from '#domain/cv/rules.ts';
import { diplomaText, taskLines, validText } from '../cv/cv-texts.ts';
import { EMPTY_ITEM, type ItemFields } from '../cv-file/fields.ts';
import type { XmlElement } from '../xml/model.ts';
import { around, element, nested, textAt } from './elements.ts';
import { periodElement, periodOf } from './periods.ts';
import { linesOfRichText, richTextOf } from './rich-text.ts';

const TOWN = ['ContactInfo', 'Address', 'Contact', 'Municipality'] as const;
const COUNTRY = ['ContactInfo', 'Address', 'Contact', 'Country', 'Label'] as const;

const organisation = (name: string, { organisation: who, place }: ItemFields): readonly XmlElement[] =>
  nested([name], [...around(['Name'], who), ...around(TOWN, place)]);

/** A job, years at home or voluntary work: the standard has one list for them. */
export const workElement = (item: CvItem): XmlElement =>
  element('WorkExperience', [
    ...periodElement(item),
    ...around(['Position', 'Label'], item.title),
    ...around(['Activities'], richTextOf(taskLines(item))),
    ...organisation('Employer', item),
  ]);

/** A school or a course. A course has one day, and may be worth something until another. */
export function educationElement(item: CvItem): XmlElement {
  const isCourse = item.section === 'course';
  const first = isCourse ? validText(item.until) : diplomaText(item);
  return element('Education', [
    ...periodElement(isCourse ? { ...item, until: '' } : item),
    ...around(['Title'], item.title),
    ...around(['Activities'], richTextOf([first, ...linesOf(item.details)].filter((line) => line !== ''))),
    ...organisation('Organisation', item),
    ...around(['Level', 'Label'], item.level),
  ]);
}

const common = (experience: XmlElement, organisationName: string): ItemFields => ({
  ...EMPTY_ITEM,
  ...periodOf(experience),
  organisation: textAt(experience, organisationName, 'Name'),
  place: textAt(experience, organisationName, ...TOWN) || textAt(experience, organisationName, ...COUNTRY),
  details: ['Description', 'Activities']
    .flatMap((name) => linesOfRichText(textAt(experience, name)))
    .join('\n'),
});

export const workOf = (experience: XmlElement): ItemFields => ({
  ...common(experience, 'Employer'),
  section: 'work',
  title: textAt(experience, 'Position', 'Label'),
});

export const educationOf = (experience: XmlElement): ItemFields => ({
  ...common(experience, 'Organisation'),
  section: 'education',
  title: textAt(experience, 'Title'),
  level: textAt(experience, 'Level', 'Label'),
});
