import type { CvSection } from '#domain/cv/model.ts';
import { linesOf } from '#domain/cv/rules.ts';
import { dutch } from '#i18n/dutch-words.ts';
import { EMPTY_ITEM, type ItemFields } from '../cv-file/fields.ts';
import { filled, linesIn, named, textOf } from './json.ts';
import type { Json, JsonObject, ResumePart } from './model.ts';

/** Where each section stands in the standard; several share a part, and then our own field tells which it was. */
export const PART_OF: Readonly<Record<CvSection, ResumePart>> = {
  work: 'work',
  home: 'work',
  volunteering: 'volunteer',
  education: 'education',
  course: 'certificates',
  qualification: 'certificates',
  language: 'languages',
  skill: 'skills',
  quality: 'skills',
};

const SECTION_OF = {
  work: 'work',
  volunteer: 'volunteering',
  education: 'education',
  certificates: 'course',
  languages: 'language',
  skills: 'skill',
} as const satisfies Partial<Record<ResumePart, CvSection>>;

export type ItemPart = keyof typeof SECTION_OF;
export const ITEM_PARTS = Object.keys(SECTION_OF) as readonly ItemPart[];

/** An item in the words of the standard. */
export function standardItem(item: ItemFields): JsonObject {
  const { title, organisation, place, from, until, isNow, details, level, speaking } = item;
  const period = { startDate: from, endDate: isNow ? '' : until };
  const highlights = linesOf(details);
  switch (PART_OF[item.section]) {
    case 'work':
      return filled({ name: organisation, position: title, location: place, ...period, highlights });
    case 'volunteer':
      return filled({ organization: organisation, position: title, ...period, highlights });
    case 'education':
      return filled({
        institution: organisation,
        area: title,
        studyType: level,
        ...period,
        courses: highlights,
      });
    case 'certificates':
      return filled({ name: title, issuer: organisation, date: from });
    case 'languages':
      return filled({
        language: title,
        fluency: speaking === '' ? level : dutch(`cvPaper.level.${speaking}`),
      });
    default:
      return filled({ name: title });
  }
}

const DATE = /^(19|20)\d{2}(-(0[1-9]|1[0-2]))?/u;
const dateOf = (value: Json | undefined): string =>
  typeof value === 'string' ? (DATE.exec(value)?.[0] ?? '') : '';

/** Words that other programs use for how well somebody speaks a language. */
const FLUENCY: readonly (readonly [RegExp, ItemFields['speaking']])[] = [
  [/nativ|mother|moedertaal/iu, 'motherTongue'],
  [/fluent|full|goed|advanced/iu, 'good'],
  [/intermediate|conversation|working|redelijk/iu, 'fair'],
  [/begin|elementary|basic|les/iu, 'learning'],
];

/** What an object of a part says, as an item; what it does not say is empty. */
export function itemOfStandard(part: ItemPart, one: JsonObject): ItemFields {
  const from = dateOf(one['startDate']);
  const until = dateOf(one['endDate']);
  const period = { from, until, isNow: from !== '' && until === '' };
  const section = SECTION_OF[part];
  const lines = (name: string): string =>
    [textOf(one['summary']), ...linesIn(one[name])].filter((line) => line !== '').join('\n');
  switch (part) {
    case 'work':
    case 'volunteer':
      return {
        ...EMPTY_ITEM,
        ...period,
        section,
        title: textOf(one['position']),
        organisation: textOf(one[part === 'work' ? 'name' : 'organization']),
        place: textOf(one['location']),
        details: lines('highlights'),
      };
    case 'education':
      return {
        ...EMPTY_ITEM,
        ...period,
        section,
        title: textOf(one['area']),
        organisation: textOf(one['institution']),
        level: textOf(one['studyType']),
        details: lines('courses'),
      };
    case 'certificates':
      return {
        ...EMPTY_ITEM,
        section,
        title: textOf(one['name']),
        organisation: textOf(one['issuer']),
        from: dateOf(one['date']),
      };
    case 'languages': {
      const fluency = textOf(one['fluency']);
      const speaking = FLUENCY.find(([words]) => words.test(fluency))?.[1] ?? '';
      const level = speaking === '' ? fluency : '';
      return { ...EMPTY_ITEM, section, title: textOf(one['language']), speaking, level };
    }
    case 'skills':
      return { ...EMPTY_ITEM, section, title: named(textOf(one['name']), linesIn(one['keywords'])) };
  }
}
