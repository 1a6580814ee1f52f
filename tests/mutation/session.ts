import { readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createVitest } from 'vitest/node';
import type { Mutant } from './mutants.ts';

/**
 * Runs the unit tests of core over one mutant after another and prints a line for each: its number and whether a test
 * noticed. The sources on the disk stay as they are. A mutant that never comes to an end ends the session: it is counted
 * in time of the processor, so that a busy machine does not pass for an endless loop.
 */
const MOST_PROCESSOR_MS = 60_000;

const [list = '', from = '0'] = process.argv.slice(2);
const mutants = JSON.parse(readFileSync(list, 'utf8')) as readonly (Mutant & { readonly tests: string[] })[];
let current: Mutant | null = null;

const vitest = await createVitest(
  'test',
  {
    config: false,
    root: process.cwd(),
    include: ['src/core/**/*.test.ts'],
    watch: false,
    bail: 1,
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    reporters: [{}],
    // What never ends is stopped by the time of the processor, below.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    passWithNoTests: true,
  },
  {
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform(code, id) {
          if (!current || path.resolve(current.file) !== id.split('?')[0]) return null;
          return code.slice(0, current.start) + current.text + code.slice(current.end);
        },
      },
    ],
  },
);
await vitest.standalone();

/** The file's own tests come first: most mutants are over then. */
async function isNoticedBy(files: readonly string[]): Promise<boolean> {
  const specifications = files.flatMap((file) => vitest.getModuleSpecifications(path.resolve(file)));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, false);
  return unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
}

let started = process.cpuUsage();
let running = -1;
setInterval(() => {
  const { user, system } = process.cpuUsage(started);
  if (running < 0 || (user + system) / 1_000 < MOST_PROCESSOR_MS) return;
  writeSync(1, `mutant ${running} noticed\n`);
  process.exit(0);
}, 1_000);

for (let index = Number(from); index < mutants.length; index++) {
  const mutant = mutants[index];
  if (!mutant) break;
  current = mutant;
  running = index;
  started = process.cpuUsage();
  vitest.invalidateFile(path.resolve(mutant.file));
  const [own, others] = [mutant.tests.slice(0, 1), mutant.tests.slice(1)];
  const isNoticed = (await isNoticedBy(own)) || (others.length > 0 && (await isNoticedBy(others)));
  vitest.state.clearErrors();
  vitest.invalidateFile(path.resolve(mutant.file));
  running = -1;
  writeSync(1, `mutant ${index} ${isNoticed ? 'noticed' : 'survived'}\n`);
}
await vitest.close();
process.exit(0);
