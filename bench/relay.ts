import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { encodeEnvelopes } from '#core/protocol/frames.ts';
import { formatId } from '#core/protocol/ids.ts';
import { appendPath, claimPath, livePath } from '#core/protocol/paths.ts';
import { median } from './support/chromium.ts';
import { compared, plain, report, type Figure } from './support/report.ts';

/**
 * Durable appends of 300 bytes against the engine's own single-row durable rate. Rounds are interleaved and
 * each ratio is taken within its round, because the disk of a shared machine changes by the minute.
 * Usage: tsx bench/relay.ts [--rounds 5] [--seconds 2] [--waiting 5000]
 */
const ENVELOPE_BYTES = 300;
const MANY = 32;
const BATCH = 50;
const BATCH_CONNECTIONS = 8;
const LISTENERS_PER_SPACE = 4;

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const given = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(given) || given < 0) throw new Error(`--${name} must be a whole number`);
  return given;
}

const rounds = option('rounds', 5);
const sliceMs = option('seconds', 2) * 1000;
const waiting = option('waiting', 5_000);

interface BenchSpace {
  readonly id: string;
  readonly token: string;
  readonly auth: string;
}

function newSpace(): BenchSpace {
  const token = randomBytes(32);
  return {
    id: formatId(randomBytes(16)),
    token: formatId(token),
    auth: formatId(createHash('sha256').update(token).digest()),
  };
}

/** One keep-alive connection with one request at a time; as little work as a generator can do. */
interface Client {
  send(request: Buffer): Promise<number>;
  close(): void;
}

async function openClient(port: number): Promise<Client> {
  const socket: Socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  let received = '';
  let settle: ((status: number) => void) | null = null;
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    received += chunk;
    const headEnd = received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(received)?.[1] ?? 0);
    if (received.length < headEnd + 4 + length) return;
    const status = Number(received.slice(9, 12));
    received = '';
    settle?.(status);
  });
  return {
    send: (request) =>
      new Promise((resolve) => {
        settle = resolve;
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

const head = (method: string, path: string, headers: readonly string[]): Buffer =>
  Buffer.from([`${method} ${path} HTTP/1.1`, 'Host: bench', ...headers, '', ''].join('\r\n'));

function claimRequest({ id, auth }: BenchSpace): Buffer {
  const body = Buffer.from(JSON.stringify({ id, auth }));
  const headers = ['Content-Type: application/json', `Content-Length: ${body.length}`];
  return Buffer.concat([head('POST', claimPath(), headers), body]);
}

function appendRequest({ id, token }: BenchSpace, envelopes: number): Buffer {
  const body = encodeEnvelopes(Array.from({ length: envelopes }, () => randomBytes(ENVELOPE_BYTES)));
  const headers = [
    `Authorization: Bearer ${token}`,
    'Content-Type: application/octet-stream',
    `Content-Length: ${body.length}`,
  ];
  return Buffer.concat([head('POST', appendPath(id), headers), body]);
}

interface Relay {
  readonly child: ChildProcess;
  readonly port: number;
}

async function startRelay(dataDir: string): Promise<Relay> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      APP_DIR: join(dataDir, 'no-app'),
      LIMIT_POSTS_PER_MINUTE: '0',
      LIMIT_CLAIMS_PER_MINUTE: '0',
      LIMIT_SPACE_BYTES: '0',
      LIMIT_SPACE_ENVELOPES: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(/:(\d+)\s*$/.exec(line.toString())?.[1]);
  return { child, port };
}

interface Slice {
  /** Envelopes (or rows) a second. */
  readonly rate: number;
  /** Of one request, or of one commit. */
  readonly p99Ms: number;
}

const p99 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;

/** One row a commit, flushed, on the same disk. */
function rawSlice(db: Database.Database): Slice {
  const insert = db.prepare<[readonly unknown[]]>('INSERT INTO row (bytes) VALUES (?)');
  const times: number[] = [];
  const start = performance.now();
  let now = start;
  while (now - start < sliceMs) {
    insert.run([randomBytes(ENVELOPE_BYTES)]);
    const after = performance.now();
    times.push(after - now);
    now = after;
  }
  return { rate: (times.length * 1000) / (now - start), p99Ms: p99(times) };
}

/** Closed loop: each connection, a space of its own, sends the next request when the last is answered. */
async function relaySlice(port: number, connections: number, batch: number): Promise<Slice> {
  const clients = await Promise.all(Array.from({ length: connections }, () => openClient(port)));
  const spaces = clients.map(newSpace);
  await Promise.all(clients.map((client, i) => client.send(claimRequest(spaces[i] ?? newSpace()))));
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(
    clients.map(async (client, i) => {
      const space = spaces[i] ?? newSpace();
      while (performance.now() - start < sliceMs) {
        const request = appendRequest(space, batch);
        const before = performance.now();
        const status = await client.send(request);
        if (status !== 200) throw new Error(`append answered ${status}`);
        times.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const client of clients) client.close();
  return { rate: (times.length * batch) / seconds, p99Ms: p99(times) };
}

function residentKiB({ child }: Relay): number {
  const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN);
}

/** Growth of the process by devices that wait, four a space; null where /proc is missing. */
async function memoryOfWaiting(relay: Relay): Promise<Figure[]> {
  if (process.platform !== 'linux' || waiting === 0) return [];
  const client = await openClient(relay.port);
  const spaces = Array.from({ length: Math.ceil(waiting / LISTENERS_PER_SPACE) }, newSpace);
  for (const space of spaces) await client.send(claimRequest(space));
  const before = residentKiB(relay);
  const sockets: Socket[] = [];
  for (let i = 0; i < waiting; i++) {
    const space = spaces[Math.floor(i / LISTENERS_PER_SPACE)] ?? newSpace();
    const socket = connect({ host: '127.0.0.1', port: relay.port });
    socket.write(head('GET', livePath(space.id), [`Authorization: Bearer ${space.token}`]));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    if (!answer.toString('latin1').startsWith('HTTP/1.1 200')) throw new Error('a listener was refused');
    sockets.push(socket);
  }
  const after = residentKiB(relay);
  for (const socket of sockets) socket.destroy();
  client.close();
  return [
    plain(`relay, growth per waiting device of ${waiting}`, (after - before) / waiting, 'KiB'),
    plain(`relay, whole process with ${waiting} waiting`, after / 1024, 'MiB'),
  ];
}

// The folder of the checkout, because a temporary folder may lie in memory, where a flush costs nothing.
mkdirSync('data', { recursive: true });
const folder = mkdtempSync(join('data', 'bench-relay-'));
const db = new Database(join(folder, 'raw.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)');
const relay = await startRelay(folder);

const kinds = [
  { name: 'relay, 1 connection', connections: 1, batch: 1 },
  { name: `relay, ${MANY} connections`, connections: MANY, batch: 1 },
  {
    name: `relay, ${BATCH} a request, ${BATCH_CONNECTIONS} connections`,
    connections: BATCH_CONNECTIONS,
    batch: BATCH,
  },
] as const;

try {
  const loadBefore = loadavg()[0] ?? 0;
  await relaySlice(relay.port, MANY, 1);
  const perRound: { raw: number; rawP99: number; slices: Slice[] }[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = rawSlice(db);
    const slices: Slice[] = [];
    for (const { connections, batch } of kinds) slices.push(await relaySlice(relay.port, connections, batch));
    const second = rawSlice(db);
    perRound.push({ raw: (first.rate + second.rate) / 2, rawP99: (first.p99Ms + second.p99Ms) / 2, slices });
  }
  const raw = median(perRound.map((round) => round.raw));
  const figures: Figure[] = [
    plain('engine alone, one row a commit', raw, 'appends/s'),
    plain('engine alone, p99 of a commit', median(perRound.map((round) => round.rawP99)), 'ms'),
  ];
  kinds.forEach(({ name }, i) => {
    const rates = perRound.map((round) => round.slices[i]?.rate ?? Number.NaN);
    const ratios = perRound.map((round, at) => (rates[at] ?? Number.NaN) / round.raw);
    const figure = compared(name, median(rates), raw, 'appends/s');
    const low = Math.min(...ratios).toFixed(2);
    const high = Math.max(...ratios).toFixed(2);
    figures.push(
      { ...figure, ratio: Math.round(median(ratios) * 100) / 100 },
      plain(
        `${name}, p99 of a request`,
        median(perRound.map((round) => round.slices[i]?.p99Ms ?? Number.NaN)),
        'ms',
      ),
    );
    process.stdout.write(`${name}: ratio ${low} to ${high} over ${rounds} rounds\n`);
  });
  figures.push(...(await memoryOfWaiting(relay)));
  report(figures);
  process.stdout.write(
    `${cpus().length} cores, load ${loadBefore.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after, generator on the same machine. ` +
      'Ratios are medians of the ratios within each round. Not measured here: other servers, two relays on one database.\n',
  );
} finally {
  db.close();
  relay.child.kill('SIGTERM');
  await once(relay.child, 'exit');
  rmSync(folder, { recursive: true });
}
