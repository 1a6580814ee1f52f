// Starts other programs with their output on the screen.
import { spawn } from 'node:child_process';

import { root } from './places.mjs';

/**
 * @param {string} command @param {readonly string[]} args @param {Record<string, string>} env added to our own
 * @returns {Promise<number>} the exit code; 1 when the program did not start or was stopped by a signal
 */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** @param {string} tool a file of tools @param {readonly string[]} args @param {Record<string, string>} [env] */
export function runTool(tool, args, env) {
  return run(process.execPath, [tool, ...args], env);
}
