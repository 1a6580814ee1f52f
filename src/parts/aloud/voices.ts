/** What a device says of a voice. */
export interface Voice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/**
 * One form for the tags of all devices: Android has `nl_NL`, Firefox on Android `eng-US-f000`. What is no tag becomes empty.
 */
export function normalTag(tag: string): string {
  const [language = '', region = ''] = tag.trim().replaceAll('_', '-').split('-');
  try {
    const place = /^(?:[a-z]{2}|\d{3})$/iu.test(region) ? `-${region}` : '';
    return Intl.getCanonicalLocales(`${language}${place}`)[0] ?? '';
  } catch {
    return '';
  }
}

const languageIn = (tag: string): string => normalTag(tag).split('-')[0] ?? '';

/**
 * The best voice for a language: the device's own choice before others. Only voices of the device itself: one of the net is
 * sent every word, of what people wrote too.
 */
export function voiceFor<T extends Voice>(lang: string, voices: readonly T[]): T | undefined {
  const language = languageIn(lang);
  if (language === '') return undefined;
  const tag = normalTag(lang);
  const worth = (voice: Voice): number => (normalTag(voice.lang) === tag ? 2 : 0) + (voice.default ? 1 : 0);
  return voices
    .filter((voice) => voice.localService && languageIn(voice.lang) === language)
    .reduce<T | undefined>((best, voice) => (best && worth(best) >= worth(voice) ? best : voice), undefined);
}
