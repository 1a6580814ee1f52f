import { SECRET_BYTES } from '../crypto/space-keys.ts';
import { err, ok, type Result } from '../result/result.ts';
import { fromCbor, isBytes, toCbor } from './payload.ts';
import { cleanName, isCleanName } from './person-name.ts';
import { isRelayOrigin } from './relay-origin.ts';

export const PAIRING_ROLES = ['mentee', 'mentor', 'coordinator', 'reviewer'] as const;
export type PairingRole = (typeof PAIRING_ROLES)[number];

export const PAIR_KINDS = ['own', 'pair', 'review', 'programme'] as const;
/** What kind of space is shared; `own` is a second device of the same person. */
export type PairKind = (typeof PAIR_KINDS)[number];

/** What is handed over, sealed: SPEC.md [P3]. */
export interface Invitation {
  /** 32 bytes. */
  readonly secret: Uint8Array;
  readonly spaceUid: string;
  /** 0–255. */
  readonly generation: number;
  /** Origin of the relay; null = the origin of the app. */
  readonly relay: string | null;
  readonly inviterName: string;
  readonly inviterRole: PairingRole;
  readonly inviteeRole: PairingRole;
  readonly pairKind: PairKind;
}

export type InvitationFault = { readonly type: 'bad_invitation' | 'newer_version' };

const INVITATION_VERSION = 1;
const SPACE_UID = /^[A-Za-z0-9_-]{1,64}$/;

export const isPairingRole = (value: unknown): value is PairingRole =>
  PAIRING_ROLES.some((role) => role === value);
const isPairKind = (value: unknown): value is PairKind => PAIR_KINDS.some((kind) => kind === value);
const isGeneration = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255;

/** Deterministic CBOR. What does not fit the schema is a bug of the caller, except for the name, which is cleaned. */
export function encodeInvitation(invitation: Invitation): Uint8Array {
  const bytes = toCbor({
    ...invitation,
    inviterName: cleanName(invitation.inviterName),
    v: INVITATION_VERSION,
  });
  const read = decodeInvitation(bytes);
  if (!read.ok) throw new Error('an invitation has a field that no reader would take');
  return bytes;
}

export function decodeInvitation(bytes: Uint8Array): Result<Invitation, InvitationFault> {
  const map = fromCbor(bytes);
  if (!(map instanceof Map)) return err({ type: 'bad_invitation' });
  const field = (name: keyof Invitation | 'v'): unknown => (map as ReadonlyMap<unknown, unknown>).get(name);
  const version = field('v');
  if (typeof version === 'number' && version > INVITATION_VERSION) return err({ type: 'newer_version' });
  const secret = field('secret');
  const spaceUid = field('spaceUid');
  const generation = field('generation');
  const relay = field('relay');
  const inviterName = field('inviterName');
  const inviterRole = field('inviterRole');
  const inviteeRole = field('inviteeRole');
  const pairKind = field('pairKind');
  if (
    version !== INVITATION_VERSION ||
    !isBytes(secret, SECRET_BYTES) ||
    typeof spaceUid !== 'string' ||
    !SPACE_UID.test(spaceUid) ||
    !isGeneration(generation) ||
    !(relay === null || isRelayOrigin(relay)) ||
    !isCleanName(inviterName) ||
    !isPairingRole(inviterRole) ||
    !isPairingRole(inviteeRole) ||
    !isPairKind(pairKind)
  )
    return err({ type: 'bad_invitation' });
  return ok({ secret, spaceUid, generation, relay, inviterName, inviterRole, inviteeRole, pairKind });
}
