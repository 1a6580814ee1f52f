import { fold, isWordEnd, placesOf, termsOf } from './fold.ts';

/** Something that can be found: a title and whatever else was written about it. */
export interface Searchable {
  readonly title: string;
  readonly texts: readonly string[];
  /** Of equal finds the latest day comes first; `''` when there is none. */
  readonly on: string;
}

interface Indexed<T> {
  readonly of: T;
  readonly title: string;
  readonly texts: readonly string[];
}

/** Everything that can be found, made ready once. */
export type SearchIndex<T extends Searchable> = readonly Indexed<T>[];

export const buildIndex = <T extends Searchable>(all: readonly T[]): SearchIndex<T> =>
  all.map((of) => ({ of, title: fold(of.title), texts: of.texts.map(fold) }));

/** Smaller is better: whether the words stand in the title, then whether it begins with one, then whether they are whole. */
interface Rank {
  readonly outside: number;
  readonly start: 0 | 1;
  readonly parts: number;
}

const hasWhole = (folded: string, term: string, places: readonly number[]): boolean =>
  places.some((at) => isWordEnd(folded, at + term.length));

function rankOf({ title, texts }: Indexed<Searchable>, terms: readonly string[]): Rank | null {
  let outside = 0;
  let start: Rank['start'] = 1;
  let parts = 0;
  for (const term of terms) {
    const inTitle = placesOf(title, term);
    if (inTitle.length > 0) {
      if (inTitle[0] === 0) start = 0;
      if (!hasWhole(title, term, inTitle)) parts++;
      continue;
    }
    const found = texts.map((text) => ({ text, places: placesOf(text, term) }));
    const hits = found.filter(({ places }) => places.length > 0);
    if (hits.length === 0) return null;
    outside++;
    if (!hits.some(({ text, places }) => hasWhole(text, term, places))) parts++;
  }
  return { outside, start, parts };
}

/** What holds every word of the query, best first. A query without words finds nothing. */
export function search<T extends Searchable>(index: SearchIndex<T>, query: string): readonly T[] {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  return index
    .flatMap((entry) => {
      const rank = rankOf(entry, terms);
      return rank ? [{ of: entry.of, rank }] : [];
    })
    .sort(
      (a, b) =>
        a.rank.outside - b.rank.outside ||
        a.rank.start - b.rank.start ||
        a.rank.parts - b.rank.parts ||
        (a.of.on < b.of.on ? 1 : a.of.on > b.of.on ? -1 : 0),
    )
    .map(({ of }) => of);
}
