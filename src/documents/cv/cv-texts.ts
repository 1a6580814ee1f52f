import type { Cv, CvItem } from '#domain/cv/rules.ts';
import { linesOf } from '#domain/cv/rules.ts';
import { dutch, dutchMonth } from '#i18n/dutch-words.ts';

/** Dutch sentences and words of the paper, whatever the language of the screen. */

const partialDate = (date: string): string =>
  date.length < 7
    ? date
    : dutch('cvPaper.period.monthYear', { month: dutchMonth(date), year: date.slice(0, 4) });

/** 'april 2014 – juni 2018', 'juli 2018 – nu', '2018'. */
export function periodText({ from, until, isNow }: Pick<CvItem, 'from' | 'until' | 'isNow'>): string {
  if (isNow)
    return from === ''
      ? dutch('cvPaper.period.onlyNow')
      : dutch('cvPaper.period.now', { from: partialDate(from) });
  if (from === '' || until === '' || from === until) return partialDate(from || until);
  return dutch('cvPaper.period.both', { from: partialDate(from), until: partialDate(until) });
}

/** 'geldig tot maart 2027' */
export const validText = (until: string): string =>
  until === '' ? '' : dutch('cvPaper.period.validUntil', { until: partialDate(until) });

/** What she did, one line each: first what the pictures say, then her own words. */
export function taskLines(item: CvItem): readonly string[] {
  return [...item.homeSkills.map((skill) => dutch(`cvPaper.home.line.${skill}`)), ...linesOf(item.details)];
}

export function diplomaText({ diploma, valued }: Pick<CvItem, 'diploma' | 'valued'>): string {
  if (diploma === 'busy') return dutch('cvPaper.diploma.busy');
  if (diploma !== 'yes') return '';
  return dutch(valued === 'yes' ? 'cvPaper.diploma.valued' : 'cvPaper.diploma.yes');
}

type Level = CvItem['speaking'];

const CEFR = /^(?:A[12]|B[12]|C[12])$/u;

function levelText(level: Exclude<Level, ''>, lesson: string): string {
  return level === 'learning' && lesson !== ''
    ? dutch('cvPaper.level.learningAt', { level: lesson })
    : dutch(`cvPaper.level.${level}`);
}

/** 'moedertaal', 'A2, volgt les', 'spreken: goed, lezen: redelijk': as short as it is true. */
export function languageText(item: CvItem): string {
  const { speaking, reading, writing, level } = item;
  if (speaking === 'motherTongue' && isAsGood(reading) && isAsGood(writing))
    return dutch('cvPaper.level.motherTongue');
  const known = { speaking, reading, writing };
  const said = (['speaking', 'reading', 'writing'] as const).flatMap((part) => {
    const value = known[part];
    return value === '' ? [] : [{ part, text: levelText(value, level) }];
  });
  const [first] = said;
  if (first === undefined) return level;
  // Who has lessons says so beside the level; of whoever has none it is what she knows.
  const knows = CEFR.test(level) && !Object.values(known).includes('learning');
  if (said.every(({ text }) => text === first.text))
    return knows ? dutch('cvPaper.level.beside', { text: first.text, level }) : first.text;
  const parts = said.map(({ part, text }) => dutch(`cvPaper.level.${part}`, { level: text })).join(', ');
  return knows ? dutch('cvPaper.level.beside', { text: level, level: parts }) : parts;
}

const isAsGood = (level: Level): boolean => level === '' || level === 'good' || level === 'motherTongue';

export const birthText = (day: string): string =>
  dutch('cvPaper.personal.born', {
    day: String(Number(day.slice(8, 10))),
    month: dutchMonth(day),
    year: day.slice(0, 4),
  });

/** What is seen on the photo, for who cannot see it. */
export const photoText = ({ name }: Pick<Cv, 'name'>): string =>
  name === '' ? dutch('cvPaper.photo.nameless') : dutch('cvPaper.photo.alt', { name });

/** A name for an item on the screen, in the words that were typed. */
export const itemName = (item: CvItem): string => item.title || item.organisation;
