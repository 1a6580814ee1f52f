import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE, takeDataLock } from './data-lock.ts';
import { DEFAULT_BOUNDS } from './connection-bounds.ts';
import { loadDemoSource, type DemoSource } from './demo-source.ts';
import { freeBytesOf } from './disk-guard.ts';
import { parseEnvironment } from './environment.ts';
import { createServer } from './http.ts';
import { openSqliteStore, type OpenError } from './store/sqlite.ts';

/** What is still being answered gets this long when the relay stops. */
const FINISH_MS = 10_000;

export interface StartOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

export interface RunningRelay {
  /** Such as `http://localhost:8787`. */
  readonly address: string;
  /** No new connections, what runs is finished, tails end, the database is checkpointed. */
  stop(): Promise<void>;
}

function explainOpenError(error: OpenError, dataDir: string): string {
  return error.type === 'cannot_open'
    ? `The database in "${dataDir}" cannot be opened (${error.engineCode}).`
    : `The database in "${dataDir}" is of a newer version (layout ${error.found}, this one knows ${error.known}); start that version.`;
}

/** The composition root of the relay: real clock, randomness, disk. Null when it could not start; said why. */
export async function startRelay({
  environment,
  print,
  printError,
}: StartOptions): Promise<RunningRelay | null> {
  const settings = parseEnvironment(environment);
  if (!settings.ok) {
    for (const sentence of settings.error) printError(sentence);
    return null;
  }
  const {
    port,
    host,
    dataDir,
    appDir,
    limits,
    programmeCode,
    programmePhone,
    appOrigins,
    cspReport,
    connections,
  } = settings.value;
  let demo: DemoSource | null = null;
  if (settings.value.demoSource !== null) {
    const loaded = await loadDemoSource(settings.value.demoSource);
    if (!loaded.ok) {
      printError(
        `DEMO=1 is set, but "${settings.value.demoSource}" gives no demo file (${loaded.error.type}); build it first or name it with DEMO_SOURCE.`,
      );
      return null;
    }
    demo = loaded.value;
  }
  const now = (): number => Date.now();
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    printError(
      `DATA_DIR "${dataDir}" cannot be made: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
    );
    return null;
  }
  const lock = takeDataLock(dataDir);
  if (lock === null) {
    printError(`Another relay or a restore works on the data in "${dataDir}"; stop that first.`);
    return null;
  }
  const store = openSqliteStore(join(dataDir, DATABASE_FILE), now);
  if (!store.ok) {
    lock.release();
    printError(explainOpenError(store.error, dataDir));
    return null;
  }
  const app = await createServer({
    store: store.value,
    limits,
    now,
    randomBytes: (length) => randomBytes(length),
    freeBytes: freeBytesOf(dataDir),
    reportError: (words) => printError(`relay: ${words}`),
    staticDir: appDir,
    programmeCode,
    programmePhone,
    appOrigins,
    cspReport,
    bounds: { ...DEFAULT_BOUNDS, connections },
    ...(demo === null ? {} : { demo }),
  });
  try {
    await app.listen({ port, host });
  } catch (error) {
    await store.value.shutdown();
    lock.release();
    printError(
      `The relay cannot listen on ${host}:${port}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
    );
    return null;
  }
  const bound = app.server.address();
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  const isAnyHost = host === '0.0.0.0' || host === '::' || host === '127.0.0.1';
  const shownHost = isAnyHost ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const address = `http://${shownHost}:${boundPort}`;
  print(`Werkmaat runs at ${address}`);

  return {
    address,
    async stop() {
      const late = setTimeout(() => app.server.closeAllConnections(), FINISH_MS);
      await app.close();
      clearTimeout(late);
      await store.value.shutdown();
      lock.release();
    },
  };
}
