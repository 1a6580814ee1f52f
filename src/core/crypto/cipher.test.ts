import fc from 'fast-check';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { Prng } from '#tests/simulation/prng.ts';
import { KEY_BYTES, NONCE_BYTES, openBytes, sealBytes, TAG_BYTES } from './cipher.ts';

const key = new Uint8Array(KEY_BYTES).fill(7);
const aad = utf8ToBytes('a place');

describe('sealing bytes', () => {
  it('[K2] is XChaCha20-Poly1305 with the nonce in front: the vector of draft-irtf-cfrg-xchacha, A.3.1', () => {
    const plain = utf8ToBytes(
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
    );
    const vectorKey = hexToBytes('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
    const vectorAad = hexToBytes('50515253c0c1c2c3c4c5c6c7');
    const nonce = hexToBytes('404142434445464748494a4b4c4d4e4f5051525354555657');
    const sealed = sealBytes(vectorKey, plain, vectorAad, () => nonce);
    expect(bytesToHex(sealed)).toBe(
      '404142434445464748494a4b4c4d4e4f5051525354555657' +
        'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb' +
        '731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452' +
        '2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9' +
        '21f9664c97637da9768812f615c68b13b52e' +
        'c0875924c1c7987947deafd8780acf49',
    );
    expect(openBytes(vectorKey, sealed, vectorAad)).toEqual(plain);
  });

  it('[K2] [K4] opens to what was sealed, and takes its nonce from the given randomness', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer(), (plain, seed) => {
        const sealed = sealBytes(key, plain, aad, new Prng(seed).bytes);
        expect(sealed.length).toBe(plain.length + NONCE_BYTES + TAG_BYTES);
        expect(sealed.subarray(0, NONCE_BYTES)).toEqual(new Prng(seed).bytes(NONCE_BYTES));
        expect(openBytes(key, sealed, aad)).toEqual(plain);
      }),
      { seed: 71 },
    );
  });

  it('[K3] answers null for another key, other additional data, and any changed or cut bytes', () => {
    const sealed = sealBytes(key, utf8ToBytes('plain'), aad, new Prng(1).bytes);
    expect(openBytes(new Uint8Array(KEY_BYTES), sealed, aad)).toBeNull();
    expect(openBytes(key, sealed, utf8ToBytes('another place'))).toBeNull();
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = sealed.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(openBytes(key, changed, aad)).toBeNull();
    }
    for (let length = 0; length < sealed.length; length++)
      expect(openBytes(key, sealed.subarray(0, length), aad)).toBeNull();
    expect(openBytes(key, Uint8Array.of(...sealed, 0), aad)).toBeNull();
  });
});
