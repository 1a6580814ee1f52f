// Real Chromium for the end-to-end tests: the one of the system, never a downloaded copy.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { run } from './run.mjs';

export const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const can = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** How this user may install packages: [] as root, ['sudo', '-n'] where sudo asks nothing, undefined otherwise. */
function rights() {
  if (!can('apt-get', ['--version'])) return undefined;
  if (process.getuid?.() === 0) return [];
  return can('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

/**
 * Installs Debian's Chromium where it is missing and we may.
 * @returns {Promise<boolean>} whether there is a browser now; if not, it was said what to do
 */
export async function ensureChromium() {
  if (existsSync(chromiumPath)) return true;
  const prefix = process.env['CHROMIUM_PATH'] === undefined ? rights() : undefined;
  if (prefix !== undefined) {
    console.log('Installing Chromium for the end-to-end tests …');
    for (const args of [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ]) {
      const [command = 'apt-get', ...rest] = [...prefix, ...args];
      await run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
    }
    if (existsSync(chromiumPath)) return true;
  }
  console.error(
    [
      `The end-to-end tests need Chromium, and there is none at ${chromiumPath}.`,
      'On Debian or Ubuntu: sudo apt-get install -y --no-install-recommends chromium',
      'Elsewhere: install Chromium or Chrome, and set CHROMIUM_PATH to its program.',
    ].join('\n'),
  );
  return false;
}
