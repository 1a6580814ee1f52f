import { describe, expect, it } from 'vitest';
import { expectSound } from './expect-sound.ts';
import type { Report } from './world-report.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const OPERATIONS = 5_000;

describe('devices that share a space for a long time', () => {
  const reports: Report[] = [];

  for (const seed of SEEDS)
    it(`become equal, and nothing that was acknowledged is lost: ${OPERATIONS} operations, seed ${seed}`, async () => {
      reports.push(await expectSound(seed, OPERATIONS));
    });

  it('were disturbed by the network, by crashes and by a relay that lost data', () => {
    const total = (name: keyof Report['counts']): number =>
      reports.reduce((sum, { counts }) => sum + counts[name], 0);
    expect(reports).toHaveLength(SEEDS.length);
    for (const name of [
      'dropped',
      'answersLost',
      'doubled',
      'crashes',
      'lostTails',
      'relayRestores',
      'relaySetUps',
    ] as const)
      expect([name, total(name) > 0]).toEqual([name, true]);
  });

  it('wrote at the same time, moved, deleted, cloned and handed over', () => {
    const total = (name: keyof Report['counts']): number =>
      reports.reduce((sum, { counts }) => sum + counts[name], 0);
    for (const name of [
      'conflicts',
      'comebacks',
      'handovers',
      'clones',
      'backupsRestored',
      'clockJumps',
      'checks',
    ] as const)
      expect([name, total(name) > 0]).toEqual([name, true]);
    expect(reports.some(({ devices }) => devices >= 7)).toBe(true);
  });
});
