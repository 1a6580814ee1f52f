// Runs before start, demo, dev, test and verify: installs what is missing, and with --build builds what is stale.
// Plain Node without a package, for it is what brings the packages.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { runNpm } from './npm.mjs';
import { buildStamp, inRoot, installStamp } from './places.mjs';
import { run } from './run.mjs';
import { sourceHash } from './source-hash.mjs';

const oldestNode = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  console.error(
    `Werkmaat needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}

/** Prebuilt packages differ per version of Node and per machine. */
function lockHash() {
  const machine = [process.version, process.platform, process.arch].join(' ');
  return createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .update(machine)
    .digest('hex');
}

/** @param {string} stamp @param {string} hash */
const isStamped = (stamp, hash) => existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === hash;

async function install() {
  const hash = lockHash();
  if (isStamped(installStamp, hash)) return;
  console.log('Installing packages (once, and again when package-lock.json changes) …');
  rmSync(installStamp, { force: true });
  // With NODE_ENV=production npm would leave out what builds the app.
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) process.exit(code);
  writeFileSync(installStamp, `${hash}\n`);
}

async function build() {
  const complete = ['dist/server/main.js', 'dist/app/index.html', 'dist/app/sw.js'].every((file) =>
    existsSync(inRoot(file)),
  );
  if (complete && isStamped(buildStamp, sourceHash())) return;
  console.log('Building app and server (once, and again when a source changes) …');
  const code = await run(process.execPath, [inRoot('scripts', 'build.mjs')]);
  if (code !== 0) process.exit(code);
}

await install();
if (process.argv.includes('--build')) await build();
