import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Prng } from '../simulation/prng.ts';
import { mutantsOf, type Mutant } from './mutants.ts';

/**
 * `npm run proof:mutation [-- --sample N --seed S --in src/core/merge --from N]`: how many small changes of src/core the unit
 * tests notice. Without a sample it takes them all, which takes hours; `--from` goes on where an earlier run ended. The figures and the survivors go to docs/mutation.md
 * by hand, with a reason or a new test each.
 */
const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    in: { type: 'string', default: 'src/core' },
    from: { type: 'string', default: '0' },
  },
});

/** Of sessions, one right after the other. */
const MOST_DEATHS = 3;

const codeIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name))
    .sort();
const sources = codeIn(values.in).filter((file) => !file.endsWith('.test.ts'));
const tests = codeIn(path.join('src', 'core')).filter((file) => file.endsWith('.test.ts'));

const SPECIFIER = /from '((?:\.|#core|#tests)[^']+)'/gu;

/** The files that a test stands on, also those that it imports by another. */
function reachedFrom(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(SPECIFIER)) {
    const next = specifier.startsWith('#')
      ? specifier.replace(/^#core/u, 'src/core').replace(/^#tests/u, 'tests')
      : path.join(path.dirname(file), specifier);
    reachedFrom(next, known);
  }
  return known;
}

const reach = tests.map((test) => ({ test, reached: reachedFrom(test) }));
/** The tests that a file takes part in, its own first. */
const testsOf = (file: string): string[] => {
  const own = file.replace(/\.ts$/u, '.test.ts');
  return reach
    .filter(({ reached }) => reached.has(file))
    .map(({ test }) => test)
    .sort((a, b) => Number(b === own) - Number(a === own));
};

function sampled(all: readonly Mutant[]): readonly Mutant[] {
  if (values.sample === undefined) return all;
  const random = new Prng(Number(values.seed));
  const left = [...all];
  const chosen: Mutant[] = [];
  while (chosen.length < Number(values.sample) && left.length > 0)
    chosen.push(...left.splice(random.integer(0, left.length - 1), 1));
  return chosen.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
}

const all = sources.flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')));
const chosen = sampled(all)
  .slice(Number(values.from))
  .map((mutant) => ({ ...mutant, tests: testsOf(mutant.file) }));
const folder = mkdtempSync(path.join(tmpdir(), 'mutation-'));
const list = path.join(folder, 'mutants.json');
writeFileSync(list, JSON.stringify(chosen));

const outcomes: ('noticed' | 'survived')[] = [];

/** One session from a mutant on; resolves when it ended, by itself or because a mutant never did. */
const session = (from: number): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', path.join('tests', 'mutation', 'session.ts'), list, String(from)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
    child.on('close', () => {
      for (const [, outcome] of text.matchAll(/^mutant \d+ (noticed|survived)$/gmu))
        outcomes.push(outcome === 'survived' ? 'survived' : 'noticed');
      resolve();
    });
  });

for (let deaths = 0; outcomes.length < chosen.length;) {
  const done = outcomes.length;
  await session(done);
  deaths = outcomes.length === done ? deaths + 1 : 0;
  if (deaths > MOST_DEATHS) throw new Error('the tests do not run at all');
  // It took the whole process down, for want of memory: nobody overlooks that.
  if (deaths > 0) outcomes.push('noticed');
}
rmSync(folder, { recursive: true });

const survivors = chosen.filter((_, index) => outcomes[index] === 'survived');
for (const { file, line, told } of survivors) process.stdout.write(`${file}:${line}  ${told}\n`);
const noticed = outcomes.filter((outcome) => outcome === 'noticed').length;
const score = Math.round((noticed / Math.max(outcomes.length, 1)) * 1000) / 10;
process.stdout.write(
  `${JSON.stringify({ mutants: all.length, tried: outcomes.length, noticed, survived: survivors.length, score })}\n`,
);
process.exitCode = outcomes.length < chosen.length || score < 90 ? 1 : 0;
