import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

import { appPolicy, serviceWorkerPolicy } from '#server/csp.ts';

/**
 * A few letters that change when the content security policy changes. A page that the service worker precached keeps
 * the header it was stored with; with new letters in the page it has a new revision and is fetched again.
 */
export function cspRevision(): string {
  return createHash('sha256')
    .update(`${appPolicy()}\n${serviceWorkerPolicy()}`)
    .digest('base64url')
    .replace(/[^A-Za-z0-9]/gu, '')
    .slice(0, 8);
}

/** Writes the revision into the built page. */
export function cspRevisionInPage(): Plugin {
  return {
    name: 'csp-revision',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'csp-rev', content: cspRevision() }, injectTo: 'head' },
    ],
  };
}
