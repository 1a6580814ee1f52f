import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export const DAY_MS = 86_400_000;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Has a Node that begins tell a later time: devices correct their clocks by that of the server. */
const clockOfNode = (daysLater: number): string =>
  `--import=data:text/javascript,Date.now=(now=>()=>now()+${String(daysLater * DAY_MS)})(Date.now)`;

/** The built server in a process of its own: app and relay at one address, data in a folder that goes afterwards. */
export class RelayProcess {
  readonly url: string;
  readonly dataDir: string;
  readonly #port: number;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #reports: unknown[] = [];
  #child: ChildProcess | null = null;
  #output = '';

  private constructor(port: number, dataDir: string, environment: Readonly<Record<string, string>>) {
    this.#port = port;
    this.url = `http://localhost:${String(port)}`;
    this.dataDir = dataDir;
    this.#environment = environment;
  }

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<RelayProcess> {
    const dataDir = await mkdtemp(join(tmpdir(), 'werkmaat-e2e-'));
    const relay = new RelayProcess(await freePort(), dataDir, environment);
    await relay.startAgain();
    return relay;
  }

  /** The same address and data, as after a power cut; if wanted, so many days after today. */
  async startAgain(daysLater = 0): Promise<void> {
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      cwd: root,
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_ENV: 'production',
        PORT: String(this.#port),
        HOST: '127.0.0.1',
        DATA_DIR: this.dataDir,
        CSP_REPORT: '1',
        LIMIT_POSTS_PER_MINUTE: '0',
        LIMIT_CLAIMS_PER_MINUTE: '0',
        ...this.#environment,
        ...(daysLater === 0 ? {} : { NODE_OPTIONS: clockOfNode(daysLater) }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString('latin1');
      });
    for (let attempt = 0; attempt < 1200; attempt++) {
      const ready = await fetch(`${this.url}/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return;
      if (child.exitCode !== null || child.signalCode !== null) break;
      await pause(50);
    }
    throw new Error(`the server did not start:\n${this.#output}`);
  }

  /** SIGKILL by default: as when the power goes. What browsers reported until now is kept. */
  async stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#child;
    // One that the system ended has no exit code, and will not exit again.
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    this.#reports.push(...(await this.#readReports()));
    this.#child = null;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  /** What stands in the files of the relay, and what it printed. */
  async everything(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
    const files = ['relay.db', 'relay.db-wal', 'relay.db-shm'];
    const parts = await Promise.all(
      files.map(async (name) => ({
        name,
        bytes: await readFile(join(this.dataDir, name)).catch(() => new Uint8Array()),
      })),
    );
    return [...parts, { name: 'output', bytes: Buffer.from(this.#output, 'latin1') }];
  }

  /** What browsers reported against the content security policy, also from workers. */
  async reports(): Promise<readonly unknown[]> {
    return [...this.#reports, ...(await this.#readReports())];
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  async #readReports(): Promise<readonly unknown[]> {
    const answer = await fetch(`${this.url}/csp-report`).catch(() => null);
    return answer?.ok ? ((await answer.json()) as readonly unknown[]) : [];
  }
}
