import type { Headers } from './security-headers.ts';

const ANSWER: Headers = { 'Access-Control-Expose-Headers': 'Date, Retry-After, X-Time' };
const PREFLIGHT: Headers = {
  'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Last-Event-ID',
  'Access-Control-Max-Age': '86400',
};

/**
 * For an app that is hosted apart: exactly the listed origins, never `*` and never with credentials.
 * @param preflight is this an OPTIONS request?
 */
export function createCors(
  origins: readonly string[],
): (origin: string | undefined, preflight: boolean) => Headers {
  const allowed = new Set(origins);
  if (allowed.size === 0) return () => ({});
  return (origin, preflight) => {
    if (origin === undefined || !allowed.has(origin)) return { Vary: 'Origin' };
    return {
      Vary: 'Origin',
      'Access-Control-Allow-Origin': origin,
      ...ANSWER,
      ...(preflight ? PREFLIGHT : {}),
    };
  };
}
