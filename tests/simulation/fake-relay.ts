import { bytesToHex } from '@noble/hashes/utils.js';
import { envelopeId } from '#core/envelope/envelope.ts';
import type { Arrival } from '#core/sync/intake.ts';
import type { Snapshot } from '#core/sync/snapshot.ts';
import type { Receipt, SyncStore } from '#core/sync/store.ts';

interface Kept {
  readonly envId: string;
  readonly envelope: Uint8Array;
}

/** What a backup of the relay holds. */
export interface RelayImage {
  readonly epoch: string;
  readonly kept: readonly Kept[];
  readonly snapshot: Snapshot | null;
}

/** The relay of one space, as its clients see it: sync.md point 6. Bytes go in and out as copies. */
export class FakeRelay {
  #epoch: string;
  #kept: Kept[] = [];
  /** The newest; the relay never looks into it. */
  snapshot: Snapshot | null = null;
  readonly #seqs = new Map<string, number>();

  constructor(epoch: string) {
    this.#epoch = epoch;
  }

  get epoch(): string {
    return this.#epoch;
  }

  get nextSeq(): number {
    return this.#kept.length + 1;
  }

  get bytes(): number {
    return this.#kept.reduce((sum, { envelope }) => sum + envelope.length, 0);
  }

  takeSnapshot(snapshot: Snapshot): void {
    this.snapshot = snapshot;
  }

  /** What it answers to who asks. */
  shownSnapshot(): Snapshot | null {
    return this.snapshot;
  }

  /** Stored whole; a repeated envelope answers its first seq. */
  append(envelopes: readonly Uint8Array[]): Receipt[] {
    return envelopes.map((envelope) => {
      const envId = bytesToHex(envelopeId(envelope));
      const known = this.#seqs.get(envId);
      if (known !== undefined) return { envId, seq: known };
      this.#kept.push({ envId, envelope: envelope.slice() });
      this.#seqs.set(envId, this.#kept.length);
      return { envId, seq: this.#kept.length };
    });
  }

  /** `after` exclusive; at least one envelope when there is one. */
  page(after: number, maxBytes = 262_144): Arrival[] {
    const page: Arrival[] = [];
    let bytes = 0;
    for (let seq = after + 1; seq <= this.#kept.length; seq++) {
      const envelope = this.#kept[seq - 1]?.envelope.slice() ?? new Uint8Array();
      bytes += envelope.length + 12;
      if (page.length > 0 && bytes > maxBytes) break;
      page.push({ seq, envelope });
    }
    return page;
  }

  image(): RelayImage {
    return { epoch: this.#epoch, kept: [...this.#kept], snapshot: this.snapshot };
  }

  /** A restored backup keeps its epoch; one that was set up anew has another. */
  restore(image: RelayImage, epoch = image.epoch): void {
    this.#epoch = epoch;
    this.#kept = [...image.kept];
    this.snapshot = image.snapshot;
    this.#seqs.clear();
    this.#kept.forEach(({ envId }, index) => this.#seqs.set(envId, index + 1));
  }
}

/** [N4] Who never met the relay begins with its snapshot. */
export async function meet(store: SyncStore, relay: FakeRelay): Promise<void> {
  const isNew = (await store.relayMark()).epoch === null;
  await store.greetRelay(relay.epoch, relay.nextSeq);
  if (!isNew || !relay.snapshot) return;
  if (await store.takeSnapshot(relay.snapshot.envelope)) await store.greetRelay(relay.epoch, relay.nextSeq);
}

/** Reads until nothing follows: the rule of SPEC.md [S6] [N5] for whoever drives a store. */
export async function readAll(store: SyncStore, relay: FakeRelay, maxBytes?: number): Promise<void> {
  for (;;) {
    const { cursor } = await store.relayMark();
    const page = relay.page(cursor, maxBytes);
    if (page.length === 0) {
      if (await store.readOmittedAgain()) continue;
      return;
    }
    await store.take(page);
    if ((await store.relayMark()).cursor === cursor) return;
  }
}

/** One whole round without faults. */
export async function syncOnce(store: SyncStore, relay: FakeRelay): Promise<void> {
  await meet(store, relay);
  await readAll(store, relay);
  await store.seal();
  for (;;) {
    const waiting = await store.outbox(4 * 1024 * 1024);
    if (waiting.length === 0) return;
    await store.acknowledge(relay.append(waiting.map(({ envelope }) => envelope)));
  }
}
