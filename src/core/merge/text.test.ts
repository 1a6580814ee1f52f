import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Prng } from '#tests/simulation/prng.ts';
import { faultOf, TEXT_OP } from '../envelope/op.ts';
import {
  mergeSoundUpdates,
  mergeText,
  mergeUpdates,
  openDocument,
  packUpdates,
  replaceText,
  textChange,
  textMarks,
  textOf,
  updatesFor,
  withinLength,
} from './text.ts';
import { isWellFormed, MAX_MERGED_UPDATE_BYTES } from './value.ts';

// With the first and last sign of two units, of each half.
const letters = fc.constantFrom(
  ...['a', 'b', ' ', 'é', '😀', '😁', '👩‍🎤', '\n', '\u{10000}', '\u{103FF}', '\u{10FC00}', '\u{10FFFF}'],
);
const texts = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''));
const seeds = fc.integer({ min: 0, max: 2 ** 31 });

const apply = (before: string, change: ReturnType<typeof textChange>): string =>
  change ? before.slice(0, change.at) + change.insert + before.slice(change.at + change.remove) : before;

/** Updates of a few people who type in the same text and sometimes hear of each other. */
function typing(seed: number, turns: number): readonly Uint8Array[] {
  const random = new Prng(seed);
  const updates: Uint8Array[] = [];
  const people = [1, 2, 3].map((person) => {
    const doc = openDocument(null);
    doc.clientID = person;
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'typing') updates.push(update);
    });
    return doc;
  });
  for (let turn = 0; turn < turns; turn++) {
    const doc = random.pick(people);
    if (random.chance(30) && updates.length > 0) Y.applyUpdate(doc, random.pick(updates));
    const text = textOf(doc).toString();
    const at = random.integer(0, text.length);
    const cut = random.chance(40) ? random.integer(0, text.length - at) : 0;
    replaceText(
      doc,
      text.slice(0, at) + random.pick(['hello', ' ', 'x', '']) + text.slice(at + cut),
      'typing',
    );
  }
  for (const doc of people) doc.destroy();
  return updates;
}

function shuffled<T>(list: readonly T[], random: Prng): T[] {
  const rest = [...list];
  const mixed: T[] = [];
  while (rest.length > 0) mixed.push(...rest.splice(random.integer(0, rest.length - 1), 1));
  return mixed;
}

describe('texts', () => {
  it('[T1] updates in any order, any number of times, give the same text and nothing pending', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const updates = typing(seed, 12);
        const random = new Prng(seed);
        const inOrder = mergeText(null, updates)!;
        let state: Uint8Array | null = null;
        for (const update of shuffled([...updates, ...updates.slice(0, 3)], random))
          state = mergeText(state, [update])!.state;
        const merged = mergeText(state, [])!;
        expect(merged.plain).toBe(inOrder.plain);
        expect(merged.pending).toBe(false);
        expect(mergeText(null, [merged.state])!.plain).toBe(inOrder.plain);
      }),
      { seed: 61, numRuns: 60 },
    );
  });

  it('[T1] the same insert on two devices stands twice: nothing that was typed is dropped', () => {
    const [a = null] = updatesFor(null, 'Dear Ms Jansen', 1);
    const [b = null] = updatesFor(null, 'Dear Ms Jansen', 2);
    expect(mergeText(a, [b!])!.plain).toBe('Dear Ms JansenDear Ms Jansen');
  });

  it('[T1] a broken update is refused as a value, not thrown', () => {
    expect(mergeText(null, [Uint8Array.of(9, 9, 9)])).toBeNull();
    expect(mergeText(Uint8Array.of(255, 255, 255, 255), [])).toBeNull();
  });

  it('[T1] one broken update does not hold up the others', () => {
    const updates = typing(7, 6);
    const broken = Uint8Array.of(1, 1, 200, 7, 99, 255);
    const mixed = [broken, ...updates.slice(0, 2), broken, ...updates.slice(2)];
    const { merged, broken: places } = mergeSoundUpdates(null, mixed);
    expect(places).toEqual([0, 3]);
    expect(merged.plain).toBe(mergeText(null, updates)!.plain);
    expect(mergeSoundUpdates(null, updates).broken).toEqual([]);
    expect(mergeSoundUpdates(null, [broken]).merged).toEqual(mergeText(null, []));
  });

  it('[T1] never throws for random and mutated bytes', () => {
    const sound = typing(3, 8);
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = new Prng(seed);
        const bytes = random.chance(50) ? random.bytes(random.integer(0, 60)) : random.pick(sound).slice();
        if (bytes.length > 0) bytes[random.integer(0, bytes.length - 1)] = random.integer(0, 255);
        const merged = mergeSoundUpdates(mergeText(null, sound)!.state, [bytes]).merged;
        expect(typeof merged.plain).toBe('string');
      }),
      { seed: 62, numRuns: 200 },
    );
  });

  it('[T2] turns one text into another by the smallest difference, in whole characters', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const change = textChange(before, after);
        expect(apply(before, change)).toBe(after);
        expect(change === null).toBe(before === after);
        if (!change) return;
        expect(isWellFormed(change.insert)).toBe(true);
        expect(isWellFormed(before.slice(change.at, change.at + change.remove))).toBe(true);
        const doc = openDocument(updatesFor(null, before)[0] ?? null);
        replaceText(doc, after, null);
        expect(textOf(doc).toString()).toBe(after);
        doc.destroy();
      }),
      { seed: 63, numRuns: 500 },
    );
  });

  it('[T2] leaves what both have at the beginning and the end', () => {
    expect(textChange('abc', 'abc')).toBeNull();
    expect(textChange('abcd', 'abXd')).toEqual({ at: 2, remove: 1, insert: 'X' });
    expect(textChange('aaa', 'aa')).toEqual({ at: 2, remove: 1, insert: '' });
    expect(textChange('', 'a')).toEqual({ at: 0, remove: 0, insert: 'a' });
    expect(textChange('ab', 'aab')).toEqual({ at: 1, remove: 0, insert: 'a' });
  });

  it('[T2] never splits a surrogate pair, whichever half two signs share', () => {
    expect(textChange('a😀b', 'a😁b')).toEqual({ at: 1, remove: 2, insert: '😁' });
    // U+1F600 and U+1FA00 share neither, U+10600 and U+1F600 share the low half.
    expect(textChange('\u{10600}', '\u{1f600}')).toEqual({ at: 0, remove: 2, insert: '\u{1f600}' });
    expect(textChange('x\u{10600}y', 'x\u{1f600}y')).toEqual({ at: 1, remove: 2, insert: '\u{1f600}' });
  });

  it('[T3] a state that waits for an earlier update says so, and is whole when that comes', () => {
    const updates: Uint8Array[] = [];
    const doc = openDocument(null);
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (const text of ['one', 'one two', 'one two three', 'two three']) replaceText(doc, text, null);
    const [first, ...later] = updates;
    const waiting = mergeText(null, later)!;
    expect(waiting.pending).toBe(true);
    const whole = mergeText(waiting.state, [first!])!;
    expect(whole).toMatchObject({ plain: 'two three', pending: false });
  });

  it('[T4] a merged update stands for all its parts', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const updates = typing(seed, 10);
        const at = new Prng(seed).integer(0, updates.length);
        const merged = [updates.slice(0, at), updates.slice(at)]
          .filter((some) => some.length > 0)
          .map(mergeUpdates);
        expect(mergeText(null, merged)!.plain).toBe(mergeText(null, updates)!.plain);
      }),
      { seed: 64, numRuns: 100 },
    );
  });

  it('[T5] what is pasted fits into ops, in any script, and pairs stay whole', () => {
    for (const sign of ['a', 'ب', '😀']) {
      const pasted = sign.repeat(100_000 / sign.length);
      const updates = updatesFor(null, `x${pasted}`);
      expect(updates.length).toBeGreaterThan(1);
      for (const value of updates) {
        const op = {
          kind: TEXT_OP,
          table: 't',
          row: 'r',
          field: 'f',
          log: 'aaaaaa000000',
          n: 1,
          c: 0,
          ctx: {},
          value,
        };
        expect(faultOf({ ...op, ms: 1_700_000_000_000 })).toBeNull();
        expect(value.length).toBeLessThanOrEqual(MAX_MERGED_UPDATE_BYTES);
      }
      expect(mergeText(null, updates)!.plain).toBe(`x${pasted}`);
    }
    expect(updatesFor(null, '')).toEqual([]);
  });

  it('[T5] what is pasted in pieces stands in its order, in the middle of a text too', () => {
    const pasted = Array.from({ length: 12_000 }, (_, at) => `${String(at)} `).join('');
    const doc = new Y.Doc();
    replaceText(doc, 'begin end', null);
    replaceText(doc, `begin ${pasted}end`, null);
    expect(textOf(doc).toString()).toBe(`begin ${pasted}end`);
  });

  it('[T5] packing merges neighbours up to the bound, and keeps what is larger as it is', () => {
    const small = typing(5, 10);
    expect(packUpdates(small)).toHaveLength(1);
    expect(packUpdates([])).toEqual([]);
    const pasted = updatesFor(null, 'ب'.repeat(90_000));
    const packed = packUpdates([...small, ...pasted]);
    expect(packed.every(({ length }) => length <= MAX_MERGED_UPDATE_BYTES + 64)).toBe(true);
    expect(packed.length).toBeGreaterThan(2);
    expect(mergeText(null, packed)!.plain).toHaveLength(mergeText(null, [...small, ...pasted])!.plain.length);
  });

  it('an opened text has a client of its own each time', () => {
    const [state = null] = updatesFor(null, 'x', 1);
    const [a, b] = [openDocument(state), openDocument(state)];
    expect(a.clientID).not.toBe(b.clientID);
    expect(textOf(a).toString()).toBe('x');
    expect(textOf(openDocument(new Uint8Array())).toString()).toBe('');
  });
});

describe('the marks of a text', () => {
  const marksOf = (updates: readonly Uint8Array[]): unknown =>
    textMarks(mergeSoundUpdates(null, updates).merged.state);

  it('[T6] are equal for the same updates in any order, repeated, merged or taken in over many states', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 12 }), (seed, turns) => {
        const random = new Prng(seed);
        const updates = typing(seed, turns);
        if (updates.length === 0) return;
        const marks = marksOf(updates);
        expect(marksOf(shuffled([...updates, random.pick(updates)], random))).toEqual(marks);
        const cut = random.integer(0, updates.length - 1);
        expect(marksOf([mergeUpdates(updates.slice(cut)), ...updates.slice(0, cut)])).toEqual(marks);
        let state: Uint8Array | null = null;
        for (const update of shuffled(updates, random)) state = mergeText(state, [update])?.state ?? state;
        expect(textMarks(state ?? new Uint8Array())).toEqual(marks);
      }),
      { numRuns: 200 },
    );
  });

  it('[T6] tell how far each client goes and what was deleted, in order, and neighbours as one', () => {
    const doc = openDocument(null);
    doc.clientID = 9;
    replaceText(doc, 'abcdef', null);
    const other = openDocument(Y.encodeStateAsUpdate(doc));
    other.clientID = 4;
    for (const after of ['abcxdef', 'abxdef', 'axdef', 'axde']) replaceText(other, after, null);
    expect(textMarks(Y.encodeStateAsUpdate(other))).toEqual({
      clients: [
        [4, 1],
        [9, 6],
      ],
      deleted: [
        [
          9,
          [
            [1, 2],
            [5, 5],
          ],
        ],
      ],
    });
    replaceText(other, 'ade', null);
    expect(textMarks(Y.encodeStateAsUpdate(other)).deleted.map(([client]) => client)).toEqual([4, 9]);
    expect(textMarks(new Uint8Array())).toEqual({ clients: [], deleted: [] });
    expect(textMarks(Y.encodeStateAsUpdate(openDocument(null)))).toEqual({ clients: [], deleted: [] });
  });
});

describe('[T7] a text that has a bound', () => {
  it('takes of what is put in as much as fits, wherever it is put', () => {
    expect(withinLength('abef', 'abcdxxef', 6)).toBe('abcdef');
    expect(withinLength('', 'abcdef', 4)).toBe('abcd');
    expect(withinLength('abcd', 'abXYZd', 4)).toBe('abXd');
  });

  it('never takes half a sign', () => {
    expect(withinLength('ab', 'a😀😀b', 5)).toBe('a😀b');
    expect(withinLength('ab', 'a😀b', 3)).toBe('ab');
  });

  it('that is longer already stays whole, and gets shorter only', () => {
    expect(withinLength('abcdef', 'abcdefg', 4)).toBe('abcdef');
    expect(withinLength('abcdef', 'abcde', 4)).toBe('abcde');
  });
});
