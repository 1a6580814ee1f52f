// Starts the npm that started us, or the one of the machine.
import { run } from './run.mjs';

/** @param {readonly string[]} args @returns {Promise<number>} */
export function runNpm(args) {
  const npm = process.env['npm_execpath'];
  return npm !== undefined && /\.c?js$/u.test(npm)
    ? run(process.execPath, [npm, ...args])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}
