import type { TFunction } from 'i18next';
import type { Values } from './fill.ts';
import type { Language } from './languages.ts';

const MOST_REMEMBERED = 2_000;

/**
 * Her own language below the Dutch. Texts of the screen know their key; a text that was made a string before it came to
 * its place (a date, a label in a list) is found again by its Dutch words.
 */
export class SecondLanguage {
  readonly #own = new Map<string, string>();

  readonly language: Language;
  readonly t: TFunction;

  constructor(language: Language, t: TFunction) {
    this.language = language;
    this.t = t;
  }

  remember(dutch: string, own: string): void {
    if (this.#own.size >= MOST_REMEMBERED) this.#own.clear();
    this.#own.set(dutch, own);
  }

  /** What a Dutch text is in her language, when we made that text. */
  recall(dutch: string): string | undefined {
    return this.#own.get(dutch);
  }

  /** The same values as they read in her language; what people wrote stays as it is. */
  valuesOf(values: Values | undefined): Values | undefined {
    if (values === undefined) return undefined;
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? (this.recall(value) ?? value) : value,
      ]),
    );
  }
}
