const TREMA: Readonly<Record<string, string>> = { a: 'ä', e: 'ë', i: 'ï', o: 'ö', u: 'ü' };
/** Letters that sound alike in Dutch, or are left out by who writes what she hears. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['ch', 'g'],
  ['ij', 'ei'],
  ['au', 'ou'],
  ['d', 't'],
  ['dt', 't'],
  ['dt', 'd'],
  ['z', 's'],
  ['v', 'f'],
  ['ie', 'i'],
  ['oe', 'u'],
  ['uu', 'u'],
  ['k', 'c'],
  ['ks', 'x'],
  ['j', 'y'],
  ['e', 'é'],
];

const withCapital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const changed = (word: string, at: number, removed: number, inserted: string): string =>
  word.slice(0, at) + inserted + word.slice(at + removed);

const places = (word: string): readonly number[] => [...word].map((_, at) => at);

/** 'ervaaring', 'solicitatie': a letter twice where it is once, or once where it is twice. */
const doubled = (word: string): readonly string[] =>
  places(word).flatMap((at) => {
    const letter = word[at] ?? '';
    return letter === word[at + 1] ? [changed(word, at, 1, '')] : [changed(word, at, 1, letter + letter)];
  });

const alike = (word: string): readonly string[] =>
  ALIKE.flatMap(([one, other]) => [
    ...places(word)
      .filter((at) => word.startsWith(one, at))
      .map((at) => changed(word, at, one.length, other)),
    ...places(word)
      .filter((at) => word.startsWith(other, at))
      .map((at) => changed(word, at, other.length, one)),
  ]);

/** 'wekr': two neighbours in the wrong order. */
const swapped = (word: string): readonly string[] =>
  places(word)
    .slice(1)
    .map((at) => changed(word, at - 1, 2, (word[at] ?? '') + (word[at - 1] ?? '')));

/** 'financien': a vowel that is said apart from the one before it. */
const apart = (word: string): readonly string[] =>
  places(word).flatMap((at) => {
    const trema = TREMA[word[at] ?? ''];
    return trema !== undefined && /[aeiou]/u.test(word[at - 1] ?? '') ? [changed(word, at, 1, trema)] : [];
  });

/**
 * Words that a learner of Dutch may have meant, most likely first; most are no words. Hunspell looks for a time and not
 * for a number of words: on a slow phone it does not come to what is most likely.
 */
export function nearWords(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const hasCapital = word.startsWith(withCapital(lower).charAt(0)) && word !== lower;
  const near = [lower, ...doubled(lower), ...alike(lower), ...apart(lower), ...swapped(lower)];
  // All in capitals is left to Hunspell, which answers so too.
  if (hasCapital && word !== withCapital(lower)) return [];
  const shaped = hasCapital ? near.map(withCapital) : [withCapital(lower), ...near];
  return [...new Set(shaped)].filter((other) => other !== word);
}
