import type { Arrival } from '#core/sync/intake.ts';
import type { Snapshot } from '#core/sync/snapshot.ts';
import type { OutboxEnvelope, Receipt, RelayMark, SyncStore, TakeReport } from '#core/sync/store.ts';

/**
 * A sync store that is loaded when the exchange begins. Batches, compression and envelopes are no part of the first
 * screen, and who works alone never needs them.
 */
export class LazySyncStore implements SyncStore {
  readonly #load: () => Promise<SyncStore>;
  #loaded: Promise<SyncStore> | null = null;

  constructor(load: () => Promise<SyncStore>) {
    this.#load = load;
  }

  async relayMark(): Promise<RelayMark> {
    return (await this.#store()).relayMark();
  }

  async greetRelay(epoch: string, nextSeq: number): Promise<void> {
    return (await this.#store()).greetRelay(epoch, nextSeq);
  }

  async seal(): Promise<void> {
    return (await this.#store()).seal();
  }

  async outbox(maxBytes: number): Promise<readonly OutboxEnvelope[]> {
    return (await this.#store()).outbox(maxBytes);
  }

  async acknowledge(receipts: readonly Receipt[]): Promise<void> {
    return (await this.#store()).acknowledge(receipts);
  }

  async take(arrivals: readonly Arrival[]): Promise<TakeReport> {
    return (await this.#store()).take(arrivals);
  }

  async makeSnapshot(): Promise<Snapshot | null> {
    return (await this.#store()).makeSnapshot();
  }

  async takeSnapshot(envelope: Uint8Array): Promise<boolean> {
    return (await this.#store()).takeSnapshot(envelope);
  }

  async readOmittedAgain(): Promise<boolean> {
    return (await this.#store()).readOmittedAgain();
  }

  async compareStates(now: number): Promise<boolean> {
    return (await this.#store()).compareStates(now);
  }

  #store(): Promise<SyncStore> {
    // A load that failed (no network during a first visit) is tried again by the next round.
    this.#loaded ??= this.#load().catch((error: unknown) => {
      this.#loaded = null;
      throw error;
    });
    return this.#loaded;
  }
}
