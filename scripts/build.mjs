// `npm run build`: dist/app (what browsers get), dist/server/main.js (the relay that also serves it) and
// dist/demo/demo-source.js (what `npm run demo` adds). Texts that are missing or too hard stop it, as types stop a compiler.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

import { buildStamp, inRoot, tools } from './places.mjs';
import { run, runTool } from './run.mjs';
import { sourceHash } from './source-hash.mjs';

const env = { NODE_ENV: 'production' };
// Taken before: what changes while we build makes the result stale.
const hash = sourceHash();
mkdirSync(inRoot('dist'), { recursive: true });
rmSync(buildStamp, { force: true });

// In this one process: the program `tsx` starts a second one, which takes as long as the check.
const check = ['--import', 'tsx', inRoot('scripts', 'check-locales.mjs'), '--only-faults'];
if ((await run(process.execPath, check)) !== 0) process.exit(1);

for (const config of ['vite.config.ts', 'vite.server.config.ts', 'vite.demo.config.ts']) {
  const code = await runTool(tools.vite, ['build', '--logLevel', 'warn', '--config', config], env);
  if (code !== 0) process.exit(code);
}
writeFileSync(buildStamp, `${hash}\n`);
