import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { error, errorOf, startRelayUnderTest, type RelayUnderTest } from './testing/relay-under-test.ts';

const PAGE = `<!doctype html><title>app</title>${'<p>text</p>'.repeat(100)}`;
const SCRIPT = `export const numbers = [${Array.from({ length: 500 }, (_, i) => i).join()}];`;
const SOUND = Buffer.from(Array.from({ length: 2_000 }, (_, i) => i % 251));

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

describe('the files of the app', () => {
  let folder: string;
  let relay: RelayUnderTest;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'werkmaat-static-'));
    const app = join(folder, 'app');
    for (const sub of ['assets', 'packs', 'icons']) mkdirSync(join(app, sub), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    symlinkSync(join(folder, 'secret.txt'), join(app, 'link.txt'));
    writeFileSync(join(app, 'index.html'), PAGE);
    writeFileSync(join(app, 'sw.js'), SCRIPT);
    writeFileSync(join(app, 'manifest.webmanifest'), '{}');
    writeFileSync(join(app, 'assets', 'main-a1B2_c3D.js'), SCRIPT);
    writeFileSync(join(app, 'packs', 'pdf-Zz09-_xy.js'), SCRIPT);
    writeFileSync(join(app, 'packs', 'pdf-Zz09-_xy.js.br'), 'already compressed');
    writeFileSync(join(app, 'icons', 'plain.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(app, 'sound.mp3'), SOUND);
    relay = await startRelayUnderTest({ staticDir: app });
  });
  afterAll(async () => {
    await relay.stop();
    rmSync(folder, { recursive: true });
  });

  /** Neither decompresses nor tidies the path. */
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(relay.origin);
      request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on('error', reject)
        .end();
    });

  it('have their types and the security headers', async () => {
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/assets/main-a1B2_c3D.js', 'text/javascript; charset=utf-8'],
      ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
      ['/icons/plain.svg', 'image/svg+xml; charset=utf-8'],
      ['/sound.mp3', 'audio/mpeg'],
    ] as const) {
      const { status, headers } = await get(path);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe(type);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("style-src 'self';");
    }
  });

  it('are immutable with a hash in the name, else asked for again', async () => {
    const cache = async (path: string) => (await get(path)).headers['cache-control'];
    expect(await cache('/assets/main-a1B2_c3D.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/packs/pdf-Zz09-_xy.js')).toBe('public, max-age=31536000, immutable');
    for (const path of [
      '/',
      '/index.html',
      '/sw.js',
      '/manifest.webmanifest',
      '/today',
      '/icons/plain.svg',
    ]) {
      expect(await cache(path)).toBe('no-cache');
    }
  });

  it('give the page for routes of the app, and 404 for what has a dot or is of the relay', async () => {
    for (const path of ['/', '/today', '/cv/abc-123', '/join', '/settings/deleted?x=1.5']) {
      const { status, body } = await get(path);
      expect(status).toBe(200);
      expect(body.toString()).toBe(PAGE);
    }
    for (const path of [
      '/missing.js',
      '/assets/old-00000000.js',
      '/v1/nothing',
      '/v1/space',
      '/.env',
      '/demo/mentee',
    ]) {
      expect((await get(path)).status).toBe(404);
    }
    expect(await errorOf(await relay.fetch('/missing.js'))).toBe(error(404, 'not_found'));
  });

  it('never come from outside the folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '/link.txt',
    ]) {
      const { status, body } = await get(path);
      expect(status).toBe(404);
      expect(body.toString()).not.toBe('secret');
    }
  });

  it('are compressed as the browser accepts', async () => {
    const path = '/assets/main-a1B2_c3D.js';
    const brotli = await get(path, { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotli.headers['vary']).toBe('Accept-Encoding');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
    expect(brotli.body.length).toBeLessThan(SCRIPT.length);
    const gzip = await get(path, { 'Accept-Encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
    for (const accepted of [undefined, 'identity', 'zstd']) {
      const plain = await get(path, accepted === undefined ? {} : { 'Accept-Encoding': accepted });
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.body.toString()).toBe(SCRIPT);
    }
    expect(
      (await get('/sound.mp3', { 'Accept-Encoding': 'br' })).headers['content-encoding'],
    ).toBeUndefined();
  });

  it('are served as the build compressed them, where it did', async () => {
    const { body } = await get('/packs/pdf-Zz09-_xy.js', { 'Accept-Encoding': 'br' });
    expect(body.toString()).toBe('already compressed');
    expect((await get('/packs/pdf-Zz09-_xy.js.br')).status).toBe(404);
  });

  it('are not sent again when the browser has them', async () => {
    const { etag } = (await get('/')).headers;
    const again = await get('/today', { 'If-None-Match': String(etag), 'Accept-Encoding': 'br' });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers['cache-control']).toBe('no-cache');
    expect((await get('/', { 'If-None-Match': 'W/"other"' })).status).toBe(200);
  });

  it('are sent in parts to a player that asks for a range', async () => {
    const part = await get('/sound.mp3', { Range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe('bytes 10-19/2000');
    expect(part.body).toEqual(SOUND.subarray(10, 20));
    expect((await get('/sound.mp3', { Range: 'bytes=-5' })).body).toEqual(SOUND.subarray(1_995));
    expect((await get('/sound.mp3', { Range: 'bytes=1990-' })).body).toEqual(SOUND.subarray(1_990));
    expect((await get('/sound.mp3', { Range: 'bytes=0-99999' })).body).toEqual(SOUND);
    expect((await get('/sound.mp3', { Range: 'bytes=2000-' })).status).toBe(416);
    expect((await get('/sound.mp3', { Range: 'bytes=5-2' })).status).toBe(416);
    expect((await get('/sound.mp3', { Range: 'lines=1-2' })).status).toBe(200);
    expect((await get('/sound.mp3', { Range: 'bytes=0-1,5-6' })).status).toBe(200);
  });

  it('answer HEAD with the same headers and no body', async () => {
    const { status, headers, body } = await get('/', {}, 'HEAD');
    expect(status).toBe(200);
    expect(headers['content-length']).toBe(String(PAGE.length));
    expect(body).toHaveLength(0);
  });

  it('have a narrower policy for the service worker', async () => {
    for (const path of ['/sw.js', '/sw.js?v=1']) {
      expect((await get(path)).headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      );
    }
  });

  it('are absent, and the relay runs, when the folder is', async () => {
    const alone = await startRelayUnderTest({ staticDir: join(folder, 'nowhere') });
    expect((await alone.fetch('/')).status).toBe(404);
    expect((await alone.fetch('/live')).status).toBe(200);
    await alone.stop();
  });
});

describe('reports of policy violations', () => {
  it('are kept and listed in a test set-up only', async () => {
    const usual = await startRelayUnderTest();
    const post = (relay: RelayUnderTest, body: string, type = 'application/csp-report') =>
      relay.fetch('/csp-report', { method: 'POST', headers: { 'Content-Type': type }, body });
    expect((await post(usual, '{}')).status).toBe(404);
    expect((await usual.fetch('/csp-report')).status).toBe(404);
    expect((await usual.fetch('/')).headers.get('content-security-policy')).not.toContain('report-uri');
    await usual.stop();

    const test = await startRelayUnderTest({ cspReport: true });
    for (const path of ['/', '/sw.js']) {
      const policy = (await test.fetch(path)).headers.get('content-security-policy');
      expect(policy).toMatch(/; report-uri \/csp-report$/);
    }
    const report = { 'csp-report': { 'violated-directive': 'script-src' } };
    expect((await post(test, JSON.stringify(report))).status).toBe(204);
    expect((await post(test, 'no json', 'application/reports+json')).status).toBe(204);
    expect(await (await test.fetch('/csp-report')).json()).toEqual([report, { unreadable: 'no json' }]);
    await test.stop();
  });
});
