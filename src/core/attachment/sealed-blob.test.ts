import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Prng } from '#tests/simulation/prng.ts';
import { deriveSpaceKeys } from '../crypto/space-keys.ts';
import { padmeLength } from '../envelope/padding.ts';
import { formatId } from '../protocol/ids.ts';
import { MAX_BLOB_BYTES } from '../protocol/limits.ts';
import { digestOf, type AttachmentReference } from './reference.ts';
import { MAX_ATTACHMENT_BYTES } from './limits.ts';
import { blobIdOf, openBlob, sealBlob } from './sealed-blob.ts';

const secret = Uint8Array.from({ length: 32 }, (_, index) => index);
const keys = deriveSpaceKeys(secret, 3);
const random = new Prng(5).bytes;

const referenceTo = (bytes: Uint8Array): AttachmentReference => [
  'application/pdf',
  bytes.length,
  digestOf(bytes),
];

const idOf = (bytes: Uint8Array, of = keys): Uint8Array => blobIdOf(of, digestOf(bytes))!;
const seal = (bytes: Uint8Array, of = keys): Uint8Array => sealBlob(of, idOf(bytes, of), bytes, random);
const faultOf = (blob: Uint8Array, reference: AttachmentReference, of = keys): string => {
  const opened = openBlob(of, reference, blob);
  return opened.ok ? 'opened' : opened.error.type;
};

const bytesOf = (maxLength: number) => fc.uint8Array({ minLength: 1, maxLength });

describe('a sealed blob', () => {
  it('[A1] [A2] opens to what was sealed, whatever the bytes', () => {
    fc.assert(
      fc.property(bytesOf(3000), (bytes) => {
        const opened = openBlob(keys, referenceTo(bytes), seal(bytes));
        expect(opened).toEqual({ ok: true, value: bytes });
      }),
      { seed: 601 },
    );
  });

  it('[A2] does not open when a bit was changed or an end was cut off', () => {
    const bytes = utf8ToBytes('a letter that was sent');
    const blob = seal(bytes);
    const reference = referenceTo(bytes);
    for (let bit = 0; bit < blob.length * 8; bit++) {
      const changed = blob.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(faultOf(changed, reference)).not.toBe('opened');
    }
    for (let length = 0; length < blob.length; length++)
      expect(faultOf(blob.subarray(0, length), reference)).not.toBe('opened');
    expect(faultOf(Uint8Array.of(...blob, 0), reference)).toBe('not_authentic');
  });

  it('[A2] of another file, space or generation does not open in this place', () => {
    const [one, other] = [utf8ToBytes('the letter'), utf8ToBytes('another')];
    expect(faultOf(seal(other), referenceTo(one))).toBe('not_authentic');
    expect(faultOf(seal(one, deriveSpaceKeys(random(32), 3)), referenceTo(one))).toBe('not_authentic');
    expect(faultOf(seal(one, deriveSpaceKeys(secret, 4)), referenceTo(one))).toBe('other_generation');
    const relabelled = seal(one, deriveSpaceKeys(secret, 4));
    relabelled[1] = 3;
    expect(faultOf(relabelled, referenceTo(one))).toBe('not_authentic');
  });

  it('[A3] that a member put there with other bytes is refused', () => {
    const [meant, planted] = [utf8ToBytes('the letter'), utf8ToBytes('not the letter')];
    const blob = sealBlob(keys, idOf(meant), planted, random);
    expect(faultOf(blob, referenceTo(meant))).toBe('not_meant');
    const [type, , digest] = referenceTo(meant);
    expect(faultOf(seal(meant), [type, meant.length + 1, digest])).toBe('not_meant');
  });

  it('[A3] whose length is more than its bytes is refused', () => {
    const bytes = utf8ToBytes('x'.repeat(200));
    expect(faultOf(seal(bytes), ['application/pdf', 5000, digestOf(bytes)])).toBe('not_meant');
  });

  it('[A4] has an id that differs in each space and generation, and is not of the digest alone', () => {
    const bytes = utf8ToBytes('a form that everybody has');
    const ids = [
      keys,
      deriveSpaceKeys(secret, 3),
      deriveSpaceKeys(new Uint8Array(32), 3),
      deriveSpaceKeys(Uint8Array.of(...secret.slice(1), 9), 4),
    ].map((of) => bytesToHex(idOf(bytes, of)));
    expect(new Set(ids).size).toBe(3);
    expect(digestOf(bytes)).not.toContain(formatId(idOf(bytes)).slice(0, 6));
    expect(blobIdOf(keys, 'no digest')).toBeNull();
  });

  it('[A4] does not change: a known id for the secret 00 01 … 1f', () => {
    expect(bytesToHex(idOf(utf8ToBytes('werkmaat')))).toMatchInlineSnapshot(
      `"06121eb6f9fee1c009ebc65bfc7acc77"`,
    );
  });

  it('[A5] has a Padmé length, and at its largest fits the relay', () => {
    const largest = new Uint8Array(MAX_ATTACHMENT_BYTES).fill(7);
    const blob = seal(largest);
    expect(blob.length).toBe(MAX_BLOB_BYTES);
    expect(faultOf(blob, referenceTo(largest))).toBe('opened');
    expect(() => seal(new Uint8Array(MAX_ATTACHMENT_BYTES + 1))).toThrow('an attachment of');
    expect(() => seal(new Uint8Array())).toThrow('an attachment of 0 bytes');
    for (const length of [1, 90, 1000, 50_001])
      expect(padmeLength(seal(new Uint8Array(length)).length)).toBe(seal(new Uint8Array(length)).length);
    expect(faultOf(new Uint8Array(MAX_BLOB_BYTES + 1).fill(1), referenceTo(largest))).toBe('wrong_size');
  });

  it('[A6] of whatever bytes never throws, and a later version is newer', () => {
    const reference = referenceTo(utf8ToBytes('the letter'));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (blob, digest) => {
        expect(faultOf(blob, reference)).not.toBe('opened');
        expect(faultOf(blob, ['application/pdf', 3, digest])).not.toBe('opened');
      }),
      { seed: 602, numRuns: 2000 },
    );
    expect(faultOf(Uint8Array.of(2), reference)).toBe('newer_version');
  });
});
