// What a PO file of a volunteer would change. Either all that it holds is right, or nothing of it is taken.
import { byBase, catalogOf, source } from '../locales/catalog.mjs';
import { checkLocales } from '../locales/check.mjs';
import { printStatus, sourceHashes } from '../locales/status.mjs';
import { hashNote } from './export.mjs';
import { pluralNames } from './plurals.mjs';
import { parsePo } from './po.mjs';

/** @typedef {import('./po.mjs').Entry} Entry */
/** @typedef {{key: string, from: string, to: string}} Change */
/**
 * @typedef {{problems: string[]} | {changes: Change[], read: string[], left: number, files: Record<string, string>}} Plan
 * `read` are the keys whose text was found good as it is; `left` counts the texts that nobody looked at.
 */

const largest = 4 * 1024 * 1024;

/** @param {Record<string, unknown>} tree @param {string[]} path @param {string} text */
function put(tree, [name = '', ...rest], text) {
  if (rest.length === 0) tree[name] = text;
  else put(/** @type {Record<string, unknown>} */ (tree[name] ??= {}), rest, text);
}

/** @param {Entry} entry @param {string} language @returns {[string, string][]} texts by key with its plural form */
const textsOf = ({ key, dutchPlural, forms }, language) =>
  dutchPlural === undefined
    ? [[key, forms[0] ?? '']]
    : pluralNames(language).map((name, n) => [`${key}_${name}`, forms[n] ?? '']);

/**
 * @param {Entry} entry @param {Map<string, string>} hashes @param {Map<string, Map<string, string>>} dutch
 * @param {string} language @returns {string | undefined} why it cannot be taken
 */
function problemOf(entry, hashes, dutch, language) {
  const model = dutch.get(entry.key);
  if (model === undefined) return 'there is no such text in the app';
  const hash = entry.notes.find((note) => note.startsWith(hashNote))?.slice(hashNote.length);
  if (hash === undefined) return 'the line with "hash:" is gone';
  if (hash !== hashes.get(entry.key)) return 'the Dutch text changed since the export: export again';
  const isSame =
    entry.dutch === (model.get('') ?? model.get('one')) && entry.dutchPlural === model.get('other');
  if (!isSame) return 'the Dutch text in the file is not the one that was exported';
  if (entry.dutchPlural !== undefined && entry.forms.length !== pluralNames(language).length)
    return `needs ${pluralNames(language).length} plural forms: ${pluralNames(language).join(', ')}`;
  return entry.forms.includes('') ? 'one of its plural forms is empty' : undefined;
}

/**
 * @param {Record<string, string>} files of locales/ @param {import('../locales/use.mjs').Code} code
 * @param {string} po @param {{language: string, by: string, date: string}} who
 * @returns {Plan}
 */
export function planImport(files, code, po, { language, by, date }) {
  const catalog = catalogOf(files);
  const own = catalog.languages.get(language);
  if (own === undefined || language === source)
    return { problems: [`there is no language ${language} to translate to`] };
  if (by.trim() === '' || by.length > 60)
    return { problems: ['--by needs the name or initials of who read it'] };
  if (po.length > largest) return { problems: ['this file is too large'] };
  const parsed = parsePo(po);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const { header, entries } = parsed.file;
  if (header['Language'] !== language)
    return { problems: [`this file is for "${header['Language'] ?? ''}", not ${language}`] };
  if (!/charset=utf-8/iu.test(header['Content-Type'] ?? ''))
    return { problems: ['this file is not in UTF-8'] };

  // Nobody looked at what is fuzzy or empty; it says nothing, also when its Dutch changed meanwhile.
  const taken = entries.filter(({ fuzzy, forms }) => !fuzzy && forms.some((form) => form !== ''));
  const hashes = sourceHashes(catalog);
  const dutch = byBase(catalog.languages.get(source)?.texts ?? new Map());
  const seen = new Set();
  const problems = taken.flatMap((entry) => {
    const twice = seen.has(entry.key) ? 'stands twice in this file' : undefined;
    seen.add(entry.key);
    const problem = twice ?? problemOf(entry, hashes, dutch, language);
    return problem === undefined ? [] : [`line ${entry.line} (${entry.key}): ${problem}`];
  });
  if (problems.length > 0) return { problems };

  /** @type {Map<string, Record<string, unknown>>} */
  const trees = new Map();
  const status = { ...own.status };
  /** @type {Change[]} */
  const changes = [];
  const read = [];
  for (const entry of taken) {
    const changed = textsOf(entry, language).filter(([key, text]) => own.texts.get(key) !== text);
    for (const [key, text] of changed) {
      const [domain = '', ...path] = key.split('.');
      const file = `${language}/${domain}.json`;
      const tree = trees.get(file) ?? JSON.parse(files[file] ?? '{}');
      put(tree, path, text);
      trees.set(file, tree);
      changes.push({ key, from: own.texts.get(key) ?? '', to: text });
    }
    const before = own.status?.[entry.key];
    if (changed.length === 0 && before !== undefined && before.state !== 'machine') continue;
    if (changed.length === 0) read.push(entry.key);
    status[entry.key] = { srcHash: hashes.get(entry.key) ?? '', state: 'volunteer', by: by.trim(), date };
  }
  const next = Object.fromEntries(
    [...trees].map(([file, tree]) => [file, `${JSON.stringify(tree, null, 2)}\n`]),
  );
  next[`_status/${language}.json`] = printStatus(status);

  // The same rules as for every text: placeholders, plural forms, no markup, the script, the terms.
  const known = new Set(checkLocales(files, code).map((finding) => JSON.stringify(finding)));
  const wrong = checkLocales({ ...files, ...next }, code).filter(
    (finding) => finding.fails && !known.has(JSON.stringify(finding)),
  );
  if (wrong.length > 0) return { problems: wrong.map(({ key, message }) => `${key}: ${message}`) };
  return { changes, read, left: entries.length - taken.length, files: next };
}
