import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { NONCE_BYTES, openBytes, sealBytes, TAG_BYTES } from '../crypto/cipher.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { err, ok, type Result } from '../result/result.ts';
import { fourGroupsOfFour, type DigitGroups } from './digits.ts';
import { decodeInvitation, encodeInvitation, type Invitation, type InvitationFault } from './invitation.ts';
import { agreeKey, keysOf, makeKeys, PRIVATE_KEY_BYTES, PUBLIC_KEY_BYTES } from './key-agreement.ts';
import {
  ANSWER_TYPE,
  MALFORMED,
  PAIRING_VERSION,
  readPayload,
  REQUEST_TYPE,
  writePayload,
  type PayloadFault,
} from './payload.ts';

const NAME = utf8ToBytes('wm1 apart');
const KEY_INFO = 'wm1 apart seal';

export interface JoinRequest {
  /** 32 bytes; kept sealed, used once, forgotten after 24 hours. */
  readonly privateKey: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly payload: Uint8Array;
}

export interface JoinAnswer {
  readonly payload: Uint8Array;
  readonly transcript: Uint8Array;
}

export interface OpenedAnswer {
  readonly invitation: Invitation;
  readonly transcript: Uint8Array;
}

export type WeakKey = { readonly type: 'weak_key' };
/** `not_for_me`: sealed to another request, or changed on the way. */
export type AnswerFault = PayloadFault | InvitationFault | WeakKey | { readonly type: 'not_for_me' };

/** [A1] Joiner, first link. */
export const makeRequest = (random: RandomBytes): JoinRequest => requestOf(makeKeys(random).privateKey);

/** The same request again, from its kept key. */
export function requestOf(privateKey: Uint8Array): JoinRequest {
  const { publicKey } = keysOf(privateKey);
  return { privateKey, publicKey, payload: writePayload(REQUEST_TYPE, publicKey) };
}

/** The joiner's public key. */
export function parseRequest(payload: Uint8Array): Result<Uint8Array, PayloadFault> {
  const body = readPayload(payload, REQUEST_TYPE);
  if (!body.ok) return body;
  return body.value.length === PUBLIC_KEY_BYTES ? ok(body.value.slice()) : err(MALFORMED);
}

/** [A1] What both read to each other before the inviter answers. */
export const requestDigits = (publicKey: Uint8Array): DigitGroups => fourGroupsOfFour(sha256(publicKey));

const transcriptOf = (joiner: Uint8Array, inviter: Uint8Array): Uint8Array =>
  sha256(concatBytes(NAME, joiner, inviter));

const additionalData = (inviter: Uint8Array): Uint8Array =>
  concatBytes(NAME, Uint8Array.of(PAIRING_VERSION, ANSWER_TYPE), inviter);

/** [A2] Inviter, second link; only after the digits of the request were compared. */
export function answerRequest(
  publicKey: Uint8Array,
  invitation: Invitation,
  random: RandomBytes,
): Result<JoinAnswer, WeakKey> {
  const own = makeKeys(random);
  const transcript = transcriptOf(publicKey, own.publicKey);
  const key = agreeKey(own.privateKey, publicKey, transcript, KEY_INFO);
  if (key === null) return err({ type: 'weak_key' });
  const sealed = sealBytes(key, encodeInvitation(invitation), additionalData(own.publicKey), random);
  return ok({ payload: writePayload(ANSWER_TYPE, own.publicKey, sealed), transcript });
}

/** True for bytes that have the shape of an answer; only the right private key tells more. */
export function checkAnswer(payload: Uint8Array): Result<Uint8Array, PayloadFault> {
  const body = readPayload(payload, ANSWER_TYPE);
  if (!body.ok) return body;
  return body.value.length > PUBLIC_KEY_BYTES + NONCE_BYTES + TAG_BYTES ? body : err(MALFORMED);
}

/** [A2] Joiner. Opens only; what follows is decided by a person. */
export function openAnswer(privateKey: Uint8Array, payload: Uint8Array): Result<OpenedAnswer, AnswerFault> {
  const body = checkAnswer(payload);
  if (!body.ok) return body;
  if (privateKey.length !== PRIVATE_KEY_BYTES) return err({ type: 'not_for_me' });
  const inviter = body.value.subarray(0, PUBLIC_KEY_BYTES);
  const transcript = transcriptOf(keysOf(privateKey).publicKey, inviter);
  const key = agreeKey(privateKey, inviter, transcript, KEY_INFO);
  if (key === null) return err({ type: 'weak_key' });
  const plain = openBytes(key, body.value.subarray(PUBLIC_KEY_BYTES), additionalData(inviter));
  if (plain === null) return err({ type: 'not_for_me' });
  const invitation = decodeInvitation(plain);
  return invitation.ok ? ok({ invitation: invitation.value, transcript }) : invitation;
}

/** [A3] */
export const transcriptDigits = (transcript: Uint8Array): DigitGroups => fourGroupsOfFour(transcript);
