// One hash over everything a build is made of.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { inRoot, root } from './places.mjs';

/** `tests/fixtures` is in it for the builder of the demo file. */
const parts = [
  'src',
  'server',
  'locales',
  'audio',
  'public',
  'tests/fixtures',
  'scripts/build',
  'index.html',
  'vite.config.ts',
  'vite.server.config.ts',
  'vite.demo.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];

/** @param {string} place @returns {string[]} files below a place, in one order on every machine */
function filesBelow(place) {
  const full = inRoot(place);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/u.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** @returns {string} */
export function sourceHash() {
  const hash = createHash('sha256').update(process.version);
  for (const file of parts.flatMap(filesBelow)) {
    const content = readFileSync(file);
    hash.update(`\0${path.relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
