import { expect } from 'vitest';
import { World } from './world.ts';
import type { Report, WorldOptions } from './world-report.ts';

/** Runs a world and expects that nothing was lost; when something was, the seed and the last steps are told. */
export async function expectSound(options: WorldOptions): Promise<Report> {
  const report = await new World(options).run();
  const problems = report.problems.map(({ kind, message }) => `${kind}: ${message}`);
  const told = [
    `seed ${options.seed}, after ${report.operations} operations`,
    ...report.lastLines,
    ...problems.slice(0, 10),
  ];
  expect(problems, told.join('\n')).toEqual([]);
  expect(report).toMatchObject({ lost: 0, diverged: 0, broken: 0 });
  expect(report.operations).toBeGreaterThanOrEqual(options.operations);
  expect(report.rounds).toBeLessThanOrEqual(4);
  return report;
}
