import type { FastifyReply } from 'fastify';
import { STATUS_OF_ERROR, type ErrorCode } from '#core/protocol/errors.ts';

const RETRY_SECONDS_WHEN_DOWN = 5;

/** Every error answer of the relay goes through here. */
export function refuse(reply: FastifyReply, code: ErrorCode, retryAfterSeconds?: number): FastifyReply {
  const retry = retryAfterSeconds ?? (code === 'unavailable' ? RETRY_SECONDS_WHEN_DOWN : undefined);
  if (retry !== undefined) reply.header('Retry-After', retry);
  return reply
    .code(STATUS_OF_ERROR[code])
    .type('application/json; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .send(`{"error":"${code}"}`);
}
