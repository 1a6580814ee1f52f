import { existsSync, mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeSequenced, encodeEnvelopes } from '#core/protocol/frames.ts';
import { appendPath, claimPath, livePath, pagePath } from '#core/protocol/paths.ts';
import { orThrow } from '#core/result/result.ts';
import { openEventStream } from './testing/event-stream.ts';
import { createRelayLauncher, type RelayProcess } from './testing/relay-process.ts';
import { bearer, envelope, octetStream, spaceNamed, type Space } from './testing/relay-under-test.ts';

describe('the relay as a process', () => {
  let folder: string;
  const { launch, start, killAll } = createRelayLauncher(['--import', 'tsx', 'server/main.ts'], () => ({
    DATA_DIR: join(folder, 'data'),
    APP_DIR: join(folder, 'app'),
  }));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'werkmaat-main-'));
  });
  afterEach(() => {
    killAll();
    rmSync(folder, { recursive: true });
  });

  const claim = ({ origin }: RelayProcess, { id, auth }: Space) =>
    fetch(`${origin}${claimPath()}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id, auth }),
    });
  const post = ({ origin }: RelayProcess, space: Space, texts: readonly string[]) =>
    fetch(`${origin}${appendPath(space.id)}`, {
      method: 'POST',
      headers: { ...bearer(space), ...octetStream },
      body: encodeEnvelopes(texts.map(envelope)),
    });
  const log = async ({ origin }: RelayProcess, space: Space): Promise<string[]> => {
    const page = await fetch(`${origin}${pagePath(space.id, { after: 0, maxBytes: 1_048_576 })}`, {
      headers: bearer(space),
    });
    const frames = orThrow(decodeSequenced(new Uint8Array(await page.arrayBuffer())));
    return frames.map((frame) => `${frame.seq}:${new TextDecoder().decode(frame.envelope)}`);
  };

  it('loses no acknowledged envelope when it is killed under ten writers', async () => {
    const first = await start();
    const spaces = ['p', 'q', 'r'].map(spaceNamed);
    for (const space of spaces) expect((await claim(first, space)).status).toBe(201);

    const acknowledged: { space: Space; text: string; seq: number }[] = [];
    const attempted = new Map<Space, Set<string>>(spaces.map((space) => [space, new Set()]));
    const write = async (writer: number): Promise<void> => {
      const space = spaces[writer % spaces.length]!;
      for (let i = 0; ; i++) {
        const texts = [`${writer}.${i}`, `${writer}.${i}+`];
        for (const text of texts) attempted.get(space)!.add(text);
        const answer = await post(first, space, texts);
        const seqs = (await answer.json()) as { seq: number }[];
        texts.forEach((text, at) => acknowledged.push({ space, text, seq: seqs[at]!.seq }));
      }
    };
    // Each ends with the broken connection.
    const writers = Array.from({ length: 10 }, (_, writer) => write(writer).catch(() => undefined));
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(300);
    first.child.kill('SIGKILL');
    await Promise.all([first.exited, ...writers]);

    const second = await start();
    for (const space of spaces) {
      const stored = await log(second, space);
      const expected = acknowledged.filter((one) => one.space === space);
      expect(stored).toEqual(expect.arrayContaining(expected.map(({ seq, text }) => `${seq}:${text}`)));
      const texts = stored.map((line) => line.slice(line.indexOf(':') + 1));
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) expect(attempted.get(space)).toContain(text);
      expect(stored.map((line) => Number.parseInt(line, 10))).toEqual(stored.map((_, i) => i + 1));
      const known = expected.at(0)!;
      const again = (await (await post(second, space, [known.text])).json()) as { seq: number }[];
      expect(again[0]?.seq).toBe(known.seq);
    }
    second.child.kill('SIGTERM');
    expect(await second.exited).toBe(0);
    const db = new Database(join(folder, 'data', 'relay.db'));
    expect(db.pragma('integrity_check')).toMatchObject([{ integrity_check: 'ok' }]);
    db.close();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stops gracefully at %s: tails end, the log is written back, exit 0',
    async (signal) => {
      const relay = await start();
      const one = spaceNamed('one');
      await claim(relay, one);
      await post(relay, one, ['a']);
      const stream = await openEventStream(`${relay.origin}${livePath(one.id)}`, bearer(one));
      relay.child.kill(signal);
      await stream.ended;
      expect(await relay.exited).toBe(0);
      const wal = new Database(join(folder, 'data', 'relay.db')).prepare('PRAGMA wal_checkpoint').get([]);
      expect(wal).toMatchObject({ busy: 0 });
    },
  );

  it('prints its address and nothing else, whatever is asked of it', async () => {
    const relay = await start();
    const one = spaceNamed('one');
    await claim(relay, one);
    await post(relay, one, ['canary']);
    await post(relay, one, []);
    await fetch(`${relay.origin}/v1/space/${one.id}/env?after=x`, { headers: bearer(one) });
    await fetch(`${relay.origin}/v1/space/${one.id}`);
    await fetch(`${relay.origin}/v1/space`, { method: 'POST', body: one.id });
    relay.child.kill('SIGTERM');
    await relay.exited;
    expect(relay.output()).toBe(`Werkmaat runs at http://localhost:${new URL(relay.origin).port}\n`);
  });

  it('keeps everything in DATA_DIR', async () => {
    const relay = await start();
    await claim(relay, spaceNamed('one'));
    expect(readdirSync(folder)).toEqual(['data']);
    relay.child.kill('SIGTERM');
    await relay.exited;
    expect(readdirSync(join(folder, 'data')).filter((name) => !name.startsWith('relay.db'))).toEqual([]);
  });

  it('stops its start with a clear sentence when a value is wrong', async () => {
    const launched = launch({
      PORT: 'http',
      DATABASE_URL: 'postgres://me:secret@db/relay',
      LIMIT_LIVE: '-1',
    });
    expect(await launched.exited).toBe(1);
    expect(launched.output()).toContain('PORT must be a whole number from 0 to 65535, not "http".');
    expect(launched.output()).toContain('this version has only the file store');
    expect(launched.output()).toContain('LIMIT_LIVE must be a whole number');
    expect(launched.output()).not.toContain('secret');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('says so when its port is taken', async () => {
    const relay = await start();
    const launched = launch({ PORT: new URL(relay.origin).port, DATA_DIR: join(folder, 'other') });
    expect(await launched.exited).toBe(1);
    expect(launched.output()).toMatch(/^The relay cannot listen on 127\.0\.0\.1:\d+: EADDRINUSE\.\n$/);
  });

  it('serves the demo only when told to, from the module it is given', async () => {
    mkdirSync(join(folder, 'app'));
    writeFileSync(join(folder, 'app', 'index.html'), '<!doctype html><title>app</title>');
    const module = join(folder, 'demo-source.mjs');
    writeFileSync(
      module,
      'export const demoSource = { file: async (role, today) => Buffer.from(`${role} ${today}`) };',
    );
    const without = await start({ DEMO_SOURCE: module });
    for (const path of ['/demo/mentee', '/demo/mentor', '/demo/file/mentee']) {
      expect((await fetch(`${without.origin}${path}`)).status).toBe(404);
    }
    without.child.kill('SIGTERM');
    await without.exited;

    const demo = await start({ DEMO: '1', DEMO_SOURCE: module });
    const file = async (path: string) => (await fetch(`${demo.origin}${path}`)).text();
    expect(await file('/demo/mentee')).toContain('<title>app</title>');
    expect(await file('/demo/mentor')).toContain('<title>app</title>');
    expect(await file('/demo/file/mentee?today=2026-11-23')).toBe('mentee 2026-11-23');
    expect(await file('/demo/file/mentor?today=../../x')).toMatch(/^mentor \d{4}-\d{2}-\d{2}$/);
    expect((await fetch(`${demo.origin}/demo/file/coordinator`)).status).toBe(404);
    expect((await fetch(`${demo.origin}/demo/other`)).status).toBe(404);

    const missing = launch({ DEMO: '1', DEMO_SOURCE: join(folder, 'nothing.mjs') });
    expect(await missing.exited).toBe(1);
    expect(missing.output()).toContain('gives no demo file (no_module)');
  });
});
