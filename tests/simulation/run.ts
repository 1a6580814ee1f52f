import { parseArgs } from 'node:util';
import { World } from './world.ts';

const { values } = parseArgs({
  options: {
    ops: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    counts: { type: 'boolean', default: false },
  },
});
const report = await new World({ seed: Number(values.seed), operations: Number(values.ops) }).run();
const { operations, devices, lost, diverged, broken, rounds, seed, hash } = report;
process.stdout.write(
  `${JSON.stringify({ operations, devices, lost, diverged, broken, rounds, seed, hash })}\n`,
);
if (values.counts) process.stdout.write(`${JSON.stringify(report.counts)}\n`);
if (report.problems.length > 0) {
  for (const line of report.lastLines) process.stderr.write(`${line}\n`);
  for (const { kind, message } of report.problems.slice(0, 20)) process.stderr.write(`${kind}: ${message}\n`);
  process.exitCode = 1;
}
