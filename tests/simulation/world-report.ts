import type { MakeStore } from './device.ts';
import type { NetworkCounts } from './network.ts';
import type { Problem } from './oracle.ts';

export interface WorldOptions {
  readonly seed: number;
  readonly operations: number;
  /** Steps between two whole comparisons. */
  readonly checkEvery?: number;
  /** False: all devices have today's version of the app. */
  readonly mixedVersions?: boolean;
  /** False: devices do not compare what they show, as in the worlds that were run before they did. */
  readonly comparesStates?: boolean;
  /** For planted faults. */
  readonly makeStore?: MakeStore;
}

export interface Counts {
  operations: number;
  crashes: number;
  lostTails: number;
  relayRestores: number;
  relaySetUps: number;
  relayCrashes: number;
  handovers: number;
  clones: number;
  backupsRestored: number;
  renewals: number;
  clockJumps: number;
  conflicts: number;
  comebacks: number;
  checks: number;
  /** Rows that went from one space to the other. */
  moves: number;
  /** Devices that got the later version, and envelopes that they could read then. */
  updates: number;
  readLater: number;
  /** Devices that had compared what they show with another when all were compared. */
  compared: number;
  /** Comparisons in which a device kept something unread. */
  unread: number;
}

export interface Report {
  readonly seed: number;
  readonly operations: number;
  readonly devices: number;
  readonly lost: number;
  readonly diverged: number;
  readonly broken: number;
  /** The most rounds it took to become quiet after the network was healed. */
  readonly rounds: number;
  readonly hash: string;
  readonly problems: readonly Problem[];
  /** Everything that happened, in its order. */
  readonly lines: readonly string[];
  readonly counts: Counts & NetworkCounts;
}

export const noCounts = (): Counts => ({
  operations: 0,
  crashes: 0,
  lostTails: 0,
  relayRestores: 0,
  relaySetUps: 0,
  relayCrashes: 0,
  handovers: 0,
  clones: 0,
  backupsRestored: 0,
  renewals: 0,
  clockJumps: 0,
  conflicts: 0,
  comebacks: 0,
  checks: 0,
  moves: 0,
  updates: 0,
  readLater: 0,
  compared: 0,
  unread: 0,
});
