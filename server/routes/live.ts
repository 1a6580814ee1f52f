import type { FastifyInstance, FastifyReply } from 'fastify';
import { encodeSequenced } from '#core/protocol/frames.ts';
import { ROUTES } from '#core/protocol/paths.ts';
import type { RelayContext } from '../context.ts';
import { parseLive, type Query } from '../relay.ts';
import { refuse } from '../refuse.ts';
import { guardSpace, spaceIdOf } from '../space-guard.ts';

const RETRY_SECONDS_WHEN_CROWDED = 10;
const KEEP_ALIVE_MS = 60_000;
const FIRST_BYTES = ':\n\n';

function goneSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => controller.abort());
  return controller.signal;
}

export function addLiveRoutes(app: FastifyInstance, context: RelayContext): void {
  const { hub, store, limits } = context;

  app.get(ROUTES.live, {
    onRequest: guardSpace(context, { acceptTicket: true }),
    handler: async (request, reply) => {
      const spaceId = spaceIdOf(request);
      const isCrowded = (): boolean => limits.live !== 0 && hub.count(spaceId) >= limits.live;
      if (isCrowded()) return refuse(reply, 'rate', RETRY_SECONDS_WHEN_CROWDED);
      const lastEventId = request.headers['last-event-id'];
      const bounds = parseLive(request.query as Query, Array.isArray(lastEventId) ? '-' : lastEventId);
      if (!bounds.ok) return refuse(reply, bounds.error);
      const { waitSeconds, maxBytes } = bounds.value;
      const after = bounds.value.after ?? ((await store.info(spaceId))?.nextSeq ?? 1) - 1;
      // Looked at again because of the read above; from here to the registration nothing is awaited.
      if (isCrowded()) return refuse(reply, 'rate', RETRY_SECONDS_WHEN_CROWDED);
      const readAfter = (seq: number, max: number) => store.readAfter(spaceId, seq, max);

      if (waitSeconds !== null) {
        const gone = goneSignal(reply);
        const outcome = await hub.wait({
          spaceId,
          after,
          waitMs: waitSeconds * 1000,
          maxBytes,
          gone,
          readAfter,
        });
        if (outcome === 'deleted') return refuse(reply, 'not_found');
        return reply.type('application/octet-stream').send(Buffer.from(encodeSequenced(outcome).buffer));
      }

      reply
        .type('text/event-stream; charset=utf-8')
        .header('X-Accel-Buffering', 'no')
        .header('X-Time', context.now());
      reply.hijack();
      const { raw } = reply;
      raw.socket?.setKeepAlive(true, KEEP_ALIVE_MS);
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) raw.setHeader(name, value);
      }
      raw.writeHead(200);
      raw.write(FIRST_BYTES);
      hub.stream({ spaceId, after, response: raw, readAfter });
      return reply;
    },
  });

  app.post(ROUTES.ticket, {
    onRequest: guardSpace(context),
    handler: async (request, reply) => reply.send(context.tickets.issue(spaceIdOf(request))),
  });
}
