// What the code of all screens says about keys.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { inRoot } from '../places.mjs';
import { codeOf } from './use.mjs';

/** Code that may name a key; tests do not count, or a key could live in its test alone. */
const folders = ['src'];

/** @returns {import('./use.mjs').Code} */
export function readCode() {
  const files = folders
    .map((folder) => inRoot(folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !/\.test\.tsx?$/u.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  return codeOf(files.map((file) => readFileSync(file, 'utf8')));
}
