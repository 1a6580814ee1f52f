/** A sentence is known by its words: whoever changes it makes it another, of which nobody said whose it is. */
export function sentenceKey(sentence: string): string {
  const plain = sentence
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return hash(plain, 0x811c9dc5) + hash(plain, 0x01000193);
}

/** FNV-1a of the letters, as eight digits: short, the same everywhere, and no secret. */
function hash(text: string, seed: number): string {
  let value = seed >>> 0;
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, '0');
}

export interface OwnedSentence {
  readonly text: string;
  readonly key: string;
  readonly isMentors: boolean;
}

/** The sentences of a text with whose words they are; nobody said so of a sentence: her own. */
export const withOwners = (
  sentences: readonly string[],
  mentorWords: readonly string[],
): readonly OwnedSentence[] =>
  sentences.map((text) => {
    const key = sentenceKey(text);
    return { text, key, isMentors: mentorWords.includes(key) };
  });
