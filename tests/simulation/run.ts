import { parseArgs } from 'node:util';
import { tellFailure } from './failed-world.ts';
import { World } from './world.ts';
import type { Report } from './world-report.ts';

/**
 * `npm run simulate -- --ops N --seed S`: worlds of `--world` operations with the seeds S, S+1, … until N operations were
 * done, and one line of JSON. Many middling worlds meet more than one large one. Ends at the first seed that fails, and
 * tells on stderr what happened in it; `--counts` tells there how often what was disturbed.
 */
const { values } = parseArgs({
  options: {
    ops: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    world: { type: 'string', default: '2500' },
    counts: { type: 'boolean', default: false },
  },
});

const wanted = Number(values.ops);
const reports: Report[] = [];
let operations = 0;
for (let seed = Number(values.seed); operations < wanted; seed++) {
  const report = await new World({
    seed,
    operations: Math.min(Number(values.world), wanted - operations),
  }).run();
  reports.push(report);
  operations += report.operations;
  if (report.problems.length > 0) break;
}

const sum = (of: (report: Report) => number): number =>
  reports.reduce((total, report) => total + of(report), 0);
const most = (of: (report: Report) => number): number => Math.max(...reports.map(of));
const line = {
  operations,
  devices: most(({ devices }) => devices),
  // A device that broke a rule by itself counts with those that lost something.
  lost: sum(({ lost, broken }) => lost + broken),
  diverged: sum(({ diverged }) => diverged),
  rounds: most(({ rounds }) => rounds),
  seed: Number(values.seed),
};
process.stdout.write(`${JSON.stringify(line)}\n`);
if (values.counts) {
  const names = Object.keys(reports[0]?.counts ?? {}) as (keyof Report['counts'])[];
  const counts = Object.fromEntries(names.map((name) => [name, sum((report) => report.counts[name])]));
  process.stderr.write(`${JSON.stringify(counts)}\n`);
}
const failed = reports.at(-1);
if (failed && failed.problems.length > 0) {
  process.stderr.write(`${tellFailure(failed)}\n`);
  process.exitCode = 1;
}
