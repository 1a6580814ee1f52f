// Where a file lives, for the rules: paths are relative to the repository and have forward slashes.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {string} filename absolute, or relative to the repository */
export function placeOf(filename) {
  return path.relative(repository, path.resolve(repository, filename)).split(path.sep).join('/');
}

/** @param {string} place */
export function isTest(place) {
  return /\.(test|spec)\.tsx?$/u.test(place) || place.startsWith('tests/');
}

/** @param {string} place @param {string[]} folders */
export function isIn(place, folders) {
  return folders.some((folder) => place === folder || place.startsWith(`${folder}/`));
}
