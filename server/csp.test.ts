import { describe, expect, it } from 'vitest';
import { appPolicy, serviceWorkerPolicy } from './csp.ts';

describe('the content security policy', () => {
  it('is exactly this; a change here changes the revision of the page and of every worker', () => {
    expect(appPolicy()).toBe(
      [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' blob: data:",
        "font-src 'self'",
        "media-src 'self' blob:",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types app-scripts',
      ].join('; '),
    );
  });

  it('is narrower for the service worker', () => {
    expect(serviceWorkerPolicy()).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  it('lets both talk to a relay that is hosted apart, and to nothing else', () => {
    const relayOrigins = ['https://relay.example'];
    for (const policy of [appPolicy({ relayOrigins }), serviceWorkerPolicy({ relayOrigins })]) {
      expect(policy).toContain("; connect-src 'self' https://relay.example; ");
      expect(policy.split('https://relay.example')).toHaveLength(2);
    }
  });

  it('reports only when asked', () => {
    expect(appPolicy()).not.toContain('report-uri');
    expect(appPolicy({ reportUri: '/r' })).toMatch(/; report-uri \/r$/);
    expect(serviceWorkerPolicy({ reportUri: '/r' })).toMatch(/; report-uri \/r$/);
  });

  it('never allows inline or evaluated script, or data addresses in scripts and connections', () => {
    for (const policy of [appPolicy(), serviceWorkerPolicy()]) {
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|\*/);
      expect(policy).not.toMatch(/(script|connect|worker|default)-src[^;]*data:/);
    }
  });
});
