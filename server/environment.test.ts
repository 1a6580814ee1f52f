import { describe, expect, it } from 'vitest';
import { parseEnvironment } from './environment.ts';
import { DEFAULT_LIMITS } from './limits.ts';

const errorsOf = (environment: Record<string, string>): readonly string[] => {
  const settings = parseEnvironment(environment);
  return settings.ok ? [] : settings.error;
};

describe('the environment', () => {
  it('needs nothing', () => {
    const defaults = {
      port: 8787,
      host: '0.0.0.0',
      dataDir: './data',
      appDir: './dist/app',
      programmeCode: null,
      programmePhone: null,
      appOrigins: [],
      demoSource: null,
      cspReport: false,
      limits: DEFAULT_LIMITS,
      connections: 10_000,
    };
    expect(parseEnvironment({})).toEqual({ ok: true, value: defaults });
    expect(parseEnvironment({ PORT: '', HOST: ' ', DEMO: '0', LIMIT_LIVE: '' })).toEqual({
      ok: true,
      value: defaults,
    });
  });

  it('sets everything', () => {
    expect(
      parseEnvironment({
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: '/srv/relay',
        APP_DIR: '/srv/app',
        PROGRAMME_CODE: 'mussen-2026',
        PROGRAMME_PHONE: '+31 (0)70 000 00 00',
        APP_ORIGINS: 'https://a.example, https://b.example:8443 http://localhost:5173',
        DEMO: '1',
        CSP_REPORT: '1',
        LIMIT_POSTS_PER_MINUTE: '1',
        LIMIT_CLAIMS_PER_MINUTE: '2',
        LIMIT_LIVE: '0',
        LIMIT_SPACE_BYTES: '4',
        LIMIT_SPACE_ENVELOPES: '5',
        LIMIT_CONNECTIONS: '6',
      }),
    ).toEqual({
      ok: true,
      value: {
        port: 0,
        host: '127.0.0.1',
        dataDir: '/srv/relay',
        appDir: '/srv/app',
        programmeCode: 'mussen-2026',
        programmePhone: '+31 (0)70 000 00 00',
        appOrigins: ['https://a.example', 'https://b.example:8443', 'http://localhost:5173'],
        demoSource: './dist/demo/demo-source.js',
        cspReport: true,
        connections: 6,
        limits: { postsPerMinute: 1, claimsPerMinute: 2, live: 0, spaceBytes: 4, spaceEnvelopes: 5 },
      },
    });
  });

  it.each(['-1', '1.5', 'x', '1e3', '65536', '0x10'])('refuses the port %s', (port) => {
    expect(errorsOf({ PORT: port })).toEqual([`PORT must be a whole number from 0 to 65535, not "${port}".`]);
  });

  it.each([
    '*',
    'app.example.org',
    'https://a.example/',
    'https://a.example/x',
    'ftp://a.example',
    'HTTPS://A.example',
  ])('refuses the origin %s', (origin) => {
    expect(errorsOf({ APP_ORIGINS: `https://good.example ${origin}` })).toHaveLength(1);
  });

  it.each(['call us', '+', '070; rm', '1'.repeat(26)])('refuses the telephone number %s', (phone) => {
    expect(errorsOf({ PROGRAMME_PHONE: phone })).toHaveLength(1);
  });

  it('refuses DATABASE_URL and does not repeat it', () => {
    for (const url of ['postgres://me:secret@db/relay', 'file:relay.db']) {
      const errors = errorsOf({ DATABASE_URL: url });
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain('only the file store');
      expect(errors[0]).not.toContain(url);
    }
  });

  it('names every wrong value at once', () => {
    const errors = errorsOf({
      DEMO: 'yes',
      CSP_REPORT: 'true',
      LIMIT_LIVE: 'many',
      PROGRAMME_CODE: 'x'.repeat(129),
    });
    expect(errors.map((sentence) => sentence.split(' ')[0])).toEqual([
      'PROGRAMME_CODE',
      'DEMO',
      'CSP_REPORT',
      'LIMIT_LIVE',
    ]);
  });
});
