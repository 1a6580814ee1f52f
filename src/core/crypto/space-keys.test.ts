import { hkdfSync } from 'node:crypto';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { deriveKey, deriveSpaceKeys, SECRET_BYTES } from './space-keys.ts';

const secret = Uint8Array.from({ length: SECRET_BYTES }, (_, index) => index);
/** HKDF of another implementation. */
const derived = (info: string, length: number): string =>
  bytesToHex(new Uint8Array(hkdfSync('sha256', secret, '', info, length)));

describe('the keys of a space', () => {
  it('[K1] are HKDF-SHA256 of the secret, one for each purpose', () => {
    const keys = deriveSpaceKeys(secret, 3);
    expect(bytesToHex(keys.spaceId)).toBe(derived('wm1 id', 16));
    expect(bytesToHex(keys.bearer)).toBe(derived('wm1 auth', 32));
    expect(bytesToHex(keys.encryption)).toBe(derived('wm1 enc', 32));
    expect(bytesToHex(keys.blobs)).toBe(derived('wm1 blob', 32));
    expect(keys.generation).toBe(3);
  });

  it('[K1] do not change: known answers for the secret 00 01 … 1f', () => {
    const keys = deriveSpaceKeys(secret, 1);
    expect([keys.spaceId, keys.bearer, keys.encryption].map(bytesToHex)).toMatchInlineSnapshot(`
      [
        "579ad21a701b2fc2e5a2ad747db00a50",
        "57408ed3a62cdba285774a9aa13d46f10e97b7ad18f4b11248045f376373aab7",
        "da427e83380862ae058d19c603a1fc1dbd476087067e6be2da735e3d3fc8258b",
      ]
    `);
  });

  it('[K1] differ for each secret and each purpose', () => {
    const other = secret.slice();
    other[31]! ^= 1;
    const all = [secret, other].flatMap((one) =>
      ['wm1 id', 'wm1 auth', 'wm1 enc', 'wm1 blob'].map((info) => bytesToHex(deriveKey(one, info, 32))),
    );
    expect(new Set(all).size).toBe(8);
  });
});
