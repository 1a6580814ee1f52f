// Keys that no screen names. (That a named key exists is checked by the compiler.)
import { byBase, failure, source } from './catalog.mjs';

/** @typedef {import('./catalog.mjs').Catalog} Catalog */
/** @typedef {import('./catalog.mjs').Finding} Finding */

/** All literal texts of the code that could be a key or the rest of one. @param {string} code @returns {string[]} */
export function literalsOf(code) {
  return [...code.matchAll(/(['"`])((?:(?!\1)[^\\\n$]|\\.)*)\1/gu)].map(([, , text = '']) => text);
}

/**
 * Keys that are put together in one template: `statuses.mine.${status}`. The beginning has to stand there, up to a dot.
 * @param {string} code @returns {RegExp[]}
 */
export function patternsOf(code) {
  return [...code.matchAll(/`([a-z][A-Za-z0-9]*\.[A-Za-z0-9.]*\$\{[^`\n]*)`/gu)].map(([, template = '']) => {
    const parts = template.split(/\$\{[^}]*\}/u).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${parts.join('[A-Za-z0-9.]+')}$`, 'u');
  });
}

/**
 * Keys that the code takes as a string: `words('errors.unknown')`, also where it chooses one of two.
 * @param {string} code @returns {string[]}
 */
export function stringsOf(code) {
  return [...code.matchAll(/(?<![\w.])words\(([^(),]*)/gu)].flatMap(([, key = '']) => literalsOf(key));
}

/** @typedef {{literals: Set<string>, patterns: RegExp[], strings: Set<string>}} Code what the code says about keys */

/** @param {string[]} files contents @returns {Code} */
export function codeOf(files) {
  return {
    literals: new Set(files.flatMap(literalsOf)),
    patterns: files.flatMap(patternsOf),
    strings: new Set(files.flatMap(stringsOf)),
  };
}

/**
 * @param {Catalog} catalog
 * @param {Code} code
 * @param {Record<string, string>} dynamic beginnings of keys that are put together, with the reason
 * @returns {Finding[]}
 */
export function checkUse({ languages }, { literals, patterns }, dynamic) {
  const nl = languages.get(source)?.texts ?? new Map();
  const prefixes = Object.keys(dynamic);
  const bases = [...byBase(nl).keys()];
  const isNamed = (/** @type {string} */ base) => {
    return literals.has(base) || patterns.some((pattern) => pattern.test(base));
  };
  const unused = bases.filter(
    (base) => !isNamed(base) && !prefixes.some((prefix) => base.startsWith(prefix)),
  );
  const stale = prefixes.filter((prefix) => !bases.some((base) => base.startsWith(prefix)));
  const unexplained = prefixes.filter((prefix) => (dynamic[prefix] ?? '').trim().length < 10);
  return [
    ...unused.map((base) => failure('use', source, base, 'no screen names this key')),
    ...stale.map((prefix) => failure('use', source, prefix, 'dynamic-keys.json: no key begins so')),
    ...unexplained.map((prefix) =>
      failure('use', source, prefix, 'dynamic-keys.json: say who builds these keys'),
    ),
  ];
}
