// Every language says the same things: same keys, all plural forms, same placeholders, clean texts.
import { byBase, failure, placeholders, source, warning } from './catalog.mjs';

/** @typedef {import('./catalog.mjs').Catalog} Catalog */
/** @typedef {import('./catalog.mjs').Finding} Finding */
/** @typedef {import('./catalog.mjs').Language} Language */

/** @param {string} language @param {boolean} ordinal @returns {string[]} */
function formsOf(language, ordinal) {
  return new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' })
    .resolvedOptions()
    .pluralCategories.toSorted();
}

/** All plural forms of the language, no others; `zero` may be given everywhere (i18next looks it up for 0). */
function pluralForms(/** @type {string} */ language, /** @type {Language} */ { texts }) {
  return [...byBase(texts)].flatMap(([base, forms]) => {
    const given = [...forms.keys()].filter((form) => form !== '');
    if (given.length === 0) return [];
    if (forms.has('')) return [failure('plurals', language, base, 'both with and without plural forms')];
    const needed = formsOf(language, base.endsWith('_ordinal'));
    const missing = needed.filter((form) => !forms.has(form));
    const extra = given.filter((form) => form !== 'zero' && !needed.includes(form));
    return [
      ...missing.map((form) =>
        failure('plurals', language, `${base}_${form}`, 'this plural form is missing'),
      ),
      ...extra.map((form) =>
        failure('plurals', language, `${base}_${form}`, 'this language has no such form'),
      ),
    ];
  });
}

/** @param {string} language @param {Language} own @param {Language} nl */
function sameKeys(language, own, nl) {
  const [here, there] = [byBase(own.texts), byBase(nl.texts)];
  const missing = [...there.keys()].filter((base) => !here.has(base));
  const extra = [...here.keys()].filter((base) => !there.has(base));
  const other = [...there].filter(
    ([base, forms]) => here.has(base) && here.get(base)?.has('') !== forms.has(''),
  );
  return [
    ...missing.map((base) => failure('keys', language, base, `is in ${source}, not here`)),
    ...extra.map((base) => failure('keys', language, base, `is not in ${source}`)),
    ...other.map(([base]) => failure('keys', language, base, `plural here or in ${source}, not in both`)),
  ];
}

const listed = (/** @type {Set<string>} */ names) => [...names].sort().join(', ');

/** @param {string} language @param {Language} own @param {Language} nl */
function samePlaceholders(language, own, nl) {
  const there = byBase(nl.texts);
  return [...byBase(own.texts)].flatMap(([base, forms]) => {
    const model = there.get(base);
    if (model === undefined) return [];
    const wanted = placeholders(model.get('other') ?? model.get('') ?? '');
    return [...forms].flatMap(([form, text]) => {
      const given = placeholders(text);
      // "één stap", "geen stappen": a form for a fixed number may leave the number out; the general one may not.
      const mayDrop = form !== '' && form !== 'other';
      const missing = [...wanted].filter((name) => !given.has(name) && !(mayDrop && name === 'count'));
      const extra = [...given].filter((name) => !wanted.has(name));
      if (missing.length + extra.length === 0) return [];
      const key = form === '' ? base : `${base}_${form}`;
      return [
        failure(
          'placeholders',
          language,
          key,
          `has ${listed(given) || 'none'}, needs ${listed(wanted) || 'none'}`,
        ),
      ];
    });
  });
}

/** @param {string} language @param {Language} own */
function cleanTexts(language, { texts }) {
  return [...texts].flatMap(([key, text]) => {
    /** @type {Finding[]} */
    const findings = [];
    const fail = (/** @type {string} */ message) => findings.push(failure('text', language, key, message));
    if (text.trim() === '') fail('is empty');
    else if (text !== text.trim()) fail('begins or ends with a space');
    if (/[^\S\n]{2,}/u.test(text)) fail('has two spaces in a row');
    if (/<\/?[A-Za-z0-9]/u.test(text)) fail('holds markup; texts are plain');
    if (/&(?:[a-z]+|#\d+);/iu.test(text)) fail('holds an HTML entity; write the letter itself');
    if (/[\u0000-\u0009\u000B-\u001F\u007F\uFEFF]/u.test(text)) fail('holds a control letter');
    if (/\$t\(/u.test(text)) fail('is put together from other texts; write it out');
    if (/[{}]/u.test(text.replace(/\{\{[A-Za-z][A-Za-z0-9]*\}\}/gu, '')))
      fail('has a broken placeholder: {{name}}');
    if (text.includes('...')) fail('has three dots: write …');
    return findings;
  });
}

const isButton = (/** @type {string} */ base) => {
  const segments = base.split('.');
  return segments.some(
    (name) => name === 'action' || name === 'actions' || name === 'button' || name.endsWith('Action'),
  );
};

/** A button that is much longer than the Dutch one falls out of its place on a narrow phone. */
function buttonLength(
  /** @type {string} */ language,
  /** @type {Language} */ own,
  /** @type {Language} */ nl,
) {
  const there = byBase(nl.texts);
  return [...byBase(own.texts)].flatMap(([base, forms]) => {
    const model = there.get(base)?.get('') ?? there.get(base)?.get('other');
    if (model === undefined || !isButton(base)) return [];
    // Very short words ("Ja", "Deel") are no measure; a button has room for ten letters anyway.
    const room = Math.max(10, model.length * 1.6);
    return [...forms.values()]
      .filter((text) => text.length > room)
      .map((text) =>
        warning('button-length', language, base, `${text.length} letters, ${model.length} in ${source}`),
      );
  });
}

/** @param {string} language @param {Language} own */
function metaOf(language, { meta }) {
  if (meta === undefined) return [failure('meta', language, 'meta.json', 'is missing')];
  const fail = (/** @type {string} */ key, /** @type {string} */ message) =>
    failure('meta', language, key, message);
  const script = new Intl.Locale(language).maximize().script ?? '';
  const direction = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo'].includes(script) ? 'rtl' : 'ltr';
  const wanted = language === source ? ['source'] : ['trial', 'ready'];
  return [
    ...(typeof meta.name === 'string' && meta.name.trim() !== '' ? [] : [fail('name', 'is missing')]),
    ...(meta.direction === direction ? [] : [fail('direction', `should be ${direction}`)]),
    ...(typeof meta.place === 'number'
      ? []
      : [fail('place', 'should be a number, for the list of languages')]),
    ...(typeof meta.state === 'string' && wanted.includes(meta.state)
      ? []
      : [fail('state', `should be ${wanted.join(' or ')}`)]),
  ];
}

/** @param {Catalog} catalog @returns {Finding[]} */
export function checkSame({ languages }) {
  const nl = languages.get(source);
  if (nl === undefined) return [failure('keys', source, '', 'the source language is missing')];
  return [...languages].flatMap(([language, own]) => [
    ...metaOf(language, own),
    ...cleanTexts(language, own),
    ...pluralForms(language, own),
    ...samePlaceholders(language, own, nl),
    ...(language === source ? [] : [...sameKeys(language, own, nl), ...buttonLength(language, own, nl)]),
  ]);
}
