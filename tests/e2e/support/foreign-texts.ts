import { wordsOf, type Language, type Words } from './words.ts';

const HOLE = /\{\{[^}]*\}\}/u;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const hasWord = (text: string): boolean => /\p{L}{3}/u.test(text);
const hasWords = (text: string): boolean => (text.match(/\p{L}{3,}/gu) ?? []).length >= 2;

/** Texts as they stand on a screen: whole, with something filled in, or the part beside what is filled in. */
class Shown {
  readonly #whole = new Set<string>();
  readonly #filled: RegExp[] = [];

  constructor({ all }: Words) {
    for (const text of all.values()) {
      const pieces = text.split(HOLE);
      if (pieces.length === 1) {
        if (hasWord(text)) this.#whole.add(text);
        continue;
      }
      for (const piece of pieces) if (hasWords(piece)) this.#whole.add(piece.trim());
      // With fewer words of its own it may be anything that a person wrote.
      if (hasWords(pieces.join(' ')))
        this.#filled.push(new RegExp(`^${pieces.map(escaped).join('.+')}$`, 'u'));
    }
  }

  has(text: string): boolean {
    return this.#whole.has(text) || (hasWords(text) && this.#filled.some((pattern) => pattern.test(text)));
  }
}

const shownIn = new Map<Language, Shown>();

function shown(language: Language): Shown {
  const known = shownIn.get(language) ?? new Shown(wordsOf(language));
  shownIn.set(language, known);
  return known;
}

/** The languages whose words can be left over on a screen: that in which texts are written first, and that of programs. */
const LEFT_OVER = { nl: 'Dutch', en: 'English' } as const;

/** Of the texts on a screen those of Dutch or English where another language was chosen. */
export function foreignTexts(texts: readonly string[], language: Language): readonly string[] {
  const own = shown(language);
  const isOwn = new Set(wordsOf(language).all.values());
  return (['nl', 'en'] as const)
    .filter((other) => other !== language)
    .flatMap((other) =>
      texts
        .filter((text) => !isOwn.has(text) && shown(other).has(text) && !own.has(text))
        .map((text) => `${LEFT_OVER[other]}: ${text}`),
    );
}
