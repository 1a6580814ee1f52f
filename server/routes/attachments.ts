import type { FastifyInstance, FastifyRequest } from 'fastify';
import { encodeSequenced } from '#core/protocol/frames.ts';
import { parseId } from '#core/protocol/ids.ts';
import { MAX_BLOB_BYTES, MAX_SNAPSHOT_BYTES } from '#core/protocol/limits.ts';
import { ROUTES } from '#core/protocol/paths.ts';
import type { RelayContext } from '../context.ts';
import { errorOfWrite, parseUpto, type Query } from '../relay.ts';
import { refuse } from '../refuse.ts';
import { guardSpace, octets, spaceIdOf } from '../space-guard.ts';
import { envelopeId } from './envelopes.ts';

const OCTETS = 'application/octet-stream';

const blobIdOf = (request: FastifyRequest): string => (request.params as { blobId: string }).blobId;

/** Snapshots and blobs: single bodies beside the log of envelopes. */
export function addAttachmentRoutes(app: FastifyInstance, context: RelayContext): void {
  const { store, limits } = context;
  const onRead = guardSpace(context);
  const onWrite = guardSpace(context, { bucket: context.uploads });
  const quota = { bytes: limits.spaceBytes, envelopes: limits.spaceEnvelopes };

  app.put(ROUTES.snapshot, {
    bodyLimit: MAX_SNAPSHOT_BYTES,
    onRequest: onWrite,
    handler: async (request, reply) => {
      const upto = parseUpto(request.query as Query);
      const envelope = octets(request);
      if (!upto.ok || envelope === null || envelope.length === 0) return refuse(reply, 'bad_request');
      if (request.space?.state === 'closed') return refuse(reply, 'closed');
      if (!context.disk.hasRoom()) return refuse(reply, 'disk_full');
      const spaceId = spaceIdOf(request);
      const envId = envelopeId(envelope);
      const at = context.now();
      const outcome = await store.putSnapshot({ spaceId, uptoSeq: upto.value, envId, envelope, at });
      if (outcome === 'not_reached') return refuse(reply, 'bad_request');
      if (outcome !== 'stored') return refuse(reply, errorOfWrite(outcome));
      return reply.send({ envId: envId.toString('base64url') });
    },
  });

  app.get(ROUTES.snapshot, {
    onRequest: onRead,
    handler: async (request, reply) => {
      const snapshot = await store.getSnapshot(spaceIdOf(request));
      if (snapshot === null) return refuse(reply, 'no_snapshot');
      return reply.type(OCTETS).send(Buffer.from(encodeSequenced([snapshot]).buffer));
    },
  });

  app.put(ROUTES.blob, {
    bodyLimit: MAX_BLOB_BYTES,
    onRequest: onWrite,
    handler: async (request, reply) => {
      const blobId = blobIdOf(request);
      if (!parseId(blobId).ok) return refuse(reply, 'no_blob');
      const bytes = octets(request);
      if (bytes === null || bytes.length === 0) return refuse(reply, 'bad_request');
      if (request.space?.state === 'closed') return refuse(reply, 'closed');
      if (!context.disk.hasRoom()) return refuse(reply, 'disk_full');
      const spaceId = spaceIdOf(request);
      const outcome = await store.putBlob({ spaceId, blobId, bytes, quota, at: context.now() });
      return outcome === 'stored' ? reply.send({ blobId }) : refuse(reply, errorOfWrite(outcome));
    },
  });

  app.get(ROUTES.blob, {
    onRequest: onRead,
    handler: async (request, reply) => {
      const blobId = blobIdOf(request);
      const bytes = parseId(blobId).ok ? await store.getBlob(spaceIdOf(request), blobId) : null;
      if (bytes === null) return refuse(reply, 'no_blob');
      return reply.type(OCTETS).send(Buffer.from(bytes));
    },
  });
}
