import type { FastifyInstance } from 'fastify';

export const CSP_REPORT_PATH = '/csp-report';
const REPORTS_KEPT = 200;
const MAX_REPORT_BYTES = 64 * 1024;

/** Test use only (CSP_REPORT=1): the one place that also sees violations of workers and the service worker. */
export function addCspReportRoutes(app: FastifyInstance): void {
  const reports: unknown[] = [];
  app.addContentTypeParser(
    ['application/csp-report', 'application/reports+json'],
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  );
  app.post(CSP_REPORT_PATH, { bodyLimit: MAX_REPORT_BYTES }, async (request, reply) => {
    const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
    try {
      reports.push(JSON.parse(text));
    } catch {
      reports.push({ unreadable: text });
    }
    if (reports.length > REPORTS_KEPT) reports.shift();
    return reply.code(204).send();
  });
  app.get(CSP_REPORT_PATH, async (_request, reply) =>
    reply.header('Cache-Control', 'no-store').send(reports),
  );
}
