import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decodeSequenced, encodeEnvelopes } from '#core/protocol/frames.ts';
import { appendPath, claimPath, pagePath } from '#core/protocol/paths.ts';
import { orThrow } from '#core/result/result.ts';
import { createRelayLauncher, type RelayProcess } from './testing/relay-process.ts';
import { bearer, envelope, octetStream, spaceNamed, type Space } from './testing/relay-under-test.ts';

const KILLS = process.env['PROOF'] === '1' ? 100 : 10;
const CLIENTS = 50;
const SPACES = 20;
/** Each life confirms at least this much before it is killed. */
const CONFIRMED_PER_LIFE = 150;
const SEED = 20261125;

interface Confirmed {
  readonly space: Space;
  readonly text: string;
  readonly seq: number;
}

/** The same moments at every run, as far as a process can be killed at a moment. */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How a life of the relay ends. */
const ENDS = [
  { signal: 'SIGKILL', told: 'kills', code: null },
  { signal: 'SIGTERM', told: 'restarts', code: 0 },
] as const;

describe('a relay that ends again and again', () => {
  let folder: string;
  let data: string;
  // Built once: starting from the sources would take most of the time of this test.
  const built = join('node_modules', '.cache', `relay-to-kill-${process.pid}`);
  const { start, killAll } = createRelayLauncher([join(built, 'main.js')], () => ({
    DATA_DIR: data,
    APP_DIR: join(folder, 'app'),
  }));
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'werkmaat-kill-'));
    await build({
      configFile: 'vite.server.config.ts',
      logLevel: 'error',
      build: { outDir: built, sourcemap: false },
    });
  });
  afterAll(() => {
    killAll();
    agent.destroy();
    rmSync(folder, { recursive: true });
    rmSync(built, { recursive: true, force: true });
  });

  const spaces = Array.from({ length: SPACES }, (_, i) => spaceNamed(`killed ${i}`));
  let confirmed: Confirmed[];
  let refused: string[];
  let attempted: Set<string>;
  beforeEach(() => {
    confirmed = [];
    refused = [];
    attempted = new Set();
  });

  const post = (origin: string, { id, token }: Space, texts: readonly string[]): Promise<number[] | null> =>
    new Promise((resolve) => {
      const asked = request(
        `${origin}${appendPath(id)}`,
        { method: 'POST', agent, headers: { ...bearer({ id, token, auth: '' }), ...octetStream } },
        (answer) => {
          let body = '';
          answer.setEncoding('utf8').on('data', (part: string) => (body += part));
          answer.on('error', () => resolve(null));
          answer.on('end', () => {
            if (answer.statusCode !== 200) refused.push(`${answer.statusCode} ${body}`);
            const isConfirmed = answer.complete && answer.statusCode === 200;
            resolve(isConfirmed ? (JSON.parse(body) as { seq: number }[]).map(({ seq }) => seq) : null);
          });
        },
      );
      asked.on('error', () => resolve(null));
      asked.end(encodeEnvelopes(texts.map(envelope)));
    });

  /** A client of the real kind: what got no answer is sent again, byte for byte, until it has one. */
  function createClient(number: number) {
    const space = spaces[number % SPACES] as Space;
    let written = 0;
    let waiting: readonly string[] = [];
    return async (origin: string): Promise<void> => {
      for (;;) {
        if (waiting.length === 0) {
          const count = 1 + (written % 3);
          waiting = Array.from({ length: count }, (_, i) => `${number}.${written}.${i} ${'·'.repeat(40)}`);
          written += 1;
          for (const text of waiting) attempted.add(text);
        }
        const seqs = await post(origin, space, waiting);
        if (seqs === null) return;
        waiting.forEach((text, i) => confirmed.push({ space, text, seq: seqs[i] ?? 0 }));
        waiting = [];
      }
    };
  }

  const log = async ({ origin }: RelayProcess, space: Space): Promise<string[]> => {
    const lines: string[] = [];
    for (let after = 0; ;) {
      const page = await fetch(`${origin}${pagePath(space.id, { after, maxBytes: 1_048_576 })}`, {
        headers: bearer(space),
      });
      const frames = orThrow(decodeSequenced(new Uint8Array(await page.arrayBuffer())));
      const last = frames.at(-1);
      if (last === undefined) return lines;
      after = last.seq;
      lines.push(...frames.map((frame) => `${frame.seq}:${new TextDecoder().decode(frame.envelope)}`));
    }
  };

  for (const { signal, told, code } of ENDS)
    it(
      `loses no confirmed envelope in ${KILLS} ${told} under ${CLIENTS} clients that append`,
      async () => {
        data = join(folder, signal);
        const dice = createDice(SEED);
        const clients = Array.from({ length: CLIENTS }, (_, number) => createClient(number));
        let relay = await start();
        for (const { id, auth } of spaces) {
          const claimed = await fetch(`${relay.origin}${claimPath()}`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ id, auth }),
          });
          expect(claimed.status).toBe(201);
        }

        for (let kill = 0; kill < KILLS; kill++) {
          const before = confirmed.length;
          const working = clients.map((client) => client(relay.origin));
          const enough = before + CONFIRMED_PER_LIFE * (1 + dice());
          while (confirmed.length < enough)
            await new Promise((resolve) => setTimeout(resolve, 1 + dice() * 10));
          relay.child.kill(signal);
          const [exit] = await Promise.all([relay.exited, ...working]);
          expect(exit).toBe(code);
          relay = await start();
          const db = new Database(join(data, 'relay.db'), { readonly: true });
          expect(db.pragma('integrity_check')).toMatchObject([{ integrity_check: 'ok' }]);
          db.close();
        }

        expect(confirmed.length).toBeGreaterThan(KILLS * CONFIRMED_PER_LIFE);
        expect(refused).toEqual([]);
        const missing: string[] = [];
        for (const space of spaces) {
          const lines = await log(relay, space);
          const stored = new Set(lines);
          for (const { space: at, seq, text } of confirmed)
            if (at === space && !stored.has(`${seq}:${text}`)) missing.push(`${seq}:${text}`);
          const texts = lines.map((line) => line.slice(line.indexOf(':') + 1));
          expect(new Set(texts).size).toBe(texts.length);
          expect(texts.filter((text) => !attempted.has(text))).toEqual([]);
          expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(lines.map((_, i) => i + 1));
        }
        expect(missing).toEqual([]);
        relay.child.kill('SIGTERM');
        expect(await relay.exited).toBe(0);
      },
      KILLS * 30_000,
    );
});
