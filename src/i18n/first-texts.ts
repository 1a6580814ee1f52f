import type { TextTree } from './load-texts.ts';

/**
 * Keys, or beginnings of keys, of all that stands on a new device before its first question is answered. They are sent by
 * themselves and all texts behind them: who waits for the first screen on a slow network waits for these alone.
 */
const FIRST_KEYS: readonly string[] = [
  'aloud.card',
  'aloud.tool',
  'common.action',
  'common.app',
  'errors.crash',
  'errors.partMissing',
  'hide',
  'nav',
  'start.language',
  'start.welcome',
];

function pick(from: TextTree, [key = '', ...below]: readonly string[], into: TextTree): TextTree {
  const found = from[key];
  if (found === undefined) throw new Error(`no text below ${key}`);
  if (below.length === 0 || typeof found === 'string') return { ...into, [key]: found };
  const beside = into[key];
  return { ...into, [key]: pick(found, below, typeof beside === 'object' ? beside : {}) };
}

/** The part of the texts of a language that the first screen needs. */
export const firstTextsOf = (all: TextTree): TextTree =>
  FIRST_KEYS.reduce<TextTree>((first, key) => pick(all, key.split('.'), first), {});
