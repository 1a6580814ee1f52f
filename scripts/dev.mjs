// `npm run dev`: the app with hot reload, and the relay, restarted when its source changes. Both stop together.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

import { root, tools } from './places.mjs';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const port = await freePort();
const relay = `http://127.0.0.1:${port}`;
// Fixed, because the relay has to know the address that asks it.
const appPort = process.env['PORT'] ?? '5173';
const shared = { ...process.env, NODE_ENV: 'development' };

/** @param {string[]} args @param {Record<string, string>} env @param {'inherit' | 'pipe'} output */
const start = (args, env, output) =>
  spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', output, 'inherit'],
    env: { ...shared, ...env },
  });

const children = [
  start(
    [tools.tsx, 'watch', '--clear-screen=false', 'server/main.ts'],
    {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: process.env['DATA_DIR'] ?? './data/dev',
      APP_ORIGINS: `http://localhost:${appPort}`,
      // For `DEMO=1 npm run dev`: the demo from its source, so that nothing has to be built.
      DEMO_SOURCE: 'tests/fixtures/demo/demo-source.ts',
    },
    'pipe',
  ),
  start([tools.vite, '--port', appPort, '--strictPort'], { DEV_RELAY: relay }, 'inherit'),
];
// The relay prints its own address; the one to open is the address of the app.
children[0]?.stdout?.on('data', (/** @type {Buffer} */ text) =>
  process.stdout.write(`relay: ${text.toString()}`),
);

let stopping = false;
/** @param {number} code */
function stop(code) {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  for (const child of children) child.kill('SIGTERM');
}
for (const child of children) child.on('exit', (code) => stop(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
