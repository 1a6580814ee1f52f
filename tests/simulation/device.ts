import { bytesToHex } from '@noble/hashes/utils.js';
import type { RandomBytes } from '#core/crypto/random.ts';
import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import { envelopeId } from '#core/envelope/envelope.ts';
import type { Op } from '#core/envelope/op.ts';
import type { Vector } from '#core/merge/vector.ts';
import { makeOp, type FieldChange } from '#core/sync/changes.ts';
import { isNewerFault, type Arrival } from '#core/sync/intake.ts';
import { copyDisk, putOps, type Disk } from '#core/sync/memory-disk.ts';
import { MemoryStore } from '#core/sync/memory-store.ts';
import { rowKeyOf } from '#core/sync/projection.ts';
import type { OutboxEnvelope, Receipt, TakeReport } from '#core/sync/store.ts';
import type { Driver } from './driver.ts';
import { inLaterForm, inTodaysForm } from './newer-version.ts';
import type { SpaceGroup } from './space-group.ts';

/** A kind of op that no version of today understands. */
export const LATER_KIND = 7;

export type AppVersion = 'today' | 'later';

/**
 * A memory store that can say what a crash would leave, and that can be a later version of the app: that one sends some
 * of its envelopes in forms that today's version keeps unread. Planted faults are subclasses.
 */
export class SimulatedStore extends MemoryStore {
  readonly keys: SpaceKeys;
  #version: AppVersion = 'today';

  constructor(keys: SpaceKeys, disk: Disk, random: RandomBytes) {
    super(keys, disk, random);
    this.keys = keys;
  }

  get version(): AppVersion {
    return this.#version;
  }

  /** What is on the disk when the power goes, when everything that was acknowledged is there. */
  afterCrash(): Disk {
    return copyDisk(this.disk);
  }

  /** [T2] The app was updated: what was kept unread is read again. */
  async update(): Promise<void> {
    this.#version = 'later';
    const { quarantine, relay } = this.disk;
    for (const [envId, { envelope, fault }] of [...quarantine]) {
      if (!isNewerFault(fault)) continue;
      const readable = inTodaysForm(this.keys, envelope);
      if (relay.tail === envId)
        this.disk.relay = { ...this.disk.relay, tail: bytesToHex(envelopeId(readable)) };
      const { quarantined } = await super.take([{ seq: null, envelope: readable }]);
      if (quarantined === 0) quarantine.delete(envId);
    }
  }

  /** An edit of a kind that came with a later version. */
  writeLaterKind(change: FieldChange, now: number): readonly Op[] {
    const row = this.row(change.table, change.row);
    const made = makeOp(this.disk.log, change, row, now);
    const op = { ...made.op, kind: LATER_KIND, ctx: {} };
    this.disk.log = made.state;
    putOps(this.disk, [op]);
    this.disk.rows.set(rowKeyOf(op), row);
    return [op];
  }

  override async outbox(maxBytes: number): Promise<readonly OutboxEnvelope[]> {
    const waiting = await super.outbox(maxBytes);
    return this.#version === 'later' ? waiting.map((one) => inLaterForm(this.keys, one)) : waiting;
  }

  override async acknowledge(receipts: readonly Receipt[]): Promise<void> {
    return super.acknowledge(this.#ofToday(receipts));
  }

  override async take(arrivals: readonly Arrival[]): Promise<TakeReport> {
    return super.take(
      this.#version === 'later'
        ? arrivals.map(({ seq, envelope }) => ({ seq, envelope: inTodaysForm(this.keys, envelope) }))
        : arrivals,
    );
  }

  override deltaFor(peer: Vector): readonly Uint8Array[] {
    const envelopes = super.deltaFor(peer);
    if (this.#version === 'today') return envelopes;
    return envelopes.map(
      (envelope) => inLaterForm(this.keys, { envId: bytesToHex(envelopeId(envelope)), envelope }).envelope,
    );
  }

  #ofToday(receipts: readonly Receipt[]): readonly Receipt[] {
    if (this.#version === 'today') return receipts;
    const names = new Map(this.disk.outbox.map((one) => [inLaterForm(this.keys, one).envId, one.envId]));
    return receipts.map(({ envId, seq }) => ({ envId: names.get(envId) ?? envId, seq }));
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

/** One space on one device. */
export interface Device {
  readonly name: string;
  readonly group: SpaceGroup;
  /** Strict: what was acknowledged survives a crash. Relaxed: the last transactions may be gone. */
  readonly engine: 'strict' | 'relaxed';
  /** Only watches. */
  readonly isPassive: boolean;
  /** Never loses its disk: what everybody had once, somebody always has. */
  readonly isAnchor: boolean;
  readonly clock: Clock;
  /** The other space on the same device; null when there is only one. */
  readonly beside: Device | null;
  version: AppVersion;
  store: SimulatedStore;
  driver: Driver;
  isUp: boolean;
  isOnline: boolean;
  isSealingSoon: boolean;
  /** Earlier states of a relaxed disk, the oldest first. */
  earlier: Disk[];
  transactions: number;
  /** What the store stood for after the last step of this life. */
  stoodFor: Vector;
}
