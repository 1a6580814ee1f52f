import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { encodeBase64url } from '#core/protocol/base64.ts';

const ROW_ID_BYTES = 9;

/** The row id of something that a space has once, so that two devices that make it offline make the same row. */
export const singletonId = (spaceUid: string, name: string): string =>
  encodeBase64url(
    hmac(sha256, utf8ToBytes(spaceUid), utf8ToBytes(`wm singleton ${name}`)).slice(0, ROW_ID_BYTES),
  );

/** The pair row of a pair's space. */
export const pairRowId = ({ spaceUid }: { readonly spaceUid: string }): string =>
  singletonId(spaceUid, 'pair');

/** The plan of a pair's space: whoever types in it first makes it. */
export const planRowId = ({ spaceUid }: { readonly spaceUid: string }): string =>
  singletonId(spaceUid, 'plan');

/**
 * The member row of a role in a pair's space. There is one mentee and one mentor, so whoever comes back in the same role
 * after losing a phone is the same person, and nobody waits for one who is not there any more.
 */
export const memberRowId = (spaceUid: string, role: string): string =>
  singletonId(spaceUid, `member ${role}`);

/** The one note of a person about something, in her own space: made on two devices it is one note. */
export const ownNoteId = (ownUid: string, about: string): string => singletonId(ownUid, `note ${about}`);
