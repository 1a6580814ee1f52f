import { createHmac, timingSafeEqual } from 'node:crypto';
import { decodeBase64url, encodeBase64url } from '#core/protocol/base64.ts';
import type { TicketAnswer } from '#core/protocol/answers.ts';
import { TICKET_SECONDS } from '#core/protocol/limits.ts';

const EXPIRES_BYTES = 8;
const MAC_BYTES = 32;
const TICKET_CHARACTERS = 54;

export interface Tickets {
  issue(spaceId: string): TicketAnswer;
  isValid(spaceId: string, ticket: string): boolean;
}

/**
 * Stands in for the bearer in an address that a log or history may keep (EventSource sends no headers):
 * expiry ‖ HMAC-SHA256(key, space id ‖ expiry), good for one space and ten minutes.
 * @param key random per process, so a restart ends all tickets
 */
export function createTickets(key: Uint8Array, now: () => number): Tickets {
  const macOf = (spaceId: string, expires: Uint8Array): Uint8Array =>
    createHmac('sha256', key).update(spaceId).update(expires).digest();

  return {
    issue(spaceId) {
      const expires = now() + TICKET_SECONDS * 1000;
      const bytes = new Uint8Array(EXPIRES_BYTES + MAC_BYTES);
      new DataView(bytes.buffer).setBigUint64(0, BigInt(expires));
      bytes.set(macOf(spaceId, bytes.subarray(0, EXPIRES_BYTES)), EXPIRES_BYTES);
      return { ticket: encodeBase64url(bytes), expires };
    },
    isValid(spaceId, ticket) {
      if (ticket.length !== TICKET_CHARACTERS) return false;
      const bytes = decodeBase64url(ticket);
      if (!bytes.ok) return false;
      const expires = bytes.value.subarray(0, EXPIRES_BYTES);
      const genuine = timingSafeEqual(macOf(spaceId, expires), bytes.value.subarray(EXPIRES_BYTES));
      return genuine && new DataView(expires.buffer).getBigUint64(0) > BigInt(now());
    },
  };
}
