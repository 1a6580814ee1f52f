import { expect } from 'vitest';
import { tellFailure } from './failed-world.ts';
import { MOST_ROUNDS } from './whole-check.ts';
import { World } from './world.ts';
import type { Report, WorldOptions } from './world-report.ts';

/** Runs a world and expects that nothing was lost; when something was, the seed is told and every step is in a file. */
export async function expectSound(options: WorldOptions): Promise<Report> {
  const report = await new World(options).run();
  const problems = report.problems.map(({ kind, message }) => `${kind}: ${message}`);
  expect(problems, problems.length > 0 ? tellFailure(report) : '').toEqual([]);
  expect(report).toMatchObject({ lost: 0, diverged: 0, broken: 0 });
  expect(report.operations).toBeGreaterThanOrEqual(options.operations);
  expect(report.rounds).toBeLessThanOrEqual(MOST_ROUNDS);
  return report;
}
