// Where the tools and their results are. Plain Node: this runs before anything is installed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const inRoot = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);

/** What was installed, so that a second start does not install again. */
export const installStamp = inRoot('node_modules', '.prepared');
/** What was built, so that a second start does not build again. */
export const buildStamp = inRoot('dist', '.built');
export const reports = inRoot('dist', 'reports');

/** The tools by the file that Node runs: no shell, and no `npx` that could fetch something else. */
export const tools = {
  eslint: inRoot('node_modules', 'eslint', 'bin', 'eslint.js'),
  playwright: inRoot('node_modules', '@playwright', 'test', 'cli.js'),
  prettier: inRoot('node_modules', 'prettier', 'bin', 'prettier.cjs'),
  stylelint: inRoot('node_modules', 'stylelint', 'bin', 'stylelint.mjs'),
  tsc: inRoot('node_modules', 'typescript', 'bin', 'tsc'),
  tsx: inRoot('node_modules', 'tsx', 'dist', 'cli.mjs'),
  vite: inRoot('node_modules', 'vite', 'bin', 'vite.js'),
  vitest: inRoot('node_modules', 'vitest', 'vitest.mjs'),
};
