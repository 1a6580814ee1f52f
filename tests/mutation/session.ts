import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createVitest } from 'vitest/node';
import type { Mutant } from './mutants.ts';

/**
 * Runs the unit tests of core over one mutant after another and prints a line for each: its number and whether a test
 * noticed. The sources on the disk stay as they are. Whoever started this ends it when a mutant never comes to an end.
 */
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
    testTimeout: 20_000,
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

for (let index = Number(from); index < mutants.length; index++) {
  const mutant = mutants[index];
  if (!mutant) break;
  current = mutant;
  vitest.invalidateFile(path.resolve(mutant.file));
  const [own, others] = [mutant.tests.slice(0, 1), mutant.tests.slice(1)];
  const isNoticed = (await isNoticedBy(own)) || (others.length > 0 && (await isNoticedBy(others)));
  vitest.state.clearErrors();
  vitest.invalidateFile(path.resolve(mutant.file));
  process.stdout.write(`mutant ${index} ${isNoticed ? 'noticed' : 'survived'}\n`);
}
await vitest.close();
process.exit(0);
