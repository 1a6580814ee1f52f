import type { Socket } from 'node:net';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { LIVE_COMMENT_SECONDS } from '#core/protocol/limits.ts';
import type { RelayContext } from './context.ts';
import { DEFAULT_BOUNDS, type ConnectionBounds } from './connection-bounds.ts';
import { trackConnections } from './connections.ts';
import { createCors } from './cors.ts';
import type { DemoSource } from './demo-source.ts';
import { createDiskGuard } from './disk-guard.ts';
import { createGroupCommit } from './group-commit.ts';
import { createTokenBuckets, type RelayLimits } from './limits.ts';
import { createLiveHub } from './live.ts';
import { refuse } from './refuse.ts';
import { addAppFiles, addDemoRoute } from './routes/app-files.ts';
import { addAttachmentRoutes } from './routes/attachments.ts';
import { addClaimRoute } from './routes/claim.ts';
import { addCspReportRoutes, CSP_REPORT_PATH } from './routes/csp-report.ts';
import { addEnvelopeRoutes } from './routes/envelopes.ts';
import { addHealthRoutes } from './routes/health.ts';
import { addLiveRoutes } from './routes/live.ts';
import { addSpaceRoutes } from './routes/space.ts';
import { createSecurityHeaders } from './security-headers.ts';
import { sha256 } from './space-guard.ts';
import { loadStaticFiles } from './static.ts';
import {
  StoreFailure,
  type AppendOutcome,
  type AppendRequest,
  type RelayStore,
} from './store/relay-store.ts';
import { createTickets } from './tickets.ts';

export interface ServerDependencies {
  readonly store: RelayStore;
  readonly limits: RelayLimits;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Of the disk that holds the database. */
  readonly freeBytes: () => number;
  /** Words for the operator; never content, ids or addresses. */
  readonly reportError: (words: string) => void;
  /** Folder of the built app; null = relay only. */
  readonly staticDir?: string | null;
  readonly programmeCode?: string | null;
  readonly programmePhone?: string | null;
  readonly appOrigins?: readonly string[];
  readonly demo?: DemoSource;
  readonly cspReport?: boolean;
  readonly pingEveryMs?: number;
  readonly bounds?: ConnectionBounds;
}

const MAX_HEADER_BYTES = 16 * 1024;
const BODYLESS_LIMIT = 1024;
const TICKET_KEY_BYTES = 32;

const CLIENT_ERRORS: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** What is no HTTP at all gets a short answer and the end of its connection. */
function answerBrokenHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = CLIENT_ERRORS[error.code ?? ''] ?? '400 Bad Request';
  const body = '{"error":"bad_request"}';
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
}

/** Input gives a 4xx; a failing store 503 or 507; a bug is reported and gives the only 500 there is. */
function answerError(
  error: FastifyError | StoreFailure,
  reply: FastifyReply,
  report: (words: string) => void,
) {
  if (error instanceof StoreFailure) {
    report(error.message);
    return refuse(reply, error.type);
  }
  const status = error.statusCode ?? 500;
  // The connection may stay: Node reads and drops what is left of the body, so the client sees the answer.
  reply.removeHeader('connection');
  if (status === 413) return refuse(reply, 'too_large');
  if (status >= 400 && status < 500) return refuse(reply, 'bad_request');
  report(`unexpected ${error.name} in ${error.stack?.split('\n')[1]?.trim() ?? 'unknown place'}`);
  return refuse(reply, 'internal');
}

function publishing(store: RelayStore, publish: (request: AppendRequest, outcome: AppendOutcome) => void) {
  return async (group: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> => {
    const outcomes = await store.append(group);
    outcomes.forEach((outcome, i) => {
      const request = group[i];
      if (request !== undefined) publish(request, outcome);
    });
    return outcomes;
  };
}

/** The relay and the files of the app on one origin. Closing it ends all tails; the store stays the caller's. */
export async function createServer(dependencies: ServerDependencies): Promise<FastifyInstance> {
  const { store, limits, now, randomBytes, reportError, bounds = DEFAULT_BOUNDS } = dependencies;
  const hub = createLiveHub({ pingEveryMs: dependencies.pingEveryMs ?? LIVE_COMMENT_SECONDS * 1000 });
  const commit = publishing(store, ({ spaceId }, outcome) => {
    if (outcome.type === 'stored') hub.publish(spaceId, outcome.added);
  });
  const code = dependencies.programmeCode ?? null;
  const context: RelayContext = {
    store,
    hub,
    limits,
    now,
    randomBytes,
    appends: createGroupCommit(commit),
    tickets: createTickets(randomBytes(TICKET_KEY_BYTES), now),
    disk: createDiskGuard(dependencies.freeBytes, now),
    posts: createTokenBuckets(limits.postsPerMinute, now),
    uploads: createTokenBuckets(limits.postsPerMinute, now),
    claims: createTokenBuckets(limits.claimsPerMinute, now),
    programmeCodeHash: code === null ? null : sha256(code),
    programmePhone: dependencies.programmePhone ?? null,
  };

  const securityHeaders = createSecurityHeaders(
    dependencies.cspReport === true ? { reportUri: CSP_REPORT_PATH } : {},
  );
  const cors = createCors(dependencies.appOrigins ?? []);
  const setHeaders = (request: FastifyRequest, reply: FastifyReply): void => {
    const path = request.url.split('?')[0] ?? '/';
    reply.headers(securityHeaders(path));
    reply.headers(cors(request.headers.origin, request.method === 'OPTIONS'));
    if (path.startsWith('/v1/')) reply.header('Cache-Control', 'no-store');
  };

  const app = Fastify({
    logger: false,
    // Only a proxy on this machine may say for whom it asks (limit of claims per address).
    trustProxy: 'loopback',
    bodyLimit: BODYLESS_LIMIT,
    requestTimeout: bounds.requestMs,
    keepAliveTimeout: bounds.idleMs,
    connectionTimeout: bounds.stalledMs,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    http: {
      headersTimeout: bounds.headersMs,
      connectionsCheckingInterval: bounds.checkEveryMs,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    clientErrorHandler: answerBrokenHttp,
    frameworkErrors: (error, request, reply) => {
      setHeaders(request, reply);
      answerError(error, reply, reportError);
    },
  });

  app.server.maxConnections = bounds.connections;
  const connections = trackConnections(app.server);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/octet-stream', 'application/json'],
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  );
  app.decorateRequest('space', null);
  app.addHook('onRequest', (request, reply, done) => {
    setHeaders(request, reply);
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    reply.header('X-Time', now());
    done();
  });
  app.addHook('preClose', (done) => {
    hub.shutdown();
    connections.closeWhenIdle();
    done();
  });
  app.setErrorHandler<FastifyError>((error, _request, reply) => answerError(error, reply, reportError));
  app.setNotFoundHandler((_request, reply) => refuse(reply, 'not_found'));

  app.options('/*', async (_request, reply) => reply.code(204).send());
  addClaimRoute(app, context);
  addSpaceRoutes(app, context);
  addEnvelopeRoutes(app, context);
  addLiveRoutes(app, context);
  addAttachmentRoutes(app, context);
  addHealthRoutes(app, context);
  if (dependencies.cspReport === true) addCspReportRoutes(app);
  if (dependencies.demo !== undefined) addDemoRoute(app, dependencies.demo, now);
  const files = dependencies.staticDir == null ? new Map() : await loadStaticFiles(dependencies.staticDir);
  addAppFiles(app, files, dependencies.demo !== undefined);
  return app;
}
