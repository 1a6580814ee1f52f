import { appPolicy, serviceWorkerPolicy, type CspOptions } from './csp.ts';

export type Headers = Readonly<Record<string, string>>;

const FIXED: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=()',
};

/** The headers of every answer, by path. */
export function createSecurityHeaders(csp: CspOptions): (path: string) => Headers {
  const app: Headers = { ...FIXED, 'Content-Security-Policy': appPolicy(csp) };
  const serviceWorker: Headers = { ...FIXED, 'Content-Security-Policy': serviceWorkerPolicy(csp) };
  return (path) => (path === '/sw.js' ? serviceWorker : app);
}
