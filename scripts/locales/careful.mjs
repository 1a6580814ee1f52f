// Texts that must not be misread (locales/careful-keys.json) are shown in Dutch too. Their values stand in both sentences,
// so they are what reads the same in both: a name or a number, never a day. A text that sounds like one, by its key or by
// its Dutch, is on that list or has a reason why not (`careful-missing` in exceptions.json).
import { byBase, failure, placeholders, source } from './catalog.mjs';

/** @typedef {import('./catalog.mjs').Catalog} Catalog */
/** @typedef {import('./catalog.mjs').Finding} Finding */
/** @typedef {import('./use.mjs').Code} Code */

const sameInBoth = new Set(['name', 'count', 'number']);

/** A part of a key that speaks of who reads what, of inviting and taking in, or of throwing away. */
const carefulPart =
  /^(?:\w*[rR]eads|\w*[sS]hared|\w*[pP]rivate|privacy|only(?:You|Two|Me)\w*|invite|invitation|bring|erase\w*|throwAway(?:Question|Title|Body))$/u;
/** The dialog before something goes; the button that opens it, and what the undo bar says after it, are no question. */
const carefulDialog = /\.throwAway\.(?:title|question|body|hint|confirm|keep)$/u;
/** What such a text says in Dutch, whatever its key. Writing that leaves the app as paper is not on a screen. */
const carefulWords =
  /(?<!\p{L})(?:alleen (?:jij|jullie|(?:van|voor) (?:jou|mij|jullie))|niemand (?:anders )?(?:leest|ziet|heeft)|(?:leest|lezen|ziet|zien) (?:jij |je mentor |je mentee )?(?:dit|dat|hetzelfde|straks)|voor altijd|weggooien\?|30 dagen)(?!\p{L})/iu;
const isPaper = (/** @type {string} */ base) => /^\w*Paper\./u.test(base);

/** @param {string} base @param {Map<string, string>} forms */
export function soundsCareful(base, forms) {
  return (
    base.split('.').some((part) => carefulPart.test(part)) ||
    carefulDialog.test(base) ||
    (!isPaper(base) && [...forms.values()].some((text) => carefulWords.test(text)))
  );
}

/** @param {Catalog} catalog @param {string[]} beginnings @param {Code} code @returns {Finding[]} */
export function checkCareful({ languages }, beginnings, { strings }) {
  const bases = byBase(languages.get(source)?.texts ?? new Map());
  const isCareful = (/** @type {string} */ base) =>
    beginnings.some((beginning) => base.startsWith(beginning));
  const stale = beginnings.filter(
    (beginning) => ![...bases.keys()].some((base) => base.startsWith(beginning)),
  );
  const mixed = [...bases].filter(
    ([base, forms]) =>
      isCareful(base) &&
      [...forms.values()].some((text) => [...placeholders(text)].some((name) => !sameInBoth.has(name))),
  );
  const missing = [...bases].filter(([base, forms]) => !isCareful(base) && soundsCareful(base, forms));
  const bare = [...bases.keys()].filter((base) => isCareful(base) && strings.has(base));
  return [
    ...stale.map((beginning) => failure('careful', source, beginning, 'careful-keys.json: no key begins so')),
    ...mixed.map(([base]) =>
      failure('careful', source, base, 'is shown in Dutch too: no value but a name or a number'),
    ),
    ...missing.map(([base]) =>
      failure(
        'careful-missing',
        source,
        base,
        'must not be misread: put it in careful-keys.json, or say why not',
      ),
    ),
    ...bare.map((base) =>
      failure('careful-string', source, base, 'words() has no Dutch below it: take <Words>, or say why not'),
    ),
  ];
}
