import glossary from '#locales/glossary.nl.json';
import { isDutchEnough, readingAdvice, type Advice } from './advice.ts';

export type { Advice };

/** What would make this text easier to read; nothing about a text that is not Dutch. Loaded when somebody writes. */
export function advise(text: string): readonly Advice[] {
  return isDutchEnough(text) ? readingAdvice(text, glossary) : [];
}
