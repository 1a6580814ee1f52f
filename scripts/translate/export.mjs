// The texts of one language as a PO file for a volunteer. What nobody has read is 'fuzzy': in every tool that is the sign
// for 'look at this', and it goes away when somebody says the text is good. Only what is not fuzzy comes back.
import { byBase, source } from '../locales/catalog.mjs';
import { sourceHashes } from '../locales/status.mjs';
import { checkable, parseTerms } from '../locales/terms.mjs';
import { pluralHeader, pluralNames } from './plurals.mjs';
import { printPo } from './po.mjs';

/** @typedef {import('../locales/catalog.mjs').Catalog} Catalog */
/** @typedef {import('./po.mjs').Entry} Entry */

export const hashNote = 'hash: ';
/** @type {Record<string, string>} */
const stateWords = {
  machine: 'nobody has read this yet',
  volunteer: 'a volunteer has read this',
  reviewed: 'this has been reviewed',
};

/** @param {Record<string, string>} files @param {string} language */
function hintsFor(files, language) {
  const [dutch, own] = [source, language].map((code) => parseTerms(files[`terms/${code}.tsv`] ?? '', code));
  if (dutch === undefined || own === undefined || 'problem' in dutch || 'problem' in own) return () => [];
  const rules = checkable(dutch.terms, own.terms);
  const noteOf = new Map(own.terms.map(({ key, note }) => [key, note]));
  return (/** @type {string} */ text) =>
    rules
      .filter(({ pattern }) => pattern.test(text))
      .map(({ key, term, pattern }) => {
        const note = noteOf.get(key) ?? '';
        return `term: ${pattern.exec(text)?.[0] ?? ''} = ${term}${note === '' ? '' : ` (${note})`}`;
      });
}

/**
 * @param {Catalog} catalog @param {Record<string, string>} files of locales/
 * @param {string} language @param {{only?: string | undefined}} options
 * @returns {{po: string, count: number} | {problem: string}}
 */
export function exportPo(catalog, files, language, { only } = {}) {
  const own = catalog.languages.get(language);
  const plurals = pluralHeader(language);
  if (own === undefined || language === source)
    return { problem: `there is no language ${language} to translate to` };
  if (plurals === undefined)
    return { problem: `scripts/translate/plurals.mjs does not know ${language} yet` };
  const hashes = sourceHashes(catalog);
  const hints = hintsFor(files, language);
  const translated = byBase(own.texts);
  /** @type {Entry[]} */
  const entries = [];
  for (const [base, forms] of byBase(catalog.languages.get(source)?.texts ?? new Map())) {
    const { state = 'machine', by = '' } = own.status?.[base] ?? {};
    if (only !== undefined && state !== only) continue;
    const here = translated.get(base) ?? new Map();
    const dutch = forms.get('') ?? forms.get('one') ?? '';
    const dutchPlural = forms.get('other');
    entries.push({
      key: base,
      dutch,
      dutchPlural,
      forms:
        dutchPlural === undefined
          ? [here.get('') ?? '']
          : pluralNames(language).map((name) => here.get(name) ?? ''),
      fuzzy: state === 'machine',
      notes: [
        `${stateWords[state] ?? state}${by === '' ? '' : `: ${by}`}`,
        ...hints([...forms.values()].join('\n')),
        ...(dutchPlural === undefined ? [] : [`forms, in this order: ${pluralNames(language).join(', ')}`]),
        `${hashNote}${hashes.get(base) ?? ''}`,
      ],
      line: 0,
    });
  }
  const header = {
    'Project-Id-Version': 'Werkmaat',
    Language: language,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'Plural-Forms': plurals,
  };
  return { po: printPo({ header, entries }), count: entries.length };
}
