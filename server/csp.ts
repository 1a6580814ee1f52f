/**
 * Content security policy as data, without imports, so that the build can hash it into its files:
 * a page that a service worker precached keeps the header it was stored with.
 */

export interface CspOptions {
  /** Origins besides our own that the app may talk to: a relay that is hosted apart. */
  readonly relayOrigins?: readonly string[];
  /** Test use only: where browsers report violations. */
  readonly reportUri?: string;
}

type Directives = readonly (readonly [name: string, ...values: readonly string[]])[];

const serialize = (directives: Directives): string =>
  directives.map((directive) => directive.join(' ')).join('; ');

const reporting = (reportUri: string | undefined): Directives =>
  reportUri === undefined ? [] : [['report-uri', reportUri]];

/** For documents and all scripts: a dedicated worker takes the policy of its own script's answer. */
export function appPolicy({ relayOrigins = [], reportUri }: CspOptions = {}): string {
  return serialize([
    ['default-src', "'none'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'"],
    ['style-src', "'self'"],
    ['img-src', "'self'", 'blob:', 'data:'],
    ['font-src', "'self'"],
    ['media-src', "'self'", 'blob:'],
    ['connect-src', "'self'", ...relayOrigins],
    ['worker-src', "'self'"],
    ['manifest-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'app-scripts'],
    ...reporting(reportUri),
  ]);
}

/** For /sw.js: without a policy of its own a service worker is not limited at all. */
export function serviceWorkerPolicy({ relayOrigins = [], reportUri }: CspOptions = {}): string {
  return serialize([
    ['default-src', "'none'"],
    ['script-src', "'self'"],
    ['connect-src', "'self'", ...relayOrigins],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', "'none'"],
    ...reporting(reportUri),
  ]);
}
