import { describe, expect, it } from 'vitest';
import { minus } from '#core/merge/vector.ts';
import { lies } from './lying-relays.ts';
import { SnapshotLiar, snapshotLies } from './lying-snapshots.ts';
import { Stage } from './lying-stage.ts';

const isProof = process.env['PROOF'] === '1';
/** `npm run proof`: three hundred seeds for each lie, with up to twelve devices. */
const SEEDS = isProof ? 300 : 3;
const devicesOf = (seed: number): number => (isProof ? 3 + (seed % 10) : 3);
const seedsFrom = (first: number): readonly number[] => Array.from({ length: SEEDS }, (_, at) => first + at);
/** So many that the relay has a snapshot, and a log for which one is asked. */
const LONG = 70;

describe('a relay that', () => {
  for (const { name, make } of lies)
    describe(name, () => {
      it('brings no change that no member wrote, and keeps nobody from working', async () => {
        for (const seed of seedsFrom(1)) {
          const stage = new Stage(make, seed, devicesOf(seed));
          await stage.play(25);
          stage.expectHonest();
        }
      });

      it('is caught by the next exchange with an honest device: what is left out is shown, then healed', async () => {
        for (const seed of seedsFrom(1_001)) {
          const stage = new Stage(make, seed, devicesOf(seed));
          await stage.play(25);
          await stage.expectToldAndHealed();
        }
      });
    });

  it('hides something is noticed: each of these lies leaves somebody without something', async () => {
    const hiding = new Set<string>();
    for (const { name, make } of lies) {
      const stage = new Stage(make, 3);
      await stage.play(25);
      if (stage.phones.some(({ store }) => minus(stage.members, store.vector).size > 0)) hiding.add(name);
    }
    expect([...hiding]).toEqual(
      expect.arrayContaining(['drops what it confirmed', 'shows each device another history', 'flips bits']),
    );
  });
});

describe('a relay that hands to a newcomer a snapshot that', () => {
  const stageOf = async (lie: (typeof snapshotLies)[number]['lie'], seed: number) => {
    let relay = new SnapshotLiar(seed, lie);
    const stage = new Stage(() => (relay = new SnapshotLiar(seed, lie)), seed, devicesOf(seed));
    await stage.play(LONG);
    // Made by the app's own rounds, as at a real relay.
    expect(relay.made).toBeGreaterThan(1);
    return { stage, relay };
  };

  for (const { name, lie } of snapshotLies)
    describe(name, () => {
      it('keeps nothing from who reads the log, and brings nothing that no member wrote', async () => {
        for (const seed of seedsFrom(1)) {
          const { stage, relay } = await stageOf(lie, seed);
          relay.begin({ hides: false });
          const { store } = await stage.join();
          stage.expectHonest();
          for (const phone of stage.phones) await phone.rounds.run();
          expect(minus(stage.members, store.vector).size).toBe(0);
        }
      });

      it('and hides what came since is caught by the next exchange with an honest device', async () => {
        for (const seed of seedsFrom(1_001)) {
          const { stage, relay } = await stageOf(lie, seed);
          relay.begin({ hides: true });
          const { store } = await stage.join();
          stage.expectHonest();
          expect(minus(stage.members, store.vector).size).toBeGreaterThan(0);
          await stage.expectToldAndHealed();
        }
      });
    });
});
