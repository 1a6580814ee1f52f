import { applications } from '#domain/applications/model.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { itemsOf, saysSomething, type CvContent } from '#domain/cv/rules.ts';
import type { Letter } from '#domain/letters/rules.ts';
import type { StarterFacts, Strengths, Vacancy } from '#domain/letters/starters.ts';
import { useFileQuery, useOwnQuery } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';
import type { ShownLetter } from './WithLetter.tsx';

type LetterReader = Pick<ShownLetter, 'people' | 'isPrivate'>;

/** The CV that was changed last, without its long texts: sentences need only its names. */
export async function latestCv(
  read: Reader,
): Promise<{ readonly cv: CvContent; readonly ms: number } | null> {
  const dated = await Promise.all(
    (await read.list(cvs)).map(async (cv) => ({ cv, ms: (await read.lastChange(cvs, cv.id)) ?? 0 })),
  );
  const [latest] = dated.sort((a, b) => b.ms - a.ms || (a.cv.id < b.cv.id ? -1 : 1));
  if (latest === undefined) return null;
  const items = await read.list(cvItems, { code: 'cv', equals: latest.cv.id });
  return { cv: { cv: latest.cv, profile: '', items }, ms: latest.ms };
}

const vacancyOf = async (read: Reader, id: string): Promise<Vacancy | null> =>
  id === '' ? null : ((await read.get(applications, id)) ?? null);

function strengthsOf({ items }: CvContent): Strengths {
  const titles = (section: 'skill' | 'quality' | 'language'): readonly string[] =>
    itemsOf(items, section)
      .map(({ title }) => title)
      .filter((title) => title !== '');
  return {
    jobs: itemsOf(items, 'work'),
    hasHome: itemsOf(items, 'home').some(saysSomething),
    skills: titles('skill'),
    qualities: titles('quality'),
    languages: titles('language'),
  };
}

export interface CvForLetter {
  readonly cv: CvContent;
  /** Others will read in the letter what only she reads in the CV. */
  readonly isShownToOthers: boolean;
}

/**
 * The CV that a letter takes words from; null when there is none, undefined while it is read. Of a letter that both read it
 * is one that both read, where there is one; a CV that only the reader has is hers when she is the mentee or alone with it.
 */
export function useCvForLetter({ people, isPrivate }: LetterReader): CvForLetter | null | undefined {
  const shared = useFileQuery(latestCv, []);
  const mine = useOwnQuery(latestCv, []);
  if (shared === undefined || mine === undefined) return undefined;
  const own = isPrivate || people.voice === 'mine' ? mine : null;
  if (shared !== null && (own === null || !isPrivate || shared.ms >= own.ms))
    return { cv: shared.cv, isShownToOthers: false };
  return own && { cv: own.cv, isShownToOthers: !isPrivate };
}

/** What the app knows for the sentences of a letter; undefined while it is read. */
export function useFacts(letter: Letter, cv: CvForLetter | null | undefined): StarterFacts | undefined {
  const vacancy = useFileQuery((read) => vacancyOf(read, letter.application), [letter.application]);
  if (cv === undefined || vacancy === undefined) return undefined;
  return {
    kind: letter.kind,
    withCv: letter.withCv,
    strengths: cv === null ? null : strengthsOf(cv.cv),
    vacancy: {
      job: vacancy?.job ?? '',
      employer: letter.employer === '' ? (vacancy?.employer ?? '') : letter.employer,
      source: vacancy?.source ?? '',
    },
  };
}
