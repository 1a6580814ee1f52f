import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface LaunchedRelay {
  readonly child: ChildProcess;
  /** All that it printed, both streams. */
  readonly output: () => string;
  /** Its exit code; null when a signal ended it. */
  readonly exited: Promise<number | null>;
}

export interface RelayProcess extends LaunchedRelay {
  readonly origin: string;
}

export interface RelayLauncher {
  launch(environment?: Readonly<Record<string, string>>): LaunchedRelay;
  /** Launches, and waits until it listens. */
  start(environment?: Readonly<Record<string, string>>): Promise<RelayProcess>;
  killAll(): void;
}

const RUNS_AT = /Werkmaat runs at http:\/\/localhost:(\d+)\n/;

/**
 * Starts the relay as the real process that an operator runs, on a free port and without limits of rate.
 * @param entry what Node runs, such as `['--import', 'tsx', 'server/main.ts']`
 * @param defaults of the environment, such as DATA_DIR
 */
export function createRelayLauncher(
  entry: readonly string[],
  defaults: () => Readonly<Record<string, string>>,
): RelayLauncher {
  const running = new Set<ChildProcess>();

  const launch = (environment: Readonly<Record<string, string>> = {}): LaunchedRelay => {
    const child = spawn(process.execPath, entry, {
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        HOST: '127.0.0.1',
        LIMIT_POSTS_PER_MINUTE: '0',
        LIMIT_CLAIMS_PER_MINUTE: '0',
        ...defaults(),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    }
    const exited = once(child, 'exit').then(([code]: (number | null)[]) => {
      running.delete(child);
      return code ?? null;
    });
    return { child, output: () => output, exited };
  };

  return {
    launch,
    async start(environment = {}) {
      const launched = launch(environment);
      const port = await new Promise<string>((resolve, reject) => {
        const look = (): void => {
          const found = RUNS_AT.exec(launched.output())?.[1];
          if (found !== undefined) resolve(found);
        };
        launched.child.stdout?.on('data', look);
        void launched.exited.then(() => reject(new Error(`it did not start: ${launched.output()}`)));
        look();
      });
      return { ...launched, origin: `http://127.0.0.1:${port}` };
    },
    killAll() {
      for (const child of running) child.kill('SIGKILL');
      running.clear();
    },
  };
}
