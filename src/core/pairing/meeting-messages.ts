import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { openBytes, sealBytes } from '../crypto/cipher.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { err, ok, type Result } from '../result/result.ts';
import {
  decodeInvitation,
  encodeInvitation,
  isPairingRole,
  type Invitation,
  type InvitationFault,
  type PairingRole,
} from './invitation.ts';
import { agreeKey, PUBLIC_KEY_BYTES, type PairingKeys } from './key-agreement.ts';
import {
  fromCbor,
  isBytes,
  MALFORMED,
  PAIRING_VERSION,
  readPayload,
  toCbor,
  writePayload,
  type PayloadFault,
} from './payload.ts';
import { cleanName, isCleanName } from './person-name.ts';
import { NONCE_BYTES_OF_MEETING, type Rendezvous, type Revealed } from './together.ts';

const STEPS = { hello: 1, reveal: 2, invitation: 3, taken: 4, stop: 5 } as const;
export type MeetingStep = keyof typeof STEPS;

export interface Hello {
  readonly publicKey: Uint8Array;
  readonly nonce: Uint8Array;
  readonly name: string;
}

export interface ReadHello extends Hello {
  /** SHA-256 of the plain message; goes into the transcript. */
  readonly digest: Uint8Array;
}

export interface Reveal extends Revealed {
  readonly name: string;
  readonly role: PairingRole;
}

export const STOP_REASONS = ['not_same', 'swapped', 'several_joined', 'ended', 'not_stored'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

export type MessageFault = PayloadFault | { readonly type: 'not_authentic' };

const additionalData = (step: MeetingStep): Uint8Array =>
  concatBytes(utf8ToBytes(`wm1 meet ${step}`), Uint8Array.of(PAIRING_VERSION, STEPS[step]));

const seal = (step: MeetingStep, key: Uint8Array, plain: Uint8Array, random: RandomBytes): Uint8Array =>
  writePayload(STEPS[step], sealBytes(key, plain, additionalData(step), random));

/** [M4] */
function open(step: MeetingStep, key: Uint8Array, message: Uint8Array): Result<Uint8Array, MessageFault> {
  const body = readPayload(message, STEPS[step]);
  if (!body.ok) return body;
  const plain = openBytes(key, body.value, additionalData(step));
  return plain === null ? err({ type: 'not_authentic' }) : ok(plain);
}

/** What a message says it is, before anything is opened; null for what is none of this version. */
export function stepOf(message: Uint8Array): MeetingStep | null {
  const [version, step] = message;
  if (version !== PAIRING_VERSION) return null;
  return (Object.keys(STEPS) as MeetingStep[]).find((name) => STEPS[name] === step) ?? null;
}

function listOf(plain: Uint8Array): readonly unknown[] {
  const value = fromCbor(plain);
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The message, and the digest that goes into the joiner's transcript. */
export function sealHello(
  { encryption }: Rendezvous,
  { publicKey, nonce, name }: Hello,
  random: RandomBytes,
): { readonly message: Uint8Array; readonly digest: Uint8Array } {
  const plain = toCbor([publicKey, nonce, cleanName(name)]);
  return { message: seal('hello', encryption, plain, random), digest: sha256(plain) };
}

export function openHello({ encryption }: Rendezvous, message: Uint8Array): Result<ReadHello, MessageFault> {
  const plain = open('hello', encryption, message);
  if (!plain.ok) return plain;
  const [publicKey, nonce, name] = listOf(plain.value);
  if (!isBytes(publicKey, PUBLIC_KEY_BYTES) || !isBytes(nonce, NONCE_BYTES_OF_MEETING) || !isCleanName(name))
    return err(MALFORMED);
  return ok({ publicKey, nonce, name, digest: sha256(plain.value) });
}

export const sealReveal = (
  { encryption }: Rendezvous,
  { publicKey, nonce, name, role }: Reveal,
  random: RandomBytes,
): Uint8Array => seal('reveal', encryption, toCbor([publicKey, nonce, cleanName(name), role]), random);

export function openReveal({ encryption }: Rendezvous, message: Uint8Array): Result<Reveal, MessageFault> {
  const plain = open('reveal', encryption, message);
  if (!plain.ok) return plain;
  const [publicKey, nonce, name, role] = listOf(plain.value);
  if (
    !isBytes(publicKey, PUBLIC_KEY_BYTES) ||
    !isBytes(nonce, NONCE_BYTES_OF_MEETING) ||
    !isCleanName(name) ||
    !isPairingRole(role)
  )
    return err(MALFORMED);
  return ok({ publicKey, nonce, name, role });
}

/** [M3] The key of the last two steps; null for a public key of low order. */
export const meetingKey = (own: PairingKeys, other: Uint8Array, transcript: Uint8Array): Uint8Array | null =>
  agreeKey(own.privateKey, other, transcript, 'wm1 meet seal');

export const sealInvitation = (key: Uint8Array, invitation: Invitation, random: RandomBytes): Uint8Array =>
  seal('invitation', key, encodeInvitation(invitation), random);

export function openInvitation(
  key: Uint8Array,
  message: Uint8Array,
): Result<Invitation, MessageFault | InvitationFault> {
  const plain = open('invitation', key, message);
  return plain.ok ? decodeInvitation(plain.value) : plain;
}

export const sealTaken = (key: Uint8Array, random: RandomBytes): Uint8Array =>
  seal('taken', key, new Uint8Array(0), random);

export const openTaken = (key: Uint8Array, message: Uint8Array): boolean => open('taken', key, message).ok;

export const sealStop = ({ encryption }: Rendezvous, reason: StopReason, random: RandomBytes): Uint8Array =>
  seal('stop', encryption, toCbor([reason]), random);

/** [M5] A reason that this version does not know is `ended`. */
export function openStop({ encryption }: Rendezvous, message: Uint8Array): Result<StopReason, MessageFault> {
  const plain = open('stop', encryption, message);
  if (!plain.ok) return plain;
  const [reason] = listOf(plain.value);
  return ok(STOP_REASONS.find((known) => known === reason) ?? 'ended');
}
