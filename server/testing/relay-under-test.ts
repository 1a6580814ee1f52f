import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeSequenced, encodeEnvelopes } from '#core/protocol/frames.ts';
import { formatId } from '#core/protocol/ids.ts';
import { appendPath, claimPath, spacePath } from '#core/protocol/paths.ts';
import { orThrow } from '#core/result/result.ts';
import { createServer, type ServerDependencies } from '../http.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { RelayStore } from '../store/relay-store.ts';
import { openSqliteStore, type DatabaseSize } from '../store/sqlite.ts';

export const START = 1_795_000_000_000;
const LOTS_OF_ROOM = 1e12;

export interface Space {
  readonly id: string;
  readonly token: string;
  /** SHA-256 of the token, as a claim carries it. */
  readonly auth: string;
}

/** The same name gives the same space. */
export function spaceNamed(name: string): Space {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const token = digest(`token of ${name}`);
  return {
    id: formatId(digest(`id of ${name}`).subarray(0, 16)),
    token: formatId(token),
    auth: formatId(createHash('sha256').update(token).digest()),
  };
}

export const envelope = (text: string): Uint8Array => new TextEncoder().encode(text);
export const envelopeIdText = (bytes: Uint8Array): string =>
  formatId(createHash('sha256').update(bytes).digest().subarray(0, 16));

export const bearer = ({ token }: Space): Record<string, string> => ({ Authorization: `Bearer ${token}` });
export const octetStream = { 'Content-Type': 'application/octet-stream' };

export interface RelayUnderTest {
  readonly origin: string;
  readonly store: RelayStore;
  /** Of the database. */
  readonly path: string;
  /** What the operator would have read. */
  readonly reports: readonly string[];
  readonly clock: { now: number };
  readonly disk: { free: number };
  fetch(path: string, init?: RequestInit): Promise<Response>;
  claim(space: Space, more?: object): Promise<Response>;
  /** A claimed space. */
  space(name?: string): Promise<Space>;
  post(space: Space, body: Uint8Array | readonly string[]): Promise<Response>;
  /** `seq:text` of the whole log. */
  log(space: Space): Promise<string[]>;
  /** How many are open now. */
  connections(): Promise<number>;
  stop(): Promise<void>;
}

/** A real server on a free port over a real SQLite file, with a clock and a disk that the test moves. */
export async function startRelayUnderTest(
  changes: Partial<ServerDependencies> = {},
  wrapStore: (store: RelayStore) => RelayStore = (store) => store,
  size: DatabaseSize = {},
): Promise<RelayUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'werkmaat-relay-'));
  const clock = { now: START };
  const disk = { free: LOTS_OF_ROOM };
  const reports: string[] = [];
  const store = wrapStore(orThrow(openSqliteStore(join(folder, 'relay.db'), () => clock.now, size)));
  let drawn = 0;
  const app = await createServer({
    store,
    limits: { ...DEFAULT_LIMITS, postsPerMinute: 0, claimsPerMinute: 0 },
    now: () => clock.now,
    randomBytes: (length) =>
      createHash('shake256', { outputLength: length }).update(`draw ${drawn++}`).digest(),
    freeBytes: () => disk.free,
    reportError: (words) => reports.push(words),
    ...changes,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://127.0.0.1:${address.port}`;

  const relay: RelayUnderTest = {
    origin,
    store,
    path: join(folder, 'relay.db'),
    reports,
    clock,
    disk,
    fetch: (path, init) => fetch(`${origin}${path}`, init),
    claim: ({ id, auth }, more = {}) =>
      relay.fetch(claimPath(), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ id, auth, ...more }),
      }),
    async space(name = 'one') {
      const space = spaceNamed(name);
      const answer = await relay.claim(space);
      if (answer.status !== 201) throw new Error(`claim gave ${answer.status}`);
      return space;
    },
    post: (space, body) =>
      relay.fetch(appendPath(space.id), {
        method: 'POST',
        headers: { ...bearer(space), ...octetStream },
        body: Buffer.from(body instanceof Uint8Array ? body : encodeEnvelopes(body.map(envelope))),
      }),
    async log(space) {
      const lines: string[] = [];
      for (let after = 0; ;) {
        const page = await relay.fetch(`${appendPath(space.id)}?after=${after}`, { headers: bearer(space) });
        const frames = orThrow(decodeSequenced(new Uint8Array(await page.arrayBuffer())));
        const last = frames.at(-1);
        if (last === undefined) return lines;
        after = last.seq;
        lines.push(...frames.map((frame) => `${frame.seq}:${new TextDecoder().decode(frame.envelope)}`));
      }
    },
    connections: () =>
      new Promise((resolve, reject) => {
        app.server.getConnections((failed, count) => (failed === null ? resolve(count) : reject(failed)));
      }),
    async stop() {
      await app.close();
      await store.shutdown();
      rmSync(folder, { recursive: true });
    },
  };
  return relay;
}

export const infoPath = ({ id }: Space): string => spacePath(id);

export async function errorOf(answer: Response): Promise<string> {
  const body: unknown = await answer.json();
  return JSON.stringify({ status: answer.status, body });
}

export const error = (status: number, code: string): string =>
  JSON.stringify({ status, body: { error: code } });
