import { createHash, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { openBytes } from '../crypto/cipher.ts';
import { orThrow } from '../result/result.ts';
import {
  answerRequest,
  checkAnswer,
  makeRequest,
  openAnswer,
  parseRequest,
  requestDigits,
  requestOf,
  transcriptDigits,
} from './apart.ts';
import { encodeInvitation, type Invitation } from './invitation.ts';

const SEED = { seed: 20261123 };
const invitation: Invitation = {
  secret: seededRandom(1)(32),
  spaceUid: 'Zm9vYmFyYmF6cXV4MDA',
  generation: 0,
  relay: 'https://relay.example.org',
  inviterName: 'Anneke',
  inviterRole: 'mentor',
  inviteeRole: 'mentee',
  pairKind: 'pair',
};

const PKCS8 = '302e020100300506032b656e04220420';
const SPKI = '302a300506032b656e032100';

/** X25519 of another implementation: the one in Node. */
const sharedByNode = (privateKey: Uint8Array, publicKey: Uint8Array): Buffer =>
  diffieHellman({
    privateKey: createPrivateKey({
      key: Buffer.from(PKCS8 + bytesToHex(privateKey), 'hex'),
      format: 'der',
      type: 'pkcs8',
    }),
    publicKey: createPublicKey({
      key: Buffer.from(SPKI + bytesToHex(publicKey), 'hex'),
      format: 'der',
      type: 'spki',
    }),
  });

function pairUp(seed: number) {
  const request = makeRequest(seededRandom(seed));
  const answer = orThrow(
    answerRequest(orThrow(parseRequest(request.payload)), invitation, seededRandom(seed + 1)),
  );
  return { request, answer };
}

describe('two links', () => {
  test('[A2] [A3] bring the invitation over and give both the same sixteen digits', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { request, answer } = pairUp(seed * 10);
      const opened = orThrow(openAnswer(request.privateKey, answer.payload));
      expect(opened.invitation).toEqual(invitation);
      expect(transcriptDigits(opened.transcript)).toEqual(transcriptDigits(answer.transcript));
      expect(transcriptDigits(opened.transcript).join(' ')).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    }
  });

  test('[A1] the request is a version, a type and a public key, and nothing of a person', () => {
    const request = makeRequest(seededRandom(3));
    expect(request.payload).toHaveLength(34);
    expect(bytesToHex(request.payload)).toBe(`0101${bytesToHex(request.publicKey)}`);
    expect(requestOf(request.privateKey)).toEqual(request);
  });

  test('[A1] its digits come from SHA-256 of the public key', () => {
    const { publicKey } = makeRequest(seededRandom(4));
    const digest = createHash('sha256').update(publicKey).digest();
    const expected = [0, 4, 8, 12].map((at) => String(digest.readUInt32BE(at) % 10_000).padStart(4, '0'));
    expect(requestDigits(publicKey)).toEqual(expected);
  });

  test('[P1] [A2] the answer opens with what X25519, HKDF and SHA-256 of Node work out', () => {
    const { request, answer } = pairUp(50);
    const inviter = answer.payload.slice(2, 34);
    const transcript = createHash('sha256')
      .update('wm1 apart')
      .update(request.publicKey)
      .update(inviter)
      .digest();
    const shared = sharedByNode(request.privateKey, inviter);
    const key = new Uint8Array(hkdfSync('sha256', shared, transcript, 'wm1 apart seal', 32));
    const aad = Buffer.concat([Buffer.from('wm1 apart'), Buffer.from([1, 2]), inviter]);
    expect(bytesToHex(openBytes(key, answer.payload.slice(34), aad)!)).toBe(
      bytesToHex(encodeInvitation(invitation)),
    );
    expect(new Uint8Array(transcript)).toEqual(answer.transcript);
    expect(Buffer.from(answer.payload).includes(Buffer.from(invitation.secret))).toBe(false);
  });

  test('[A2] [A3] have golden bytes', () => {
    const { request, answer } = pairUp(7);
    expect({
      request: bytesToHex(request.payload),
      requestDigits: requestDigits(request.publicKey).join(' '),
      answer: bytesToHex(answer.payload),
      digits: transcriptDigits(answer.transcript).join(' '),
    }).toMatchInlineSnapshot(`
      {
        "answer": "0102c838ecf5a87eedb15122335d8172d3a82cf349e1b0daa98c726e2aec36625f0998ccb2abd65732571c6f1222c840c2daf376d80adc349d6e543521f1c0c81c63ef368eae3334f60dcd5b573cd11f706b78b1a9d9e2e12a352d0c27d008d717f27cb068a36f19887c711d89df63695ddc394e6f37a1b7523a1c2d1addf5debee0556a7bf6ce158da296220529e23ed5cd095c6b224c0d75de24f726346e5832a5e313908513a033d73a51dd883ca3d831acfbcfb5e0b168b55ede4275f9abc5de9819ce8c030ddbe5e52af715cadfc5b48914ad2f59fc03b0bf7cfb9b8dd4c3acc5a116beb545574a66c1035a5f542b6ccbcb149df95655d829c1a1308ca7ffd70267e8366bbf",
        "digits": "3739 5039 9069 5195",
        "request": "0101f836dc1403d216c9bbef3593887f098f3b5249ba3722b9f0d3cd0a94ed5d523c",
        "requestDigits": "3803 2595 6020 9343",
      }
    `);
  });

  test('[A2] a change of any bit of the answer does not open', () => {
    const { request, answer } = pairUp(9);
    fc.assert(
      fc.property(fc.nat(answer.payload.length * 8 - 1), (bit) => {
        const changed = answer.payload.slice();
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(openAnswer(request.privateKey, changed).ok).toBe(false);
      }),
      { ...SEED, numRuns: 300 },
    );
  });

  test('[A2] a change of any bit of the request gives other digits, or is refused', () => {
    const request = makeRequest(seededRandom(11));
    for (let bit = 0; bit < request.payload.length * 8; bit++) {
      const changed = request.payload.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      const parsed = parseRequest(changed);
      if (parsed.ok) expect(requestDigits(parsed.value)).not.toEqual(requestDigits(request.publicKey));
    }
  });

  test("[A2] another's answer is refused", () => {
    const { answer } = pairUp(20);
    const other = makeRequest(seededRandom(99));
    expect(openAnswer(other.privateKey, answer.payload)).toEqual({
      ok: false,
      error: { type: 'not_for_me' },
    });
  });

  test('[A2] an answer to a request that somebody swapped on the way opens for neither victim', () => {
    const honest = makeRequest(seededRandom(30));
    const swapped = makeRequest(seededRandom(31));
    expect(requestDigits(swapped.publicKey)).not.toEqual(requestDigits(honest.publicKey));
    const answer = orThrow(answerRequest(swapped.publicKey, invitation, seededRandom(32)));
    expect(openAnswer(honest.privateKey, answer.payload).ok).toBe(false);
  });

  test('[A3] two answers to one request have different digits and different bytes', () => {
    const { publicKey } = makeRequest(seededRandom(40));
    const [one, two] = [41, 42].map((seed) =>
      orThrow(answerRequest(publicKey, invitation, seededRandom(seed))),
    );
    expect(transcriptDigits(one!.transcript)).not.toEqual(transcriptDigits(two!.transcript));
    expect(one!.payload).not.toEqual(two!.payload);
  });

  test('[P6] a public key of low order is refused on both sides', () => {
    const lowOrder = [
      '00'.repeat(32),
      `01${'00'.repeat(31)}`,
      'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
      '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
      `ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f`,
    ].map(hexToBytes);
    const { request, answer } = pairUp(60);
    for (const key of lowOrder) {
      expect(answerRequest(key, invitation, seededRandom(1))).toEqual({
        ok: false,
        error: { type: 'weak_key' },
      });
      const forged = answer.payload.slice();
      forged.set(key, 2);
      expect(openAnswer(request.privateKey, forged)).toEqual({ ok: false, error: { type: 'weak_key' } });
    }
  });

  test('[P2] a newer version, another type, and a wrong length are told apart', () => {
    const { request, answer } = pairUp(70);
    expect(parseRequest(Uint8Array.of(2, 1, 9))).toEqual({ ok: false, error: { type: 'newer_version' } });
    expect(parseRequest(Uint8Array.of(0, 1, 9))).toEqual({ ok: false, error: { type: 'malformed' } });
    expect(parseRequest(answer.payload)).toEqual({ ok: false, error: { type: 'malformed' } });
    expect(parseRequest(new Uint8Array(2049).fill(1))).toEqual({ ok: false, error: { type: 'too_long' } });
    expect(parseRequest(request.payload.slice(0, 33))).toEqual({ ok: false, error: { type: 'malformed' } });
    expect(parseRequest(Uint8Array.of(...request.payload, 0))).toEqual({
      ok: false,
      error: { type: 'malformed' },
    });
    expect(checkAnswer(answer.payload.slice(0, 74))).toEqual({ ok: false, error: { type: 'malformed' } });
    expect(openAnswer(request.privateKey, answer.payload.slice(0, -1))).toEqual({
      ok: false,
      error: { type: 'not_for_me' },
    });
    expect(openAnswer(request.privateKey.slice(1), answer.payload).ok).toBe(false);
  });

  test('[P2] random bytes are refused without an exception', () => {
    const { privateKey } = makeRequest(seededRandom(80));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
        const payload = Uint8Array.of(1, 2, ...bytes);
        expect(parseRequest(bytes).ok).toBe(bytes.length === 34 && bytes[0] === 1 && bytes[1] === 1);
        expect(openAnswer(privateKey, payload).ok).toBe(false);
      }),
      { ...SEED, numRuns: 500 },
    );
  });
});
