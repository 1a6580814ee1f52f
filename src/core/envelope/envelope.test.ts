import fc from 'fast-check';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import {
  goldenBytes,
  goldenKeys,
  goldenMixed,
  goldenOneField,
  goldenRandom,
} from '#tests/fixtures/golden-batches.ts';
import { Prng } from '#tests/simulation/prng.ts';
import { sealBytes } from '../crypto/cipher.ts';
import { deriveSpaceKeys, type SpaceKeys } from '../crypto/space-keys.ts';
import { orThrow } from '../result/result.ts';
import { decodeBatch, encodeBatch } from './batch.ts';
import { deflate } from './compression.ts';
import { envelopeId, openEnvelope, sealEnvelope, type EnvelopeKind } from './envelope.ts';
import { padmeLength } from './padding.ts';

const keys = goldenKeys;
const data = utf8ToBytes('what is sealed, what is sealed, what is sealed');

/** An envelope with any header and any plain bytes, sealed with the right key. */
function forge(of: SpaceKeys, header: readonly [number, number, number], plain: Uint8Array): Uint8Array {
  const aad = Uint8Array.of(...utf8ToBytes('wm1'), ...of.spaceId, ...header);
  return Uint8Array.of(...header, ...sealBytes(of.encryption, plain, aad, new Prng(5).bytes));
}
const framed = (content: Uint8Array, length = content.length): Uint8Array => {
  const plain = new Uint8Array(4 + content.length);
  new DataView(plain.buffer).setUint32(0, length);
  plain.set(content, 4);
  return plain;
};

describe('envelopes', () => {
  it('[B6] the golden envelopes have the bytes they always had, and open to their batches', () => {
    const golden = [
      ['envelope-one-field', 'ops', goldenOneField, false],
      ['envelope-mixed-padded', 'ops', goldenMixed, true],
      ['snapshot-one-field', 'snapshot', goldenOneField, true],
    ] as const;
    for (const [name, kind, batch, padded] of golden) {
      const sealed = sealEnvelope(keys, kind, encodeBatch(batch), { padded }, goldenRandom);
      expect(bytesToHex(sealed)).toBe(bytesToHex(goldenBytes(name)));
      const opened = orThrow(openEnvelope(keys, goldenBytes(name)));
      expect(opened.kind).toBe(kind);
      expect(orThrow(decodeBatch(opened.data))).toEqual({ ...batch, faulty: [], place: null, state: null });
    }
  });

  it('[E1] opens to what was sealed, whatever the kind, size and padding', () => {
    const kinds = fc.constantFrom<EnvelopeKind>('ops', 'snapshot', 'hello', 'control');
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        kinds,
        fc.boolean(),
        fc.nat(),
        (bytes, kind, padded, seed) => {
          const sealed = sealEnvelope(keys, kind, bytes, { padded }, new Prng(seed).bytes);
          expect(openEnvelope(keys, sealed)).toEqual({ ok: true, value: { kind, data: bytes } });
        },
      ),
      { seed: 97, numRuns: 200 },
    );
  });

  it('[E1] a change of any bit does not open', () => {
    const sealed = sealEnvelope(keys, 'ops', data, { padded: true }, new Prng(1).bytes);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = sealed.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect([bit, openEnvelope(keys, changed).ok]).toEqual([bit, false]);
    }
  });

  it('[E1] another space, another key and another generation do not open', () => {
    const sealed = sealEnvelope(keys, 'ops', data, { padded: false }, new Prng(1).bytes);
    const other = deriveSpaceKeys(new Uint8Array(32), 1);
    expect(openEnvelope(other, sealed)).toEqual({ ok: false, error: { type: 'not_authentic' } });
    expect(openEnvelope({ ...keys, spaceId: other.spaceId }, sealed)).toEqual({
      ok: false,
      error: { type: 'not_authentic' },
    });
    expect(openEnvelope({ ...keys, generation: 2 }, sealed)).toEqual({
      ok: false,
      error: { type: 'other_generation', generation: 1 },
    });
    const relabelled = sealed.slice();
    relabelled[2] = 2;
    expect(openEnvelope({ ...keys, generation: 2 }, relabelled)).toEqual({
      ok: false,
      error: { type: 'not_authentic' },
    });
  });

  it('[E2] padded envelopes have a Padmé length of at least 128, others their own', () => {
    for (let length = 0; length < 3000; length += 13) {
      const bytes = new Prng(length).bytes(length);
      const padded = sealEnvelope(keys, 'ops', bytes, { padded: true }, goldenRandom);
      const plain = sealEnvelope(keys, 'ops', bytes, { padded: false }, goldenRandom);
      expect(plain.length).toBeLessThanOrEqual(3 + 24 + 16 + length);
      expect(padded.length).toBe(padmeLength(plain.length + 4));
    }
  });

  it('[E3] the id is the beginning of SHA-256', () => {
    expect(envelopeId(data)).toEqual(sha256(data).subarray(0, 16));
  });

  it('[E4] a later version is newer, an unknown kind is told', () => {
    const sealed = sealEnvelope(keys, 'ops', data, { padded: false }, new Prng(1).bytes);
    for (const version of [2, 255]) {
      expect(openEnvelope(keys, Uint8Array.of(version, ...sealed.subarray(1)))).toEqual({
        ok: false,
        error: { type: 'newer_version', version },
      });
      expect(openEnvelope(keys, Uint8Array.of(version))).toEqual({
        ok: false,
        error: { type: 'newer_version', version },
      });
    }
    expect(openEnvelope(keys, forge(keys, [1, 0x40, 1], data))).toEqual({
      ok: false,
      error: { type: 'unknown_kind', kind: 4 },
    });
    expect(openEnvelope(keys, Uint8Array.of(0, ...sealed.subarray(1))).ok).toBe(false);
  });

  it('[E1] what a member sealed wrongly is broken content', () => {
    const broken = { ok: false, error: { type: 'broken_content' } };
    expect(openEnvelope(keys, forge(keys, [1, 2, 1], framed(data, data.length + 1)))).toEqual(broken);
    expect(openEnvelope(keys, forge(keys, [1, 2, 1], framed(data, 0xffffffff)))).toEqual(broken);
    expect(openEnvelope(keys, forge(keys, [1, 2, 1], Uint8Array.of(0, 0, 0)))).toEqual(broken);
    expect(openEnvelope(keys, forge(keys, [1, 3, 1], framed(data)))).toEqual(broken);
    expect(openEnvelope(keys, forge(keys, [1, 3, 1], framed(new Uint8Array())))).toEqual(broken);
    expect(openEnvelope(keys, forge(keys, [1, 1, 1], data))).toEqual(broken);
    expect(openEnvelope(keys, forge(keys, [1, 2, 1], framed(data, 0)))).toEqual({
      ok: true,
      value: { kind: 'ops', data: new Uint8Array() },
    });
  });

  it('[E5] a bomb is refused', () => {
    const bomb = deflate(new Uint8Array(17 * 1024 * 1024));
    expect(openEnvelope(keys, forge(keys, [1, 1, 1], bomb))).toEqual({
      ok: false,
      error: { type: 'broken_content' },
    });
  });

  it('short and empty bytes are too short', () => {
    const sealed = sealEnvelope(keys, 'ops', new Uint8Array(), { padded: false }, new Prng(1).bytes);
    expect(openEnvelope(keys, sealed).ok).toBe(true);
    for (let length = 0; length < sealed.length; length++)
      expect(openEnvelope(keys, sealed.subarray(0, length))).toEqual({
        ok: false,
        error: { type: 'too_short' },
      });
  });

  it('never throws for random and mutated bytes', () => {
    const sound = goldenBytes('envelope-mixed-padded');
    for (let seed = 0; seed < 2000; seed++) {
      const random = new Prng(seed);
      const bytes = random.chance(40) ? random.bytes(random.integer(0, 300)) : sound.slice();
      if (bytes.length > 0) bytes[random.integer(0, bytes.length - 1)]! ^= random.integer(1, 255);
      expect(openEnvelope(keys, bytes.subarray(0, random.integer(0, bytes.length))).ok).toBe(false);
    }
  });

  it('one changed field takes at most 130 bytes from hand to hand and 300 bytes for the relay, heads included', () => {
    expect(goldenBytes('envelope-one-field').length).toBeLessThanOrEqual(130);
    const padded = sealEnvelope(keys, 'ops', encodeBatch(goldenOneField), { padded: true }, goldenRandom);
    expect(padded.length).toBeLessThanOrEqual(300);
  });
});
