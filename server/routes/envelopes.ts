import type { FastifyInstance } from 'fastify';
import { decodeEnvelopes, encodeSequenced } from '#core/protocol/frames.ts';
import { MAX_POST_BYTES } from '#core/protocol/limits.ts';
import { ROUTES } from '#core/protocol/paths.ts';
import type { RelayContext } from '../context.ts';
import { errorOfFrames, errorOfWrite, parsePage, type Query } from '../relay.ts';
import { refuse } from '../refuse.ts';
import { guardSpace, octets, sha256, spaceIdOf } from '../space-guard.ts';
import type { SealedEnvelope } from '../store/relay-store.ts';

const ENVELOPE_ID_BYTES = 16;

export const envelopeId = (envelope: Uint8Array): Buffer => sha256(envelope).subarray(0, ENVELOPE_ID_BYTES);

/** By hand: this is the answer of the busiest route. */
function appendedJson(envelopes: readonly SealedEnvelope[], seqs: readonly number[]): string {
  const items = envelopes.map(
    ({ envId }, i) => `{"envId":"${Buffer.from(envId).toString('base64url')}","seq":${String(seqs[i])}}`,
  );
  return `[${items.join(',')}]`;
}

export function addEnvelopeRoutes(app: FastifyInstance, context: RelayContext): void {
  const { store, limits } = context;
  const quota = { bytes: limits.spaceBytes, envelopes: limits.spaceEnvelopes };

  app.post(ROUTES.envelopes, {
    bodyLimit: MAX_POST_BYTES,
    onRequest: guardSpace(context, { bucket: context.posts }),
    handler: async (request, reply) => {
      const body = octets(request);
      if (body === null) return refuse(reply, 'bad_request');
      const frames = decodeEnvelopes(body);
      if (!frames.ok) return refuse(reply, errorOfFrames(frames.error));
      if (request.space?.state === 'closed') return refuse(reply, 'closed');
      if (!context.disk.hasRoom()) return refuse(reply, 'disk_full');
      const spaceId = spaceIdOf(request);
      const envelopes = frames.value.map((envelope) => ({ envId: envelopeId(envelope), envelope }));
      const outcome = await context.appends.submit({ spaceId, envelopes, quota, at: context.now() });
      if (outcome.type !== 'stored') return refuse(reply, errorOfWrite(outcome.type));
      return reply.type('application/json; charset=utf-8').send(appendedJson(envelopes, outcome.seqs));
    },
  });

  app.get(ROUTES.envelopes, {
    onRequest: guardSpace(context),
    handler: async (request, reply) => {
      const page = parsePage(request.query as Query);
      if (!page.ok) return refuse(reply, page.error);
      const frames = await store.readAfter(spaceIdOf(request), page.value.after, page.value.maxBytes);
      return reply.type('application/octet-stream').send(Buffer.from(encodeSequenced(frames).buffer));
    },
  });
}
