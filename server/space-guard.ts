import { hash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseId } from '#core/protocol/ids.ts';
import type { RelayContext } from './context.ts';
import { refuse } from './refuse.ts';
import { parseBearer, type Query } from './relay.ts';
import type { StoredSpace } from './store/relay-store.ts';
import type { TokenBuckets } from './limits.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard of the space routes. */
    space: StoredSpace | null;
  }
}

export interface SpaceParams {
  readonly id: string;
}

export const spaceIdOf = (request: FastifyRequest): string => (request.params as SpaceParams).id;

export const sha256 = (bytes: Uint8Array | string): Buffer => hash('sha256', bytes, 'buffer');

/** Compared when there is no space, so that an unknown one takes as long as a wrong token. */
const NO_AUTH = new Uint8Array(32);

export interface Guard {
  /** Also let a live ticket in. */
  readonly acceptTicket?: boolean;
  /** Takes one token per request of this space. */
  readonly bucket?: TokenBuckets;
}

/**
 * Runs before the body is read: a stranger can make the relay buffer nothing, and learns from the answer
 * neither whether a space exists nor whether a token was nearly right.
 */
export function guardSpace(context: RelayContext, { acceptTicket = false, bucket }: Guard = {}) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const id = spaceIdOf(request);
    const space = parseId(id).ok ? await context.store.findSpace(id) : null;
    const token = parseBearer(request.headers.authorization);
    const isMember = timingSafeEqual(sha256(token ?? NO_AUTH), space?.auth ?? NO_AUTH) && token !== null;
    if (space === null) return refuse(reply, 'not_found');
    if (!isMember) {
      const { ticket } = request.query as Query;
      const mayListen = acceptTicket && typeof ticket === 'string' && context.tickets.isValid(id, ticket);
      if (!mayListen) return refuse(reply, 'not_found');
    }
    const retryAfter = bucket?.take(id) ?? 0;
    if (retryAfter > 0) return refuse(reply, 'rate', retryAfter);
    request.space = space;
    return undefined;
  };
}

const OCTETS = 'application/octet-stream';

/** The body of a binary request; null when it is empty or of another type. */
export function octets(request: FastifyRequest): Buffer | null {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return type === OCTETS && Buffer.isBuffer(request.body) ? request.body : null;
}
