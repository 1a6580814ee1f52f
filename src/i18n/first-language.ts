import { languages, sourceLanguage } from './languages.ts';

export interface FirstLanguageOptions {
  /** What she chose before, kept by storage. */
  readonly chosen?: string | undefined;
  /** `navigator.languages`, most wanted first. */
  readonly browser: readonly string[];
  readonly offered?: readonly string[];
}

/** Her own choice, else the first language of the browser that we have, else Dutch. */
export function firstLanguage({
  chosen,
  browser,
  offered = languages.map(({ code }) => code),
}: FirstLanguageOptions): string {
  if (chosen !== undefined && offered.includes(chosen)) return chosen;
  for (const wanted of browser) {
    const exact = offered.find((code) => code.toLowerCase() === wanted.toLowerCase());
    if (exact !== undefined) return exact;
    const main = wanted.toLowerCase().split('-')[0];
    const near = offered.find((code) => code.toLowerCase() === main);
    if (near !== undefined) return near;
  }
  return sourceLanguage;
}
