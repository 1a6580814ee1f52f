import type { FastifyInstance } from 'fastify';
import type { DemoSource } from '../demo-source.ts';
import { refuse } from '../refuse.ts';
import { findStaticFile, sendStaticFile, type StaticFiles } from '../static.ts';

const DEMO_PREFIX = '/demo/';
const DEMO_PAGES = ['/demo/mentee', '/demo/mentor'];
const API_PREFIX = '/v1/';
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export function addAppFiles(app: FastifyInstance, files: StaticFiles, hasDemo: boolean): void {
  app.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: async (request, reply) => {
      const path = request.url.split('?')[0] ?? '/';
      const isPage = path.startsWith(DEMO_PREFIX)
        ? hasDemo && DEMO_PAGES.includes(path)
        : path !== '/v1' && !path.startsWith(API_PREFIX);
      const file = isPage ? findStaticFile(files, path) : undefined;
      return file === undefined ? refuse(reply, 'not_found') : sendStaticFile(request, reply, file);
    },
  });
}

/** `?today=` is the day of the browser, which may differ from that of the server around midnight. */
export function addDemoRoute(app: FastifyInstance, demo: DemoSource, now: () => number): void {
  app.get('/demo/file/:role', async (request, reply) => {
    const { role } = request.params as { role: string };
    if (role !== 'mentee' && role !== 'mentor') return refuse(reply, 'not_found');
    const { today } = request.query as { today?: unknown };
    const day =
      typeof today === 'string' && DAY.test(today) ? today : new Date(now()).toISOString().slice(0, 10);
    const bytes = await demo.file(role, day);
    return reply
      .type('application/octet-stream')
      .header('Cache-Control', 'no-store')
      .send(Buffer.from(bytes));
  });
}
