import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { encodeBase64url } from '#core/protocol/base64.ts';
import type { ClaimAnswer } from '#core/protocol/answers.ts';
import { MAX_CLAIM_BYTES } from '#core/protocol/limits.ts';
import { ROUTES } from '#core/protocol/paths.ts';
import type { RelayContext } from '../context.ts';
import { addressKey } from '../limits.ts';
import { answerClaim, mayClaim, parseClaim } from '../relay.ts';
import { refuse } from '../refuse.ts';
import { sha256 } from '../space-guard.ts';

const EPOCH_BYTES = 9;
const NO_BYTES = new Uint8Array(0);

export function addClaimRoute(app: FastifyInstance, context: RelayContext): void {
  const { store, programmeCodeHash } = context;
  const codeIsRight = (code: string | null): boolean =>
    programmeCodeHash === null || (code !== null && timingSafeEqual(sha256(code), programmeCodeHash));

  app.post(ROUTES.claim, {
    bodyLimit: MAX_CLAIM_BYTES,
    onRequest: async (request, reply) => {
      const retryAfter = context.claims.take(addressKey(request.ip));
      return retryAfter > 0 ? refuse(reply, 'rate', retryAfter) : undefined;
    },
    handler: async (request, reply) => {
      const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
      const claim = parseClaim(isJson && Buffer.isBuffer(request.body) ? request.body : NO_BYTES);
      if (!claim.ok) return refuse(reply, claim.error);
      const { spaceId, auth, code } = claim.value;
      const existing = await store.findSpace(spaceId);
      const holdsTheSpace = existing !== null && timingSafeEqual(existing.auth, auth);
      if (!mayClaim({ codeIsRight: codeIsRight(code), holdsTheSpace })) return refuse(reply, 'code');
      if (existing === null && !context.disk.hasRoom()) return refuse(reply, 'disk_full');
      const epoch = encodeBase64url(context.randomBytes(EPOCH_BYTES));
      const outcome = await store.claim({ spaceId, auth, epoch, at: context.now() });
      const kind = answerClaim(outcome);
      if ('error' in kind) return refuse(reply, kind.error);
      if (!('epoch' in outcome)) throw new Error('a granted claim has an epoch');
      const answer: ClaimAnswer = { epoch: outcome.epoch, nextSeq: outcome.nextSeq };
      return reply.code(kind.status).send(answer);
    },
  });
}
