import beginnings from '#locales/careful-keys.json';
import { sourceLanguage } from './languages.ts';

/** By language: keys of the list below that somebody who speaks it has reviewed. Made by the build from `locales/_status`. */
export type ReviewedKeys = Readonly<Record<string, readonly string[]>>;

declare const __REVIEWED_KEYS__: ReviewedKeys | undefined;
const built: ReviewedKeys = typeof __REVIEWED_KEYS__ === 'undefined' ? {} : __REVIEWED_KEYS__;

/**
 * Whether a text is shown in Dutch too: it says who reads what, what is thrown away, or what to do in danger
 * (`locales/careful-keys.json`), and nobody who speaks this language has reviewed it. A mistake there costs too much.
 */
export function needsDutch(key: string, language: string, reviewed: ReviewedKeys = built): boolean {
  return (
    language !== sourceLanguage &&
    beginnings.some((beginning) => key.startsWith(beginning)) &&
    reviewed[language]?.includes(key) !== true
  );
}
