export type Direction = 'ltr' | 'rtl';

/** Day and month names for a language that the browser's Intl does not know. Monday and January come first. */
export interface CalendarNames {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly shortWeekdays?: readonly string[];
  readonly shortMonths?: readonly string[];
}

/** `locales/<code>/meta.json`: a language folder with this file is offered, no code is needed. */
interface Meta {
  /** In its own language and script: Intl.DisplayNames writes some of them without a capital. */
  readonly name: string;
  readonly direction: string;
  /** `trial` until people have read nearly all of it; scripts/locales sees to that. */
  readonly state: string;
  /** Its place in the list of languages. */
  readonly place: number;
  /** Tag for day names and numbers when it is not the code itself. */
  readonly intl?: string;
  readonly calendar?: CalendarNames;
}

export interface Language {
  /** BCP 47, as on `<html lang>` and as the folder's name. */
  readonly code: string;
  readonly name: string;
  readonly direction: Direction;
  /** Its texts come from a machine: nobody has read most of them. */
  readonly isMachine: boolean;
  /** Tag for Intl: Gregorian calendar and the digits 0 to 9, whatever the language's own custom. */
  readonly intl: string;
  readonly calendar: CalendarNames | undefined;
}

/** The language that all texts are written in first. */
export const sourceLanguage = 'nl';

const metas = import.meta.glob<Meta>('../../locales/*/meta.json', { eager: true, import: 'default' });

function languageFrom(path: string, meta: Meta): Language {
  const code = path.split('/').at(-2) ?? '';
  return {
    code,
    name: meta.name,
    direction: meta.direction === 'rtl' ? 'rtl' : 'ltr',
    isMachine: meta.state === 'trial',
    intl: `${meta.intl ?? code}-u-ca-gregory-nu-latn`,
    calendar: meta.calendar,
  };
}

/** The languages that people can choose, in the order of the list. */
export const languages: readonly Language[] = Object.entries(metas)
  .sort(([, a], [, b]) => a.place - b.place)
  .map(([path, meta]) => languageFrom(path, meta));

/** `undefined` when we do not have the language. */
export function languageOf(code: string): Language | undefined {
  return languages.find((language) => language.code === code);
}
