import { decodeBase64url, encodeBase64url } from '../protocol/base64.ts';
import { err, ok, type Result } from '../result/result.ts';
import { MAX_PAYLOAD_BYTES } from './payload.ts';
import { isRelayOrigin } from './relay-origin.ts';

/** A meeting of a person's own two devices has a letter of its own, so that nobody is asked for her name. */
const KEYS = { request: 'a', answer: 'b', meeting: 't', ownMeeting: 'o' } as const;
export type JoinLinkKind = keyof typeof KEYS;

export interface JoinLink {
  readonly kind: JoinLinkKind;
  /** Not yet read: `parseRequest`, `openAnswer` and `parseMeeting` do that. */
  readonly payload: Uint8Array;
  /** Where the link leads; null when only its end was pasted. */
  readonly origin: string | null;
}

export type LinkFault = { readonly type: 'no_link' | 'malformed' | 'too_long' };

const MAX_TEXT_LENGTH = 16_384;
const MAX_CODE_LENGTH = Math.ceil((MAX_PAYLOAD_BYTES * 4) / 3);
/** Every quantifier is bounded and no two neighbours overlap, so that no text makes the search slow. */
const LINK = /(?:(https?:\/\/[A-Za-z0-9.:[\]-]{1,200})\/join\/?)?#([abto])=([A-Za-z0-9_-]+)/g;

/** [N1] `origin` without a slash at the end. */
export const joinLink = (origin: string, kind: JoinLinkKind, payload: Uint8Array): string =>
  `${origin}/join#${KEYS[kind]}=${encodeBase64url(payload)}`;

/** [N2] The last join link in a text that was scanned, opened or pasted. */
export function findJoinLink(text: string): Result<JoinLink, LinkFault> {
  const match = [...text.slice(0, MAX_TEXT_LENGTH).matchAll(LINK)].at(-1);
  if (match === undefined) return err({ type: 'no_link' });
  const [, place, key, code = ''] = match;
  const kind = (Object.keys(KEYS) as JoinLinkKind[]).find((name) => KEYS[name] === key);
  if (kind === undefined) return err({ type: 'no_link' });
  if (code.length > MAX_CODE_LENGTH) return err({ type: 'too_long' });
  const payload = decodeBase64url(code);
  if (!payload.ok) return err({ type: 'malformed' });
  const origin = place?.toLowerCase();
  return ok({ kind, payload: payload.value, origin: isRelayOrigin(origin) ? origin : null });
}
