import type { RandomBytes } from '#core/crypto/random.ts';
import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import { copyDisk, type Disk } from '#core/sync/memory-disk.ts';
import { MemoryStore } from '#core/sync/memory-store.ts';
import type { Driver } from './driver.ts';

/** A memory store that can say what a crash would leave; planted faults are subclasses. */
export class SimulatedStore extends MemoryStore {
  /** What is on the disk when the power goes, when everything that was acknowledged is there. */
  afterCrash(): Disk {
    return copyDisk(this.disk);
  }
}

/** A copy that was handed out, so that what is in it counts as sealed: core/sync/SPEC.md [L4]. */
export function exported(store: SimulatedStore): Disk {
  store.deltaFor(new Map());
  return copyDisk(store.disk);
}

export type MakeStore = (keys: SpaceKeys, disk: Disk, random: RandomBytes) => SimulatedStore;

export interface Clock {
  /** How far the wall clock is off, in ms; jumps. */
  offsetMs: number;
  /** The clock shows multiples of this only, so that equal stamps come up. */
  readonly stepMs: number;
}

export interface Device {
  readonly name: string;
  /** Strict: what was acknowledged survives a crash. Relaxed: the last transactions may be gone. */
  readonly engine: 'strict' | 'relaxed';
  readonly isPassive: boolean;
  readonly clock: Clock;
  store: SimulatedStore;
  driver: Driver;
  isUp: boolean;
  isOnline: boolean;
  isSealingSoon: boolean;
  /** Earlier states of a relaxed disk, the oldest first. */
  earlier: Disk[];
  transactions: number;
}
