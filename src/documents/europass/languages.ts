import type { CvItem } from '#domain/cv/rules.ts';
import { dutch } from '#i18n/dutch-words.ts';
import { languageText } from '../cv/cv-texts.ts';
import { EMPTY_ITEM, type ItemFields } from '../cv-file/fields.ts';
import type { XmlElement } from '../xml/model.ts';
import { around, element, nested, textAt } from './elements.ts';

/** Where the standard has the level of each part, of the Common European Framework. */
const LEVELS = {
  speaking: ['SpokenInteraction', 'SpokenProduction'],
  reading: ['Reading'],
  writing: ['Writing'],
} as const;
type Part = keyof typeof LEVELS;
const PARTS = Object.keys(LEVELS) as readonly Part[];
/** In the order of the schema. */
const IN_ORDER = ['Reading', 'SpokenInteraction', 'SpokenProduction', 'Writing'] as const;
const CEFR = /^[ABC][12]$/u;

export const isMotherTongue = ({ speaking }: ItemFields): boolean => speaking === 'motherTongue';

/** As on paper: 'Turks: goed'. Our words are no levels of the framework, and are not made into them. */
function labelOf(item: CvItem): string {
  const level = languageText(item);
  const says = level !== '' && level !== dutch('cvPaper.level.motherTongue');
  return says ? dutch('cvPaper.level.language', { language: item.title, level }) : item.title;
}

/** A level that she gave is about what she still learns, or about all of it. */
function proficiency(item: CvItem): readonly XmlElement[] {
  if (!CEFR.test(item.level)) return [];
  const learnt = PARTS.filter((part) => item[part] === 'learning');
  const names = new Set<string>((learnt.length === 0 ? PARTS : learnt).flatMap((part) => LEVELS[part]));
  return nested(
    ['ProficiencyLevel'],
    IN_ORDER.filter((name) => names.has(name)).map((name) => element(name, [item.level])),
  );
}

export const languageElement = (item: CvItem): XmlElement =>
  isMotherTongue(item)
    ? element('MotherTongue', around(['Description', 'Label'], labelOf(item)))
    : element('ForeignLanguage', [...around(['Description', 'Label'], labelOf(item)), ...proficiency(item)]);

export const motherTongueOf = (language: XmlElement): ItemFields => ({
  ...EMPTY_ITEM,
  section: 'language',
  title: textAt(language, 'Description', 'Label'),
  speaking: 'motherTongue',
});

/** A level of the framework stays that: 'B1', or 'spreken: B1, lezen: B2'. */
export function foreignLanguageOf(language: XmlElement): ItemFields {
  const said = PARTS.flatMap((part) => {
    const level = LEVELS[part]
      .map((name) => textAt(language, 'ProficiencyLevel', name))
      .find((one) => CEFR.test(one));
    return level === undefined ? [] : [{ part, level }];
  });
  const [first] = said;
  const isOne = said.every(({ level }) => level === first?.level);
  return {
    ...EMPTY_ITEM,
    section: 'language',
    title: textAt(language, 'Description', 'Label'),
    level: isOne
      ? (first?.level ?? '')
      : said.map(({ part, level }) => dutch(`cvPaper.level.${part}`, { level })).join(', '),
  };
}
