import { describe, expect, it } from 'vitest';
import { expectSound } from './expect-sound.ts';
import { seedsFrom } from './sizes.ts';
import type { Report } from './world-report.ts';

const SEEDS = seedsFrom(1, 40);
const OPERATIONS = 2_500;

describe('devices that share a space for a long time', () => {
  const reports: Report[] = [];
  const total = (name: keyof Report['counts']): number =>
    reports.reduce((sum, { counts }) => sum + counts[name], 0);

  for (const seed of SEEDS)
    it(`become equal, and nothing that was acknowledged is lost: ${OPERATIONS} operations, seed ${seed}`, async () => {
      reports.push(await expectSound({ seed, operations: OPERATIONS }));
    });

  it('become equal also when nobody looks for a long time', async () => {
    await expectSound({ seed: 1001, operations: OPERATIONS, checkEvery: 1_000 });
  });

  it('were disturbed by the network, by crashes and by a relay that lost data', () => {
    expect(reports).toHaveLength(SEEDS.length);
    for (const name of [
      'dropped',
      'answersLost',
      'doubled',
      'crashes',
      'lostTails',
      'relayCrashes',
      'relayRestores',
      'relaySetUps',
    ] as const)
      expect([name, total(name) > 0]).toEqual([name, true]);
  });

  it('wrote at the same time, moved, deleted, cloned, handed over and were updated', () => {
    for (const name of [
      'conflicts',
      'comebacks',
      'handovers',
      'clones',
      'backupsRestored',
      'clockJumps',
      'moves',
      'updates',
      'readLater',
      'unread',
    ] as const)
      expect([name, total(name) > 0]).toEqual([name, true]);
    expect(total('checks')).toBeGreaterThan((total('operations') / OPERATIONS) * 3);
  });

  it('were two to twelve', () => {
    const sizes = reports.map(({ devices }) => devices);
    expect(Math.min(...sizes)).toBe(2);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(9);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(12);
  });
});
