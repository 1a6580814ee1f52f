// Reads locales/ into one shape for all checks.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const source = 'nl';

/** @typedef {{fails: boolean, rule: string, language: string, key: string, message: string}} Finding */
/** @typedef {{srcHash: string, state: string, by: string, date: string}} Status */
/** @typedef {{name?: unknown, direction?: unknown, place?: unknown, state?: unknown}} Meta */
/**
 * One language: its texts by full key (`applications.status.sent`, the file name first).
 * @typedef {{texts: Map<string, string>, meta: Meta | undefined, status: Record<string, Status> | undefined}} Language
 */
/** @typedef {{languages: Map<string, Language>, findings: Finding[]}} Catalog */

/** @param {string} rule @param {string} language @param {string} key @param {string} message @returns {Finding} */
export const failure = (rule, language, key, message) => ({ fails: true, rule, language, key, message });
/** @param {string} rule @param {string} language @param {string} key @param {string} message @returns {Finding} */
export const warning = (rule, language, key, message) => ({ fails: false, rule, language, key, message });

const segment = /^[a-z][A-Za-z0-9]*(?:_[a-z]+)*$/u;

/**
 * @param {unknown} value @param {string} key @param {string} language
 * @param {Map<string, string>} texts @param {Finding[]} findings
 */
function collect(value, key, language, texts, findings) {
  if (typeof value === 'string') {
    texts.set(key, value);
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    findings.push(failure('shape', language, key, 'only texts and groups of texts'));
    return;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) findings.push(failure('shape', language, key, 'an empty group'));
  for (const [name, child] of entries) {
    if (!segment.test(name))
      findings.push(failure('shape', language, `${key}.${name}`, 'keys are camelCase'));
    collect(child, `${key}.${name}`, language, texts, findings);
  }
}

/** JSON.parse keeps the last of two equal keys without a word; a text would be lost. @param {unknown} value */
function countKeys(value) {
  if (typeof value !== 'object' || value === null) return 0;
  /** @type {number} */
  let count = Array.isArray(value) ? 0 : Object.keys(value).length;
  for (const child of Object.values(value)) count += countKeys(child);
  return count;
}

/** @param {string} text @returns {{value: unknown} | {problem: string}} */
export function parseJson(text) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"\s*:/gu)].length;
  return written === countKeys(value) ? { value } : { problem: 'the same key stands twice in one group' };
}

/**
 * @param {Record<string, string>} files content by path relative to locales/, such as `nl/common.json`
 * @returns {Catalog}
 */
export function catalogOf(files) {
  /** @type {Map<string, Language>} */
  const languages = new Map();
  /** @type {Finding[]} */
  const findings = [];
  const languageOf = (/** @type {string} */ name) => {
    const known = languages.get(name) ?? { texts: new Map(), meta: undefined, status: undefined };
    languages.set(name, known);
    return known;
  };
  for (const [file, content] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [folder = '', name = ''] = file.replace(/\.json$/u, '').split('/');
    if (name === '' || folder === 'terms') continue;
    const parsed = parseJson(content);
    const language = folder === '_status' ? name : folder;
    if ('problem' in parsed) {
      findings.push(failure('shape', language, file, parsed.problem));
      continue;
    }
    if (folder === '_status') {
      languageOf(language).status = /** @type {Record<string, Status>} */ (parsed.value);
    } else if (name === 'meta') {
      languageOf(language).meta = /** @type {Meta} */ (parsed.value);
    } else {
      collect(parsed.value, name, language, languageOf(language).texts, findings);
    }
  }
  return { languages, findings };
}

/** @param {string} folder @returns {Record<string, string>} */
export function readLocales(folder) {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:json|tsv)$/u.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
}

const plural = /^(?<base>.+?)_(?<ordinal>ordinal_)?(?<form>zero|one|two|few|many|other)$/u;

/**
 * `applications.count_one` → base `applications.count`, form `one`.
 * @param {string} key @returns {{base: string, form: string | undefined}}
 */
export function splitPlural(key) {
  const groups = plural.exec(key)?.groups;
  if (groups === undefined) return { base: key, form: undefined };
  return {
    base: `${groups['base'] ?? key}${groups['ordinal'] === undefined ? '' : '_ordinal'}`,
    form: groups['form'],
  };
}

/**
 * The texts of a language by base key; a text without plural forms has the one form ''.
 * @param {Map<string, string>} texts @returns {Map<string, Map<string, string>>}
 */
export function byBase(texts) {
  /** @type {Map<string, Map<string, string>>} */
  const bases = new Map();
  for (const [key, text] of texts) {
    const { base, form = '' } = splitPlural(key);
    const forms = bases.get(base) ?? new Map();
    bases.set(base, forms.set(form, text));
  }
  return bases;
}

/** The names between `{{` and `}}`, without their format. @param {string} text */
export function placeholders(text) {
  return new Set([...text.matchAll(/\{\{-?\s*([^},\s]*)[^}]*\}\}/gu)].map(([, name = '']) => name));
}
