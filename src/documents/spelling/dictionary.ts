import { Hunspell } from 'hunspell-wasm';
import initialize from 'hunspell-wasm/wasm/hunspell.js';
import { nearWords } from './near-words.ts';

export interface DictionaryParts {
  /** The program, as WebAssembly. */
  readonly engine: Uint8Array;
  readonly affixes: Uint8Array;
  readonly words: Uint8Array;
}

/** A list of Dutch words that knows how words are put together. */
export interface Dictionary {
  readonly isRight: (word: string) => boolean;
  /** The best first; few, so that one can choose. */
  readonly suggestionsFor: (word: string) => readonly string[];
}

export const MOST_SUGGESTIONS = 5;

const ABBREVIATION = /^\p{Lu}{2,5}$/u;
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export async function openDictionary({ engine, affixes, words }: DictionaryParts): Promise<Dictionary> {
  const program = await initialize({ wasmBinary: engine });
  const hunspell = new Hunspell(program, textOf(affixes), textOf(words));
  // The list has 'cv': at the beginning of a sentence it may have a capital.
  const isListed = (word: string): boolean =>
    hunspell.testSpelling(word) || hunspell.testSpelling(word.toLowerCase());
  /** 'VOG-verklaring': nobody knows all abbreviations. */
  const isRightBesideAbbreviation = (word: string): boolean => {
    const parts = word.split('-');
    const others = parts.filter((part) => !ABBREVIATION.test(part));
    return others.length < parts.length && others.every(isListed);
  };
  return {
    isRight: (word) => isListed(word) || isRightBesideAbbreviation(word),
    suggestionsFor: (word) => {
      const near = nearWords(word).filter((other) => hunspell.testSpelling(other));
      return [...new Set([...near, ...hunspell.getSpellingSuggestions(word)])].slice(0, MOST_SUGGESTIONS);
    },
  };
}
