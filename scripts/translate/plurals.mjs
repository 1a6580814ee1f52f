// How gettext says which plural form a number has; the forms themselves are those of Intl.

const order = ['zero', 'one', 'two', 'few', 'many', 'other'];
const slavic = 'n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : ';

/** @type {Record<string, string>} */
const rules = {
  ar: 'n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5',
  bg: 'n != 1',
  en: 'n != 1',
  fa: 'n > 1',
  pl: 'n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : n%1==0 ? 2 : 3',
  so: 'n != 1',
  ti: 'n > 1',
  tr: 'n != 1',
  uk: `${slavic}n%1==0 ? 2 : 3`,
};

/** @param {string} language @returns {string[]} in the order of the file */
export function pluralNames(language) {
  const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return order.filter((name) => known.includes(/** @type {Intl.LDMLPluralRule} */ (name)));
}

/** @param {string} language @returns {string | undefined} the header's value */
export function pluralHeader(language) {
  const rule = rules[language.split('-')[0] ?? ''];
  return rule === undefined ? undefined : `nplurals=${pluralNames(language).length}; plural=(${rule});`;
}
