// Recorded phrases of one language: which are there, which say an older text, and the list that the app reads.
import { createHash } from 'node:crypto';

/** @typedef {{text: string, file: string, sound: string}} Recorded the words that are said, the file, a hash of its bytes */
/** @typedef {{phrases: Record<string, Recorded>}} Manifest */
/** @typedef {{key: string, message: string, fails: boolean}} Remark */

/** The first bytes of what every browser plays. @type {Record<string, (bytes: Uint8Array) => boolean>} */
const kinds = {
  opus: (bytes) => textAt(bytes, 0, 4) === 'OggS',
  m4a: (bytes) => textAt(bytes, 4, 4) === 'ftyp',
  mp3: (bytes) => textAt(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0),
};

/** A sentence of four seconds takes 12 kB in Opus, four times that in the others. */
const mostBytes = 100_000;

/** @param {Uint8Array} bytes @param {number} from @param {number} length */
const textAt = (bytes, from, length) => String.fromCharCode(...bytes.subarray(from, from + length));

/** @param {string} key @param {string} message @returns {Remark} */
const fault = (key, message) => ({ key, message, fails: true });
/** @param {string} key @param {string} message @returns {Remark} */
const note = (key, message) => ({ key, message, fails: false });

/**
 * What is wrong with the list of phrases itself: a key without a text, or a text that is not said the same each time.
 * @param {readonly string[]} keys @param {ReadonlyMap<string, string>} texts of one language @param {string} language
 * @returns {Remark[]}
 */
export function checkPhrases(keys, texts, language) {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  return keys.flatMap((key, place) => {
    const text = texts.get(key);
    if (keys.indexOf(key) !== place) return [fault(key, 'stands twice in the list')];
    if (text === undefined) return [fault(key, 'is no key with one text')];
    if (text.includes('{{')) return [fault(key, 'has a value in it: that cannot be recorded')];
    if ([...sentences.segment(text)].length > 1)
      return [fault(key, 'is more than one sentence: the app says one at a time')];
    return [];
  });
}

/**
 * The list for the app, and what is left to record. A file keeps the words that it was recorded from until its bytes change.
 * @param {object} given
 * @param {readonly string[]} given.keys
 * @param {ReadonlyMap<string, string>} given.texts
 * @param {Readonly<Record<string, Uint8Array>>} given.files by name
 * @param {Manifest | undefined} given.before the list that was made last
 * @returns {{manifest: Manifest, remarks: Remark[]}}
 */
export function reviewRecordings({ keys, texts, files, before }) {
  /** @type {Remark[]} */
  const remarks = [];
  /** @type {Manifest['phrases']} */
  const phrases = {};
  const known = new Set();
  for (const key of keys) {
    const named = Object.keys(kinds).map((kind) => `${key}.${kind}`);
    const found = named.filter((name) => Object.hasOwn(files, name));
    named.forEach((name) => known.add(name));
    const [file, ...more] = found;
    if (file === undefined) {
      remarks.push(note(key, `not recorded: "${texts.get(key) ?? ''}"`));
      continue;
    }
    if (more.length > 0) remarks.push(fault(key, `is there more than once: ${found.join(', ')}`));
    const bytes = files[file] ?? new Uint8Array();
    const problem = problemOf(file, bytes);
    if (problem !== null) {
      remarks.push(fault(key, problem));
      continue;
    }
    const sound = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const earlier = before?.phrases[key];
    const text = (earlier?.sound === sound ? earlier.text : texts.get(key)) ?? '';
    if (text !== texts.get(key))
      remarks.push(note(key, `says "${text}"; the text is now "${texts.get(key) ?? ''}": record it again`));
    phrases[key] = { text, file, sound };
  }
  for (const name of Object.keys(files))
    if (!known.has(name)) remarks.push(fault(name, 'is no recording of a phrase of the list'));
  return { manifest: { phrases }, remarks };
}

/** @param {string} file @param {Uint8Array} bytes */
function problemOf(file, bytes) {
  const isKind = kinds[file.slice(file.lastIndexOf('.') + 1)];
  if (isKind === undefined || !isKind(bytes)) return `${file} is no sound of the kind that its name says`;
  return bytes.length > mostBytes ? `${file} has ${bytes.length} bytes; at most ${mostBytes}` : null;
}

/** @param {Manifest} manifest */
export const printManifest = (manifest) => `${JSON.stringify(manifest, null, 2)}\n`;
