import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Report } from './world-report.ts';

const FOLDER = fileURLToPath(new URL('../../dist/failed-worlds/', import.meta.url));
const LAST_LINES = 40;
const MOST_PROBLEMS = 20;

/** Keeps everything that happened in a world that failed, from its first operation on; answers what to say of it. */
export function tellFailure({ seed, operations, problems, lines }: Report, folder = FOLDER): string {
  const faults = problems.slice(0, MOST_PROBLEMS).map(({ kind, message }) => `${kind}: ${message}`);
  const head = `seed ${seed}, after ${operations} operations`;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}seed-${seed}-${operations}.txt`;
  writeFileSync(file, [head, ...lines, ...faults, ''].join('\n'));
  return [head, `everything that happened: ${file}`, ...lines.slice(-LAST_LINES), ...faults].join('\n');
}
