import type { FastifyInstance } from 'fastify';
import type { SpaceAnswer } from '#core/protocol/answers.ts';
import { ROUTES } from '#core/protocol/paths.ts';
import type { RelayContext } from '../context.ts';
import { refuse } from '../refuse.ts';
import { guardSpace, spaceIdOf } from '../space-guard.ts';

export function addSpaceRoutes(app: FastifyInstance, context: RelayContext): void {
  const { store, hub } = context;
  const onRequest = guardSpace(context);

  app.get(ROUTES.space, {
    onRequest,
    handler: async (request, reply) => {
      const info = await store.info(spaceIdOf(request));
      if (info === null) return refuse(reply, 'not_found');
      const answer: SpaceAnswer = info;
      return reply.send(answer);
    },
  });

  app.post(ROUTES.close, {
    onRequest,
    handler: async (request, reply) => {
      const spaceId = spaceIdOf(request);
      const known = await store.close(spaceId);
      // Who listens comes back and hears that it is closed, also when there is nothing to send.
      if (known) hub.endSpace(spaceId);
      return known ? reply.send({ state: 'closed' }) : refuse(reply, 'not_found');
    },
  });

  app.delete(ROUTES.space, {
    onRequest,
    handler: async (request, reply) => {
      const spaceId = spaceIdOf(request);
      try {
        const known = await store.remove(spaceId);
        return known ? await reply.code(204).send() : await refuse(reply, 'not_found');
      } finally {
        hub.endSpace(spaceId);
      }
    },
  });
}
