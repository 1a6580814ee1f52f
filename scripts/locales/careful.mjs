// Texts that must not be misread (locales/careful-keys.json) are shown in Dutch too. Their values stand in both sentences,
// so they are what reads the same in both: a name or a number, never a day.
import { byBase, failure, placeholders, source } from './catalog.mjs';

/** @typedef {import('./catalog.mjs').Catalog} Catalog */
/** @typedef {import('./catalog.mjs').Finding} Finding */

const sameInBoth = new Set(['name', 'count', 'number']);

/** @param {Catalog} catalog @param {string[]} beginnings @returns {Finding[]} */
export function checkCareful({ languages }, beginnings) {
  const bases = byBase(languages.get(source)?.texts ?? new Map());
  const stale = beginnings.filter(
    (beginning) => ![...bases.keys()].some((base) => base.startsWith(beginning)),
  );
  const mixed = [...bases].filter(
    ([base, forms]) =>
      beginnings.some((beginning) => base.startsWith(beginning)) &&
      [...forms.values()].some((text) => [...placeholders(text)].some((name) => !sameInBoth.has(name))),
  );
  return [
    ...stale.map((beginning) => failure('careful', source, beginning, 'careful-keys.json: no key begins so')),
    ...mixed.map(([base]) =>
      failure('careful', source, base, 'is shown in Dutch too: no value but a name or a number'),
    ),
  ];
}
