import { applications } from '#domain/applications/model.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { itemsOf, saysSomething, type CvContent } from '#domain/cv/rules.ts';
import type { Letter } from '#domain/letters/rules.ts';
import type { StarterFacts, Strengths, Vacancy } from '#domain/letters/starters.ts';
import { useFileQuery, useOwnQuery } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';

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

/** What the app knows for the sentences of a letter; undefined while it is read. */
export function useFacts(letter: Letter): StarterFacts | undefined {
  const shared = useFileQuery(latestCv, []);
  const mine = useOwnQuery(latestCv, []);
  const vacancy = useFileQuery((read) => vacancyOf(read, letter.application), [letter.application]);
  if (shared === undefined || mine === undefined || vacancy === undefined) return undefined;
  const newest = shared && (mine === null || shared.ms >= mine.ms) ? shared : mine;
  return {
    kind: letter.kind,
    withCv: letter.withCv,
    strengths: newest === null ? null : strengthsOf(newest.cv),
    vacancy: {
      job: vacancy?.job ?? '',
      employer: letter.employer === '' ? (vacancy?.employer ?? '') : letter.employer,
      source: vacancy?.source ?? '',
    },
  };
}
