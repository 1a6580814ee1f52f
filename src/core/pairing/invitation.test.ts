import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encode } from 'cborg';
import { orThrow } from '../result/result.ts';
import {
  decodeInvitation,
  encodeInvitation,
  PAIR_KINDS,
  PAIRING_ROLES,
  type Invitation,
} from './invitation.ts';
import { cleanName, isCleanName, MAX_NAME_LENGTH } from './person-name.ts';
import { isRelayOrigin } from './relay-origin.ts';

const SEED = { seed: 20261123 };

const invitations: fc.Arbitrary<Invitation> = fc.record({
  secret: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  spaceUid: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
  generation: fc.integer({ min: 0, max: 255 }),
  relay: fc.constantFrom(
    null,
    'https://relay.example.org',
    'https://relay.example.org:8443',
    'http://localhost:8787',
  ),
  inviterName: fc.string({ unit: 'grapheme', maxLength: 80 }).map(cleanName),
  inviterRole: fc.constantFrom(...PAIRING_ROLES),
  inviteeRole: fc.constantFrom(...PAIRING_ROLES),
  pairKind: fc.constantFrom(...PAIR_KINDS),
});

const sample: Invitation = {
  secret: new Uint8Array(32).fill(7),
  spaceUid: 'Zm9vYmFyYmF6cXV4MDA',
  generation: 0,
  relay: null,
  inviterName: 'Anneke',
  inviterRole: 'mentor',
  inviteeRole: 'mentee',
  pairKind: 'pair',
};

const fieldsOf = (change: Readonly<Record<string, unknown>>): Uint8Array =>
  encode({ ...sample, v: 1, ...change });

describe('an invitation', () => {
  test('[P3] comes back as it was', () => {
    fc.assert(
      fc.property(invitations, (invitation) => {
        expect(orThrow(decodeInvitation(encodeInvitation(invitation)))).toEqual(invitation);
      }),
      SEED,
    );
  });

  test('[P3] has golden bytes', () => {
    expect(bytesToHex(encodeInvitation(sample))).toMatchInlineSnapshot(
      `"a96176016572656c6179f6667365637265745820070707070707070707070707070707070707070707070707070707070707070768706169724b696e646470616972687370616365556964735a6d3976596d4679596d4636635856344d44416a67656e65726174696f6e006b696e7669746565526f6c65666d656e7465656b696e76697465724e616d6566416e6e656b656b696e7669746572526f6c65666d656e746f72"`,
    );
  });

  test.each([
    ['a short secret', { secret: new Uint8Array(31) }],
    ['a secret that is a text', { secret: 'x'.repeat(32) }],
    ['no space', { spaceUid: '' }],
    ['a space with a path in it', { spaceUid: '../x' }],
    ['a generation of 256', { generation: 256 }],
    ['half a generation', { generation: 0.5 }],
    ['a relay with a path', { relay: 'https://relay.example.org/x' }],
    ['a relay that runs script', { relay: 'javascript:alert(1)' }],
    ['a plain http relay', { relay: 'http://relay.example.org' }],
    ['no name', { inviterName: null }],
    ['a name that turns the line', { inviterName: 'Anneke\u202eroirepus' }],
    ['a name of 61 characters', { inviterName: 'a'.repeat(61) }],
    ['an unknown role', { inviterRole: 'admin' }],
    ['an unknown role for the invited', { inviteeRole: 'owner' }],
    ['an unknown kind', { pairKind: 'everything' }],
    ['version 0', { v: 0 }],
    ['no version', { v: null }],
  ])('[P3] with %s is refused', (_, change) => {
    expect(decodeInvitation(fieldsOf(change))).toEqual({ ok: false, error: { type: 'bad_invitation' } });
  });

  test('[P3] of a later version is newer, not broken', () => {
    expect(decodeInvitation(fieldsOf({ v: 2, secret: 'elsewhere' }))).toEqual({
      ok: false,
      error: { type: 'newer_version' },
    });
  });

  test('[P3] may say more than we know', () => {
    expect(orThrow(decodeInvitation(fieldsOf({ colour: 'green' })))).toEqual(sample);
  });

  test('[P2] of random bytes is refused without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(decodeInvitation(bytes).ok).toBe(false);
      }),
      { ...SEED, numRuns: 2_000 },
    );
  });

  test('that no reader would take is a bug of the writer', () => {
    expect(() => encodeInvitation({ ...sample, relay: 'relay.example.org' })).toThrow();
  });
});

describe('a name', () => {
  test('[P4] is clean after cleaning, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        expect(isCleanName(cleanName(name))).toBe(true);
      }),
      { ...SEED, numRuns: 2_000 },
    );
  });

  test('[P4] keeps the letters of other scripts and their joiners', () => {
    for (const name of ['Şükran', 'أميرة', 'می\u200cخواهم', 'ሰላም', 'Zoë 🌸'])
      expect(cleanName(name)).toBe(name);
  });

  test('[P4] is not cut through the middle of a character', () => {
    expect(cleanName(`${'a'.repeat(MAX_NAME_LENGTH - 1)}🌸`)).toBe('a'.repeat(MAX_NAME_LENGTH - 1));
  });

  test('[P4] loses line breaks and marks of direction', () => {
    expect(cleanName(' An\u202ene\nke\u0000 ')).toBe('An ne ke');
  });
});

test.each([
  ['https://relay.example.org', true],
  ['https://relay.example.org:8443', true],
  ['http://localhost:8787', true],
  ['http://[::1]:8787', true],
  ['http://relay.example.org', false],
  ['https://relay.example.org/', false],
  ['https://user@relay.example.org', false],
  ['https://RELAY.example.org', false],
  ['https://relay.example.org#x', false],
  [`https://${'a'.repeat(200)}.org`, false],
  [null, false],
])('[P5] %s as a relay: %s', (origin, expected) => {
  expect(isRelayOrigin(origin)).toBe(expected);
});
