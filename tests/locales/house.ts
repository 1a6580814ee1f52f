import { catalogOf, type Finding } from '../../scripts/locales/catalog.mjs';
import { checkLocales } from '../../scripts/locales/check.mjs';
import { printStatus, sourceHashes, stamped } from '../../scripts/locales/status.mjs';
import { codeOf } from '../../scripts/locales/use.mjs';

export type Texts = Readonly<Record<string, unknown>>;

const metas: Record<string, unknown> = {
  nl: { name: 'Nederlands', direction: 'ltr', place: 1, state: 'source' },
  en: { name: 'English', direction: 'ltr', place: 2, state: 'trial' },
  tr: { name: 'Türkçe', direction: 'ltr', place: 3, state: 'trial' },
  ar: { name: 'العربية', direction: 'rtl', place: 4, state: 'trial' },
};

/** Long words of the tests that a house explains. */
const explained = {
  begeleider: 'Iemand die helpt.',
  competenties: 'Wat je goed kunt.',
  gesynchroniseerd: 'Overal gelijk.',
  kinderopvang: 'Iemand zorgt voor je kind.',
  sollicitatiegesprek: 'Praten over werk.',
  terugzetten: 'Weer laten komen.',
};

/** A small house of texts that has no fault, with every status up to date; `extra` replaces or adds files. */
export function house(texts: Readonly<Record<string, Texts>>, extra: Readonly<Record<string, unknown>> = {}) {
  const files: Record<string, string> = {};
  for (const [language, tree] of Object.entries(texts)) {
    files[`${language}/meta.json`] = JSON.stringify(metas[language]);
    files[`${language}/steps.json`] = JSON.stringify(tree);
  }
  const status = printStatus(stamped(undefined, sourceHashes(catalogOf(files)), '2026-03-09'));
  for (const language of Object.keys(texts))
    if (language !== 'nl') files[`_status/${language}.json`] = status;
  files['glossary.nl.json'] = JSON.stringify(explained);
  files['dynamic-keys.json'] = JSON.stringify({ 'steps.': 'every text of these tests counts as used' });
  for (const [name, value] of Object.entries(extra)) {
    files[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return files;
}

export const faults = (files: Record<string, string>, code = '') =>
  checkLocales(files, codeOf([code]))
    .filter(({ fails }: Finding) => fails)
    .map(({ language, rule, key }: Finding) => `${language} ${rule} ${key}`);

export const remarks = (files: Record<string, string>) =>
  checkLocales(files, codeOf([]))
    .filter(({ fails }: Finding) => !fails)
    .map(({ language, rule, key }: Finding) => `${language} ${rule} ${key}`);
