import type { FastifyInstance } from 'fastify';
import type { ConfigAnswer } from '#core/protocol/answers.ts';
import { ROUTES } from '#core/protocol/paths.ts';
import type { RelayContext } from '../context.ts';
import { refuse } from '../refuse.ts';

/** A probe is a flush to disk; strangers may ask for at most one a second. */
const PROBE_EVERY_MS = 1_000;

export function addHealthRoutes(app: FastifyInstance, context: RelayContext): void {
  let probedAt = Number.NEGATIVE_INFINITY;
  let probed: Promise<void> = Promise.resolve();

  app.get(ROUTES.alive, async (_request, reply) =>
    reply.header('Cache-Control', 'no-store').send({ live: true }),
  );

  app.get(ROUTES.ready, async (_request, reply) => {
    if (!context.disk.hasRoom()) return refuse(reply, 'disk_full');
    const at = context.now();
    if (Math.abs(at - probedAt) >= PROBE_EVERY_MS) {
      probedAt = at;
      probed = context.store.probe();
    }
    await probed;
    return reply.header('Cache-Control', 'no-store').send({ ready: true });
  });

  app.get(ROUTES.config, async (_request, reply) => {
    const answer: ConfigAnswer = {
      relay: null,
      programmeCodeNeeded: context.programmeCodeHash !== null,
      programmePhone: context.programmePhone,
    };
    return reply.header('Cache-Control', 'no-cache').send(answer);
  });
}
