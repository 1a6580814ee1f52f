import fc from 'fast-check';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '../result/result.ts';
import {
  MAX_BACKUP_BYTES,
  newSalt,
  openBackup,
  recipeOf,
  sealBackup,
  type KeyRecipe,
} from './sealed-backup.ts';

const key = new Uint8Array(32).fill(7);
const recipe: KeyRecipe = {
  memoryKiB: 64 * 1024,
  passes: 3,
  lanes: 1,
  salt: newSalt(seededRandom(1)),
};
const sealed = (text = 'everything', more: Partial<KeyRecipe> = {}): Uint8Array =>
  sealBackup(utf8ToBytes(text), { ...recipe, ...more }, key, seededRandom(2));

/** The file with other bytes and a digest that fits them. */
function forged(change: (file: Uint8Array) => void): Uint8Array {
  const file = sealed();
  change(file);
  const body = file.subarray(0, -32);
  return concatBytes(body, sha256(body));
}

describe('a sealed backup', () => {
  it('[G1] opens to what was sealed, and tells how its key is made', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 2000 }), fc.integer(), (contents, seed) => {
        const file = sealBackup(contents, recipe, key, seededRandom(seed));
        expect(orThrow(recipeOf(file))).toEqual(recipe);
        expect(orThrow(openBackup(file, key))).toEqual(contents);
      }),
      { seed: 401 },
    );
  });

  it('[G1] does not open with another key, or with another header', () => {
    expect(openBackup(sealed(), new Uint8Array(32))).toEqual({ ok: false, error: { type: 'wrong_words' } });
    for (const place of [10, 13, 14, 15, 30]) {
      const file = forged((bytes) => {
        bytes[place] = place === 10 ? 2 : place === 30 ? bytes[place]! ^ 1 : 4;
      });
      expect(openBackup(file, key)).toEqual({ ok: false, error: { type: 'wrong_words' } });
    }
  });

  it('[G2] other bytes are no backup, another version is newer, and a large file is refused unread', () => {
    const typeOf = (file: Uint8Array) => (recipeOf(file) as { error?: { type: string } }).error?.type;
    for (const text of ['', 'WM', 'PK\u0003\u0004', 'WMBACKUq', ' WMBACKUP'])
      expect(typeOf(utf8ToBytes(text))).toBe('not_a_backup');
    const newer = sealed();
    newer[8] = 2;
    expect(typeOf(newer)).toBe('newer_backup');
    expect(typeOf(newer.subarray(0, 12))).toBe('newer_backup');
    expect(typeOf(new Uint8Array(MAX_BACKUP_BYTES + 1))).toBe('too_large');
  });

  it('[G3] every flipped bit and every cut is found before words are asked for', () => {
    const file = sealed();
    for (let bit = 9 * 8; bit < file.length * 8; bit++) {
      const changed = file.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(recipeOf(changed)).toEqual({ ok: false, error: { type: 'damaged' } });
    }
    for (let length = 9; length < file.length; length++)
      expect(recipeOf(file.subarray(0, length))).toEqual({ ok: false, error: { type: 'damaged' } });
  });

  it('[G4] a recipe that is too light or too heavy is refused', () => {
    const wrong: readonly Partial<KeyRecipe>[] = [
      { memoryKiB: 19 * 1024 - 1 },
      { memoryKiB: 128 * 1024 + 1 },
      { passes: 1 },
      { passes: 7 },
      { lanes: 0 },
      { lanes: 5 },
    ];
    for (const more of wrong)
      expect(recipeOf(sealed('x', more))).toEqual({ ok: false, error: { type: 'damaged' } });
    for (const more of [
      { memoryKiB: 19 * 1024, passes: 2 },
      { memoryKiB: 128 * 1024, passes: 6, lanes: 4 },
    ])
      expect(recipeOf(sealed('x', more)).ok).toBe(true);
  });

  it('[G1] the sealed bytes of one recipe, key and randomness do not change', () => {
    expect([...sha256(sealed())].slice(0, 8)).toMatchInlineSnapshot(`
      [
        129,
        239,
        161,
        102,
        98,
        190,
        95,
        241,
      ]
    `);
  });

  it('[G7] reading never throws, whatever the bytes', () => {
    const start = sealed();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(60), fc.boolean(), (bytes, kept, isFitting) => {
        const body = concatBytes(start.subarray(0, kept), bytes);
        const file = isFitting ? concatBytes(body, sha256(body)) : body;
        expect(typeof openBackup(file, key).ok).toBe('boolean');
      }),
      { seed: 402, numRuns: process.env['PROOF'] ? 1_000_000 : 10_000 },
    );
  });
});
