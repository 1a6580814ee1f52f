import { openDictionary, type Dictionary } from './dictionary.ts';
import type { SpellingFiles, SpellingReply, SpellingRequest } from './messages.ts';

type Say = (reply: SpellingReply) => void;

class NotLoaded extends Error {}

let dictionary: Dictionary | null = null;

/** The bytes of a file as they come in, unpacked. */
async function bytesAt(address: string, onBytes: (count: number) => void): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new TypeError('a file did not load');
  const pieces: Uint8Array[] = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    onBytes(value.length);
  }
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function load({ engine, affixes, words, size }: SpellingFiles, say: Say): Promise<void> {
  if (dictionary === null) {
    let come = 0;
    const onBytes = (count: number): void => {
      come += count;
      say({ type: 'progress', done: Math.min(1, come / size) });
    };
    const files = [bytesAt(engine, onBytes), bytesAt(affixes, onBytes), bytesAt(words, onBytes)] as const;
    const [program, rules, list] = await Promise.all(files).catch((error: unknown) => {
      throw new NotLoaded('the list of words did not load', { cause: error });
    });
    dictionary = await openDictionary({ engine: program, affixes: rules, words: list });
  }
  say({ type: 'ready' });
}

function opened(): Dictionary {
  if (dictionary === null) throw new Error('asked before it was loaded');
  return dictionary;
}

/** One request, to its end: what goes wrong is said, never thrown. */
export async function answer(request: SpellingRequest, say: Say): Promise<void> {
  try {
    switch (request.type) {
      case 'load':
        await load(request.files, say);
        return;
      case 'check':
        say({ type: 'wrong', words: request.words.filter((word) => !opened().isRight(word)) });
        return;
      case 'suggest':
        say({ type: 'suggestions', words: opened().suggestionsFor(request.word) });
        return;
    }
  } catch (error) {
    say({ type: 'fault', fault: error instanceof NotLoaded ? 'not_loaded' : 'failed' });
  }
}
