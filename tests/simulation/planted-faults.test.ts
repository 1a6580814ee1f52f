import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tellFailure } from './failed-world.ts';
import { faultsForTheDigest, plantedFaults } from './planted-faults.ts';
import { SHOWS_OTHERWISE } from './whole-check.ts';
import { World } from './world.ts';

const MOST_SEEDS = 10;
const OPERATIONS = 1_500;

describe('a mistake that is planted', () => {
  it('is one of at least ten', () => {
    expect(new Set(plantedFaults.map(({ name }) => name)).size).toBeGreaterThanOrEqual(10);
  });

  for (const { name, makeStore } of plantedFaults)
    it(`is noticed under more than one seed: ${name}`, async () => {
      const caught: number[] = [];
      for (let seed = 1; seed <= MOST_SEEDS && caught.length < 2; seed++) {
        const report = await new World({ seed, operations: OPERATIONS, makeStore }).run();
        if (report.problems.length > 0) caught.push(seed);
      }
      expect(caught).toHaveLength(2);
    });

  for (const { name, makeStore } of faultsForTheDigest)
    it(`is told by the digest of what is shown, under more than one seed: ${name}`, async () => {
      const caught: number[] = [];
      for (let seed = 1; seed <= MOST_SEEDS && caught.length < 2; seed++) {
        const report = await new World({ seed, operations: OPERATIONS, makeStore }).run();
        if (report.problems.some(({ message }) => message.endsWith(SHOWS_OTHERWISE))) caught.push(seed);
      }
      expect(caught).toHaveLength(2);
    });

  it('is told with every operation of its world, in a file that the message names', async () => {
    const [{ makeStore }] = plantedFaults as readonly [(typeof plantedFaults)[number]];
    let report = await new World({ seed: 1, operations: OPERATIONS, makeStore }).run();
    for (let seed = 2; report.problems.length === 0; seed++)
      report = await new World({ seed, operations: OPERATIONS, makeStore }).run();
    const folder = `${mkdtempSync(join(tmpdir(), 'worlds-'))}/`;
    const told = tellFailure(report, folder);
    const file = /everything that happened: (.+)/u.exec(told)?.[1] ?? '';
    const kept = readFileSync(file, 'utf8').split('\n');
    rmSync(folder, { recursive: true });
    expect(kept.slice(1, 1 + report.lines.length)).toEqual(report.lines);
    // Each step with operations names them by their dots.
    const operations = kept.flatMap((line) => line.match(/\b[0-9a-f]{12}:\d+ /gu) ?? []);
    expect(new Set(operations).size).toBeGreaterThanOrEqual(report.operations);
  });
});
