import { createContext, use } from 'react';
import type { i18n, TFunction } from 'i18next';
import type { SecondLanguage } from './second-language.ts';

/** The texts that are shown now: another object after each change, so that who reads them is drawn again. */
export interface ShownTexts {
  readonly i18n: i18n;
  readonly t: TFunction;
  readonly second: SecondLanguage | null;
  /** The Dutch texts beside those of the page, when they are there; `askDutch` fetches them. */
  readonly dutch: TFunction | null;
  readonly askDutch: () => void;
  /** Whether all texts are there, not only those of the first screen; `askAll` fetches them. */
  readonly hasAll: boolean;
  readonly askAll: () => Promise<void>;
}

export const TextsContext = createContext<ShownTexts | undefined>(undefined);

export function useTexts(): ShownTexts {
  const texts = use(TextsContext);
  if (texts === undefined) throw new Error('texts are asked for outside a WordsProvider');
  return texts;
}
