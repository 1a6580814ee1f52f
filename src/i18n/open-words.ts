import { createInstance, type i18n } from 'i18next';
import { err, ok, type Result } from '#core/result/result.ts';
import { showDirection, type PageRoot } from './direction.ts';
import { languageOf, sourceLanguage } from './languages.ts';
import { loadTexts, type LoadTexts } from './load-texts.ts';

export interface OpenWordsOptions {
  readonly language: string;
  /** `<html>`; absent where there is no page. */
  readonly page?: PageRoot;
  /**
   * What a missing key does. `throw` in development and tests; `show-dutch` in production, where Dutch is fetched at
   * the first missing key and shown from then on.
   */
  readonly missing: 'throw' | 'show-dutch';
  readonly load?: LoadTexts;
}

export type ChangeError = { readonly type: 'unknown-language' } | { readonly type: 'texts-not-loaded' };

export interface OpenedWords {
  readonly i18n: i18n;
  /** Loads a language and shows it. On failure the old one stays. */
  change(code: string): Promise<Result<void, ChangeError>>;
}

/** i18next calls a group of texts a namespace; we have one, so that the file's name is part of the key. */
const namespace = 'words';

/** Opens one language. When its texts cannot be loaded the page opens in Dutch; without Dutch there is no app. */
export async function openWords({
  language,
  page,
  missing,
  load = loadTexts,
}: OpenWordsOptions): Promise<OpenedWords> {
  const texts = createInstance();

  const add = async (code: string): Promise<boolean> => {
    if (texts.hasResourceBundle(code, namespace)) return true;
    try {
      texts.addResourceBundle(code, namespace, await load(code));
      return true;
    } catch {
      return false;
    }
  };

  await texts.init({
    lng: language,
    fallbackLng: missing === 'show-dutch' ? sourceLanguage : false,
    resources: {},
    ns: [namespace],
    defaultNS: namespace,
    load: 'currentOnly',
    initAsync: false,
    // React escapes; fill.ts puts the values in.
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18nStore: 'added' },
    parseMissingKeyHandler: (key: string) => {
      if (missing === 'throw') throw new Error(`no text for ${key} in ${texts.language}`);
      void add(sourceLanguage);
      return '';
    },
  });

  let asked = 0;
  const change = async (code: string): Promise<Result<void, ChangeError>> => {
    const known = languageOf(code);
    if (known === undefined) return err({ type: 'unknown-language' });
    asked += 1;
    const turn = asked;
    if (!(await add(code))) return err({ type: 'texts-not-loaded' });
    // Who taps two languages quickly sees the last one.
    if (turn !== asked) return ok(undefined);
    await texts.changeLanguage(code);
    if (page !== undefined) showDirection(page, known);
    return ok(undefined);
  };

  const opened = await change(language);
  if (!opened.ok) {
    const dutch = await change(sourceLanguage);
    if (!dutch.ok) throw new Error('the Dutch texts are not there');
  }
  return { i18n: texts, change };
}
