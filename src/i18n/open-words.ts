import { createInstance, type i18n, type TFunction } from 'i18next';
import { err, ok, type Result } from '#core/result/result.ts';
import { showDirection, type PageRoot } from './direction.ts';
import { languageOf, sourceLanguage, type Language } from './languages.ts';
import { loadTexts, type LoadTexts } from './load-texts.ts';
import { SecondLanguage } from './second-language.ts';

export interface OpenWordsOptions {
  readonly language: string;
  /** Her own language below it, when it is Dutch. */
  readonly second?: string | null;
  /** `<html>`; absent where there is no page. */
  readonly page?: PageRoot;
  /**
   * What a missing key does. `throw` in development and tests; `show-dutch` in production, where Dutch is fetched at
   * the first missing key and shown from then on.
   */
  readonly missing: 'throw' | 'show-dutch';
  readonly load?: LoadTexts;
  /** Opens with what this gives; all texts come when they are asked for. */
  readonly loadFirst?: LoadTexts;
}

export type ChangeError = { readonly type: 'unknown-language' } | { readonly type: 'texts-not-loaded' };

export interface OpenedWords {
  readonly i18n: i18n;
  /**
   * Loads a language and shows it, with a second one below it when it is asked for: that goes with Dutch alone. On failure
   * what was shown stays.
   */
  change(code: string, second?: string | null): Promise<Result<void, ChangeError>>;
  /** The texts of the language that is shown: another function after a change, and when more of them arrived. */
  readonly shown: () => TFunction;
  readonly onShown: (listener: () => void) => () => void;
  /** Her own language below the Dutch. */
  readonly second: () => SecondLanguage | null;
  readonly onSecond: (listener: () => void) => () => void;
  /** The Dutch texts, when they are there; `askDutch` fetches them without a change of language. */
  readonly dutch: () => TFunction | null;
  readonly askDutch: () => void;
  /** Whether all texts are there, not only those of the first screen. */
  readonly hasAll: () => boolean;
  /** Fetches them, of every language that is shown. Rejects when they cannot be fetched; may be asked again. */
  readonly askAll: () => Promise<void>;
  readonly onAll: (listener: () => void) => () => void;
}

/** i18next calls a group of texts a namespace; we have one, so that the file's name is part of the key. */
const namespace = 'words';

/** Opens one language. When its texts cannot be loaded the page opens in Dutch; without Dutch there is no app. */
export async function openWords({
  language,
  second = null,
  page,
  missing,
  load = loadTexts,
  loadFirst,
}: OpenWordsOptions): Promise<OpenedWords> {
  const texts = createInstance();

  const whole = new Set<string>();
  let wantsAll = loadFirst === undefined;
  const add = async (code: string): Promise<boolean> => {
    const isEnough = (): boolean =>
      whole.has(code) || (!wantsAll && texts.hasResourceBundle(code, namespace));
    try {
      // All texts may be asked for while the first ones are on their way.
      while (!isEnough()) {
        const isFirst = !wantsAll && loadFirst !== undefined;
        const tree = await (isFirst ? loadFirst : load)(code);
        if (!isFirst) whole.add(code);
        texts.addResourceBundle(code, namespace, tree);
      }
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
    parseMissingKeyHandler: (key: string) => {
      if (missing === 'throw') throw new Error(`no text for ${key} in ${texts.language}`);
      void add(sourceLanguage);
      return '';
    },
  });

  let below: SecondLanguage | null = null;
  const listeners = new Set<() => void>();
  const putBelow = (language: Language | null): void => {
    if (language?.code === below?.language.code) return;
    below = language && new SecondLanguage(language, texts.getFixedT(language.code, namespace));
    for (const listener of listeners) listener();
  };

  let asked = 0;
  const change = async (code: string, own: string | null = null): Promise<Result<void, ChangeError>> => {
    const known = languageOf(code);
    const secondLanguage = own === null || code !== sourceLanguage || own === code ? null : languageOf(own);
    if (known === undefined || secondLanguage === undefined) return err({ type: 'unknown-language' });
    asked += 1;
    const turn = asked;
    const codes = secondLanguage === null ? [code] : [code, secondLanguage.code];
    if ((await Promise.all(codes.map(add))).includes(false)) return err({ type: 'texts-not-loaded' });
    // Who taps two languages quickly sees the last one.
    if (turn !== asked) return ok(undefined);
    await texts.changeLanguage(code);
    putBelow(secondLanguage);
    if (page !== undefined) showDirection(page, known);
    return ok(undefined);
  };

  let all = wantsAll;
  const onAll = new Set<() => void>();
  const askAll = async (): Promise<void> => {
    if (all) return;
    wantsAll = true;
    const codes = Object.keys(texts.store.data);
    if ((await Promise.all(codes.map(add))).includes(false)) throw new TypeError('failed to fetch the texts');
    all = true;
    for (const listener of onAll) listener();
  };

  let shown = texts.getFixedT(texts.language, namespace);
  const onShown = new Set<() => void>();
  const showAnew = (): void => {
    shown = texts.getFixedT(texts.language, namespace);
    for (const listener of onShown) listener();
  };
  texts.on('languageChanged', showAnew);
  texts.store.on('added', showAnew);

  let fixedDutch: TFunction | null = null;
  const dutch = (): TFunction | null => {
    if (!texts.hasResourceBundle(sourceLanguage, namespace)) return null;
    return (fixedDutch ??= texts.getFixedT(sourceLanguage, namespace));
  };

  const opened = await change(language, second);
  // Without her own language there is still the Dutch above it.
  const alone = opened.ok || second === null ? opened : await change(language);
  if (!alone.ok) {
    const dutch = await change(sourceLanguage);
    if (!dutch.ok) throw new Error('the Dutch texts are not there');
  }
  return {
    i18n: texts,
    change,
    shown: () => shown,
    onShown: (listener) => {
      onShown.add(listener);
      return () => onShown.delete(listener);
    },
    dutch,
    // What is offline and was never fetched is asked for again on the next screen.
    askDutch: () => void add(sourceLanguage),
    hasAll: () => all,
    askAll,
    onAll: (listener) => {
      onAll.add(listener);
      return () => onAll.delete(listener);
    },
    second: () => below,
    onSecond: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
