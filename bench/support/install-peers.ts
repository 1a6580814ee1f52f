import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runNpm } from '../../scripts/npm.mjs';
import { inRoot } from '../../scripts/places.mjs';

const folder = inRoot('bench', 'peers');
const lock = inRoot('bench', 'peers', 'package-lock.json');
const installed = inRoot('bench', 'peers', 'node_modules', '.prepared');

/** Brings what we compare with, on the first run and when the lock file changes. False when there is no way to get it. */
export async function installPeers(): Promise<boolean> {
  const wanted = readFileSync(lock, 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return true;
  process.stderr.write('Installing what the bench compares with (bench/peers) …\n');
  if ((await runNpm(['ci', '--prefix', folder, '--no-audit', '--no-fund'])) !== 0) return false;
  writeFileSync(installed, wanted);
  return true;
}

/** The exact version that is installed; `name` is a dependency of bench/peers or of the app. */
export function versionOf(name: string): string {
  const places = [inRoot('bench', 'peers', 'node_modules', name), inRoot('node_modules', name)];
  const place = places.find((one) => existsSync(`${one}/package.json`));
  if (place === undefined) throw new Error(`${name} is not installed`);
  return (JSON.parse(readFileSync(`${place}/package.json`, 'utf8')) as { readonly version: string }).version;
}
