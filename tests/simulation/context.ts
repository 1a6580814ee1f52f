import type { Network } from './network.ts';
import type { Problem } from './oracle.ts';
import type { Prng } from './prng.ts';
import type { Scheduler } from './scheduler.ts';
import type { Trace } from './trace.ts';
import type { Counts, WorldOptions } from './world-report.ts';

/** What everything in a world shares. */
export interface Context {
  readonly options: WorldOptions;
  readonly random: Prng;
  readonly scheduler: Scheduler;
  readonly network: Network;
  readonly trace: Trace;
  readonly counts: Counts;
  readonly problems: Problem[];
  /** Nothing disturbs anybody now: a comparison waits until all are quiet. */
  isHealing: boolean;
}

export const START = Date.UTC(2026, 0, 5);
export const DAY = 86_400_000;
export const YEAR = 365 * DAY;
