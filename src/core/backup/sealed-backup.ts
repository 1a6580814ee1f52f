import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { NONCE_BYTES, openBytes, sealBytes, TAG_BYTES } from '../crypto/cipher.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { deflate, inflate } from '../envelope/compression.ts';
import { err, ok, type Result } from '../result/result.ts';

/** What makes a key of a person's words, and how much work that is. */
export interface KeyRecipe {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
  /** 16 bytes. */
  readonly salt: Uint8Array;
}

export interface BackupFault {
  readonly type: 'not_a_backup' | 'newer_backup' | 'too_large' | 'damaged';
}

const MAGIC = utf8ToBytes('WMBACKUP');
const VERSION = 1;
const SALT_BYTES = 16;
const HEADER_BYTES = MAGIC.length + 1 + 4 + 1 + 1 + SALT_BYTES;
const DIGEST_BYTES = 32;
const SMALLEST = HEADER_BYTES + NONCE_BYTES + TAG_BYTES + DIGEST_BYTES;
export const MAX_BACKUP_BYTES = 64 * 1024 * 1024;

const MEMORY_KIB = { least: 19 * 1024, most: 128 * 1024 };
const PASSES = { least: 2, most: 6 };
const LANES = { least: 1, most: 4 };

export const newSalt = (random: RandomBytes): Uint8Array => random(SALT_BYTES);

function headerOf({ memoryKiB, passes, lanes, salt }: KeyRecipe): Uint8Array {
  const memory = new Uint8Array(4);
  new DataView(memory.buffer).setUint32(0, memoryKiB);
  return concatBytes(MAGIC, Uint8Array.of(VERSION), memory, Uint8Array.of(passes, lanes), salt);
}

/** [G1] `key`: 32 bytes, made by the recipe. */
export function sealBackup(
  contents: Uint8Array,
  recipe: KeyRecipe,
  key: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  const header = headerOf(recipe);
  const body = concatBytes(header, sealBytes(key, deflate(contents), header, random));
  return concatBytes(body, sha256(body));
}

const isWithin = (
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): boolean => value >= least && value <= most;

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** [G2] [G3] [G4] How the key of this file is made. Nothing is wrong with the file when this answers. */
export function recipeOf(file: Uint8Array): Result<KeyRecipe, BackupFault> {
  if (file.length > MAX_BACKUP_BYTES) return err({ type: 'too_large' });
  if (!isSame(file.subarray(0, MAGIC.length), MAGIC)) return err({ type: 'not_a_backup' });
  if ((file[MAGIC.length] ?? 0) > VERSION) return err({ type: 'newer_backup' });
  if (file.length < SMALLEST) return err({ type: 'damaged' });
  const body = file.subarray(0, -DIGEST_BYTES);
  if (!isSame(sha256(body), file.subarray(-DIGEST_BYTES))) return err({ type: 'damaged' });
  const view = new DataView(file.buffer, file.byteOffset, HEADER_BYTES);
  const [memoryKiB, passes, lanes] = [view.getUint32(9), view.getUint8(13), view.getUint8(14)];
  const isOurs = isWithin(memoryKiB, MEMORY_KIB) && isWithin(passes, PASSES) && isWithin(lanes, LANES);
  if (!isOurs || view.getUint8(8) !== VERSION) return err({ type: 'damaged' });
  return ok({ memoryKiB, passes, lanes, salt: file.slice(HEADER_BYTES - SALT_BYTES, HEADER_BYTES) });
}

/** [G1] [G5] The contents; `wrong_words` when the key does not open it. */
export function openBackup(
  file: Uint8Array,
  key: Uint8Array,
): Result<Uint8Array, BackupFault | { readonly type: 'wrong_words' }> {
  const recipe = recipeOf(file);
  if (!recipe.ok) return recipe;
  const sealed = file.subarray(HEADER_BYTES, -DIGEST_BYTES);
  const deflated = openBytes(key, sealed, file.subarray(0, HEADER_BYTES));
  if (!deflated) return err({ type: 'wrong_words' });
  const contents = inflate(deflated, MAX_BACKUP_BYTES);
  return contents ? ok(contents) : err({ type: 'damaged' });
}
