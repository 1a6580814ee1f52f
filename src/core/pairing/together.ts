import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToUtf8, concatBytes, equalBytes, utf8ToBytes } from '@noble/ciphers/utils.js';
import type { RandomBytes } from '../crypto/random.ts';
import { deriveKey } from '../crypto/space-keys.ts';
import { err, ok, type Result } from '../result/result.ts';
import { twoGroupsOfThree, type DigitGroups } from './digits.ts';
import { makeKeys, type PairingKeys } from './key-agreement.ts';
import { MALFORMED, MEETING_TYPE, readPayload, writePayload, type PayloadFault } from './payload.ts';
import { isRelayOrigin } from './relay-origin.ts';

export const RENDEZVOUS_BYTES = 16;
export const NONCE_BYTES_OF_MEETING = 32;
const COMMITMENT_BYTES = 32;
const RELAY_AT = RENDEZVOUS_BYTES + COMMITMENT_BYTES;

/** What the QR code of a meeting says. */
export interface MeetingOffer {
  /** R: 16 random bytes. */
  readonly rendezvous: Uint8Array;
  readonly commitment: Uint8Array;
  readonly relay: string | null;
}

/** The inviter's side of a meeting; `keys` and `nonce` stay hidden until a hello came. */
export interface OpenedMeeting {
  readonly offer: MeetingOffer;
  readonly keys: PairingKeys;
  readonly nonce: Uint8Array;
}

/** The short-lived place at the relay that R stands for. */
export interface Rendezvous {
  readonly spaceId: Uint8Array;
  readonly bearer: Uint8Array;
  readonly encryption: Uint8Array;
}

/** SHA-256("wm1 commit" ‖ A ‖ Na): SPEC.md [M1]. */
export const commitmentOf = (publicKey: Uint8Array, nonce: Uint8Array): Uint8Array =>
  sha256(concatBytes(utf8ToBytes('wm1 commit'), publicKey, nonce));

export function openMeeting(relay: string | null, random: RandomBytes): OpenedMeeting {
  const keys = makeKeys(random);
  const nonce = random(NONCE_BYTES_OF_MEETING);
  const rendezvous = random(RENDEZVOUS_BYTES);
  return { offer: { rendezvous, commitment: commitmentOf(keys.publicKey, nonce), relay }, keys, nonce };
}

export const rendezvousOf = ({ rendezvous }: MeetingOffer): Rendezvous => ({
  spaceId: deriveKey(rendezvous, 'wm1 meet id', 16),
  bearer: deriveKey(rendezvous, 'wm1 meet auth', 32),
  encryption: deriveKey(rendezvous, 'wm1 meet enc', 32),
});

export function meetingPayload({ rendezvous, commitment, relay }: MeetingOffer): Uint8Array {
  const relayBytes = utf8ToBytes(relay ?? '');
  return writePayload(MEETING_TYPE, rendezvous, commitment, Uint8Array.of(relayBytes.length), relayBytes);
}

export function parseMeeting(payload: Uint8Array): Result<MeetingOffer, PayloadFault> {
  const body = readPayload(payload, MEETING_TYPE);
  if (!body.ok) return body;
  const length = body.value[RELAY_AT];
  if (length === undefined || body.value.length !== RELAY_AT + 1 + length) return err(MALFORMED);
  const relay = length === 0 ? null : bytesToUtf8(body.value.subarray(RELAY_AT + 1));
  if (relay !== null && !isRelayOrigin(relay)) return err(MALFORMED);
  return ok({
    rendezvous: body.value.slice(0, RENDEZVOUS_BYTES),
    commitment: body.value.slice(RENDEZVOUS_BYTES, RELAY_AT),
    relay,
  });
}

/** What the inviter reveals after the hello. */
export interface Revealed {
  readonly publicKey: Uint8Array;
  readonly nonce: Uint8Array;
}

/** [M1] True when the reveal is what the QR code committed to. */
export const keepsCommitment = ({ commitment }: MeetingOffer, { publicKey, nonce }: Revealed): boolean =>
  equalBytes(commitmentOf(publicKey, nonce), commitment);

/** [M2] `helloDigest` = SHA-256 of the plain hello. */
export const meetingTranscript = (
  { rendezvous, commitment }: MeetingOffer,
  helloDigest: Uint8Array,
  { publicKey, nonce }: Revealed,
): Uint8Array =>
  sha256(concatBytes(utf8ToBytes('wm1 meet'), rendezvous, commitment, helloDigest, publicKey, nonce));

export const meetingDigits = (transcript: Uint8Array): DigitGroups => twoGroupsOfThree(transcript);
