import {
  INITIAL_SYNC,
  stepSync,
  type SyncCommand,
  type SyncEvent,
  type SyncState,
} from '#core/sync/machine.ts';
import type { SyncStore } from '#core/sync/store.ts';
import type { FakeRelay } from './fake-relay.ts';
import type { Network } from './network.ts';
import type { Prng } from './prng.ts';
import type { Scheduler } from './scheduler.ts';

export interface DriverParts {
  readonly relay: FakeRelay;
  readonly network: Network;
  readonly scheduler: Scheduler;
  readonly random: Prng;
  readonly isOnline: () => boolean;
  readonly onAppended: () => void;
  /** False: devices do not compare what they show. */
  readonly compares: boolean;
}

/** Far sooner than a real device, so that worlds are full of them. */
const SNAPSHOT_AFTER_ENVELOPES = 30;
/** An hour of a world counts as so many in which a word may be said, for the same reason. */
const COMPARING_SPEED = 24;

/** Drives a store by the real state machine over the fake network, as the transport does over a real one. */
export class Driver {
  state: SyncState = INITIAL_SYNC;
  isListening = false;
  /** How often it began with asking the relay where it stands: a device that is content does not. */
  greetings = 0;
  readonly #store: SyncStore;
  readonly #parts: DriverParts;
  #isStopped = false;

  constructor(store: SyncStore, parts: DriverParts) {
    this.#store = store;
    this.#parts = parts;
    if (!parts.isOnline()) this.state = { ...INITIAL_SYNC, online: false };
  }

  /** The process is gone: answers that are on their way reach nobody. */
  stop(): void {
    this.#isStopped = true;
    this.isListening = false;
  }

  /** The live channel broke: whoever answers next may have lost something, so it is greeted. */
  async lineBroke(): Promise<void> {
    if (!this.isListening) return;
    this.state = { ...this.state, greeted: false };
    await this.feed({ type: 'wake' });
  }

  async feed(event: SyncEvent): Promise<void> {
    if (this.#isStopped) return;
    const { state, command } = stepSync(this.state, event);
    this.state = state;
    await this.#follow(command);
  }

  async #follow(command: SyncCommand): Promise<void> {
    switch (command.type) {
      case 'none':
        return;
      case 'greet':
        this.isListening = false;
        this.greetings++;
        this.#greet();
        return;
      case 'read':
        this.isListening = false;
        return this.#read();
      case 'seal': {
        await this.#store.seal();
        const waiting = (await this.#store.outbox(1)).length;
        if (waiting > 0) return this.feed({ type: 'sealed', waiting });
        await this.#offerSnapshot();
        return this.feed({ type: 'sealed', waiting: (await this.#compare()) ? 1 : 0 });
      }
      case 'send':
        return this.#send();
      case 'rest':
        this.isListening = command.listen;
        if (command.retryInMs !== null)
          this.#parts.scheduler.after(command.retryInMs, () => this.feed({ type: 'wake' }));
    }
  }

  /** [N1] Without a draw, so that a world with a known seed goes on as it did. */
  async #offerSnapshot(): Promise<void> {
    const { relay } = this.#parts;
    if (relay.nextSeq - 1 - (relay.snapshot?.uptoSeq ?? 0) <= SNAPSHOT_AFTER_ENVELOPES) return;
    relay.snapshot = (await this.#store.makeSnapshot()) ?? relay.snapshot;
  }

  /** [G3] A real device waits for a calm moment; here it is at once, so that everything else may come in between. */
  async #compare(): Promise<boolean> {
    const { compares, scheduler } = this.#parts;
    return compares && this.#store.compareStates(scheduler.now * COMPARING_SPEED);
  }

  #ask<T>(atRelay: () => T, answered: (answer: T) => Promise<void>): void {
    this.#parts.network.request(this.#parts.isOnline, atRelay, async (answer) => {
      if (this.#isStopped) return;
      if (answer === null) await this.feed({ type: 'failed', problem: 'network' });
      else await answered(answer);
    });
  }

  #greet(): void {
    const { relay } = this.#parts;
    this.#ask(
      () => ({ epoch: relay.epoch, nextSeq: relay.nextSeq, snapshot: relay.snapshot }),
      async ({ epoch, nextSeq, snapshot }) => {
        const isNew = (await this.#store.relayMark()).epoch === null;
        await this.#store.greetRelay(epoch, nextSeq);
        if (isNew && snapshot && (await this.#store.takeSnapshot(snapshot.envelope)))
          await this.#store.greetRelay(epoch, nextSeq);
        await this.feed({ type: 'greeted' });
      },
    );
  }

  async #read(): Promise<void> {
    const { relay, random } = this.#parts;
    const { cursor } = await this.#store.relayMark();
    const maxBytes = random.pick([300, 2000, 262_144]);
    this.#ask(
      () => relay.page(cursor, maxBytes),
      async (page) => {
        if (page.length > 0) await this.#store.take(page);
        const more =
          page.length > 0
            ? (await this.#store.relayMark()).cursor !== cursor
            : await this.#store.readOmittedAgain();
        await this.feed({ type: 'read', more });
      },
    );
  }

  async #send(): Promise<void> {
    const { relay, random, onAppended } = this.#parts;
    const waiting = await this.#store.outbox(random.pick([1, 1000, 4 * 1024 * 1024]));
    this.#ask(
      () => {
        const receipts = relay.append(waiting.map(({ envelope }) => envelope));
        onAppended();
        return receipts;
      },
      async (receipts) => {
        await this.#store.acknowledge(receipts);
        await this.feed({ type: 'sent', waiting: (await this.#store.outbox(1)).length });
      },
    );
  }
}
