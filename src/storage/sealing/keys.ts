import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RandomBytes } from '#core/crypto/random.ts';
import { equalValues } from '#core/merge/value.ts';
import { createSealer } from './seal.ts';

export const PROFILE_KEY_BYTES = 32;
const IV_BYTES = 12;

/**
 * A profile key as it stands on the device: wrapped by a key that no script can read out. This stops casual looks and
 * makes erasure by key possible; it does not stop a copy of the disk (docs/decisions/005-at-rest.md).
 */
export interface KeptKey {
  readonly profile: string;
  readonly wrappingKey: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrapped: Uint8Array<ArrayBuffer>;
  /** A constant sealed under the profile key: a wrong key stops here, not as hundreds of broken rows. */
  readonly check: Uint8Array;
}

const CHECK = 'werkmaat';

const wrapContext = (profile: string) => utf8ToBytes(`wm-dk1|${profile}|device`);
const checkContext = (profile: string) => utf8ToBytes(`wm-check1|${profile}`);

/** Bytes that WebCrypto takes: over a buffer of their own. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

export async function wrapProfileKey(
  profile: string,
  key: Uint8Array,
  random: RandomBytes,
): Promise<KeptKey> {
  const wrappingKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const iv = own(random(IV_BYTES));
  const additionalData = own(wrapContext(profile));
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, wrappingKey, own(key));
  const check = createSealer(key, random).seal(CHECK, checkContext(profile));
  return { profile, wrappingKey, iv, wrapped: new Uint8Array(wrapped), check };
}

/** Null when the key cannot be had from what is kept: a browser that swallowed the CryptoKey, or changed bytes. */
export async function unwrapProfileKey(kept: KeptKey, random: RandomBytes): Promise<Uint8Array | null> {
  try {
    const { profile, wrappingKey, iv, wrapped, check } = kept;
    const additionalData = own(wrapContext(profile));
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, wrappingKey, wrapped);
    const key = new Uint8Array(plain);
    const checked = createSealer(key, random).open(check, checkContext(profile));
    return key.length === PROFILE_KEY_BYTES && checked.ok && checked.value === CHECK ? key : null;
  } catch {
    // WebCrypto says OperationError with an empty message for a wrong key and for changed bytes alike.
    return null;
  }
}

/** Where keys are kept; each call opens the database anew, so that what is read comes from the disk. */
export interface KeyShelf {
  put(kept: KeptKey): Promise<void>;
  get(profile: string): Promise<KeptKey | undefined>;
  remove(profile: string): Promise<void>;
}

/**
 * Puts a new profile key on the shelf and trusts it only after it was read back and used: there are browsers that
 * report success and keep nothing. Null: this browser does not keep a key.
 */
export async function keepNewProfileKey(
  profile: string,
  shelf: KeyShelf,
  random: RandomBytes,
): Promise<Uint8Array | null> {
  const key = random(PROFILE_KEY_BYTES);
  try {
    await shelf.put(await wrapProfileKey(profile, key, random));
    const kept = await shelf.get(profile);
    const readBack = kept && (await unwrapProfileKey(kept, random));
    if (readBack && equalValues(readBack, key)) return key;
  } catch {
    // DataCloneError in browsers that cannot store a CryptoKey; told apart by nobody, so all end here.
  }
  await shelf.remove(profile).catch(() => undefined);
  return null;
}
