import type { Arrival } from './intake.ts';
import type { Snapshot } from './snapshot.ts';

/** Where reading of the relay stopped, and which life of the relay's space that was. */
export interface RelayMark {
  readonly epoch: string | null;
  readonly cursor: number;
}

export interface OutboxEnvelope {
  /** Hex of the envelope id. */
  readonly envId: string;
  readonly envelope: Uint8Array;
}

export interface Receipt {
  readonly envId: string;
  readonly seq: number;
}

export interface TakeReport {
  /** How many ops were new. */
  readonly fresh: number;
  readonly quarantined: number;
  /** True when an envelope waits for a newer version of the app. */
  readonly newer: boolean;
}

/**
 * The store as a transport sees it. Implementations: `memory-store.ts` (simulation, tests) and the Dexie store;
 * both pass `tests/contracts/sync-store.ts`. Every method is one transaction, durable when it resolves.
 */
export interface SyncStore {
  relayMark(): Promise<RelayMark>;
  /** [S5] Learns the relay's epoch and next seq; resets what was believed of a relay that lost data. */
  greetRelay(epoch: string, nextSeq: number): Promise<void>;
  /** [S3] [S4] Puts what the relay lacks into the outbox, sealed. */
  seal(): Promise<void>;
  /** The oldest sealed envelopes that wait, at most `maxBytes` together (at least one when one waits). */
  outbox(maxBytes: number): Promise<readonly OutboxEnvelope[]>;
  acknowledge(receipts: readonly Receipt[]): Promise<void>;
  /** [T1] Takes in a page of the relay, or with `seq: null` of a file or QR. */
  take(arrivals: readonly Arrival[]): Promise<TakeReport>;
  /** [N2] A snapshot of everything up to the cursor; null when this replica may not make one now. */
  makeSnapshot(): Promise<Snapshot | null>;
  /** [N4] Takes in what stands for the beginning of the relay's log; false when it was refused and everything is read. */
  takeSnapshot(envelope: Uint8Array): Promise<boolean>;
  /** [N5] After everything was read: true when something is missing that a snapshot should have brought, and reading begins anew. */
  readOmittedAgain(): Promise<boolean>;
  /**
   * [G3] When a round has ended and nothing waits: compares what is shown here with what others told, and puts what
   * follows into the outbox. True when another round has something to do. `now` in ms.
   */
  compareStates(now: number): Promise<boolean>;
}
