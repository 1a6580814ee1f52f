import { decodeBatch, encodeBatch } from '#core/envelope/batch.ts';
import { openEnvelope, sealEnvelope } from '#core/envelope/envelope.ts';
import { envelopeId } from '#core/envelope/envelope.ts';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { RandomBytes } from '#core/crypto/random.ts';
import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import type { Op } from '#core/envelope/op.ts';
import type { Sibling } from '#core/merge/register.ts';
import type { RowState } from '#core/merge/row.ts';
import { union } from '#core/merge/vector.ts';
import { orThrow } from '#core/result/result.ts';
import type { Change } from '#core/sync/changes.ts';
import type { Arrival } from '#core/sync/intake.ts';
import { copyDisk, type Disk } from '#core/sync/memory-disk.ts';
import type { Receipt, TakeReport } from '#core/sync/store.ts';
import { SimulatedStore, type MakeStore } from './device.ts';

/** Changes the siblings of every register of a row. */
function withSiblings(row: RowState, change: (siblings: readonly Sibling[]) => readonly Sibling[]): RowState {
  return {
    t: row.t,
    r: Object.fromEntries(
      Object.entries(row.r).map(([field, register]) => [field, { ...register, s: change(register.s) }]),
    ),
  };
}

/** Of two values with the same stamp, each device takes its own to be the later one. */
class NoTieBreak extends SimulatedStore {
  override async take(arrivals: readonly Arrival[]): Promise<TakeReport> {
    const report = await super.take(arrivals);
    const device = this.disk.log.log.slice(0, 6);
    const isOwn = ([log]: Sibling): number => (log.startsWith(device) ? 0 : 1);
    for (const [key, row] of this.disk.rows)
      this.disk.rows.set(
        key,
        withSiblings(row, (s) =>
          [...s].sort((a, b) =>
            a[2] === b[2] && a[3] === b[3] ? isOwn(a) - isOwn(b) : b[2] - a[2] || b[3] - a[3],
          ),
        ),
      );
    return report;
  }
}

/** Of two values one is dropped, as the last writer wins. */
class DroppedSibling extends SimulatedStore {
  override async take(arrivals: readonly Arrival[]): Promise<TakeReport> {
    const report = await super.take(arrivals);
    for (const [key, row] of this.disk.rows)
      this.disk.rows.set(
        key,
        withSiblings(row, (s) => s.slice(0, 1)),
      );
    return report;
  }
}

/** An edit is acknowledged before it is on the disk. */
class AcknowledgedBeforeStored extends SimulatedStore {
  #stored: Disk | null = null;

  override write(changes: readonly Change[], now: number): readonly Op[] {
    this.#stored = copyDisk(this.disk);
    return super.write(changes, now);
  }

  override afterCrash(): Disk {
    return this.#stored ?? super.afterCrash();
  }
}

/** After a lost tail the log goes on under the same id. */
class ReusedLog extends SimulatedStore {
  override beginIncarnation(): void {
    // The fault is that nothing happens here.
  }
}

/** A batch stands for one op more than it holds. */
class WrongCover extends SimulatedStore {
  readonly #keys: SpaceKeys;
  readonly #nonces: RandomBytes;

  constructor(keys: SpaceKeys, disk: Disk, random: RandomBytes) {
    super(keys, disk, random);
    this.#keys = keys;
    this.#nonces = random;
  }

  override async seal(): Promise<void> {
    const before = this.disk.outbox.length;
    await super.seal();
    this.disk.outbox = this.disk.outbox.map((sealed, index) => {
      const batch = orThrow(decodeBatch(orThrow(openEnvelope(this.#keys, sealed.envelope)).data));
      if (index < before || batch.ops.length < 4) return sealed;
      const data = encodeBatch({ ...batch, ops: batch.ops.slice(1) });
      const envelope = sealEnvelope(this.#keys, 'ops', data, { padded: true }, this.#nonces);
      return { ...sealed, envelope, envId: bytesToHex(envelopeId(envelope)) };
    });
  }
}

/** The cursor and what the relay is believed to hold are never given up. */
class CursorTrust extends SimulatedStore {
  async #keeping(action: () => Promise<unknown>): Promise<void> {
    const { relay, outbox } = this.disk;
    await action();
    const after = this.disk.relay;
    if (after.cursor >= relay.cursor) return;
    this.disk.relay = {
      ...relay,
      epoch: after.epoch,
      unverified: false,
      ahead: null,
      vector: union(relay.vector, after.vector),
    };
    this.disk.outbox = outbox;
  }

  override greetRelay(epoch: string, nextSeq: number): Promise<void> {
    return this.#keeping(() => super.greetRelay(epoch, nextSeq));
  }

  override async acknowledge(receipts: readonly Receipt[]): Promise<void> {
    await this.#keeping(() => super.acknowledge(receipts));
    this.disk.outbox = this.disk.outbox.filter(
      ({ envId }) => !receipts.some((receipt) => receipt.envId === envId),
    );
  }

  override async take(arrivals: readonly Arrival[]): Promise<TakeReport> {
    const reports: TakeReport[] = [];
    await this.#keeping(async () => reports.push(await super.take(arrivals)));
    return reports[0] ?? { fresh: 0, quarantined: 0, newer: false };
  }
}

/** Text updates that were merged into one are taken for the first of them. */
class LostTextPart extends SimulatedStore {
  override async take(arrivals: readonly Arrival[]): Promise<TakeReport> {
    const before = new Map(this.disk.texts);
    const report = await super.take(arrivals);
    for (const [key, text] of before) {
      const now = this.disk.texts.get(key);
      if (now && now.plain.length > text.plain.length + 4) this.disk.texts.set(key, text);
    }
    return report;
  }
}

const of =
  (Store: new (...parts: Parameters<MakeStore>) => SimulatedStore): MakeStore =>
  (keys, disk, random) =>
    new Store(keys, disk, random);

/** Mistakes that a store could make. Each must be noticed, or the simulation proves nothing. */
export const plantedFaults: readonly { readonly name: string; readonly makeStore: MakeStore }[] = [
  { name: 'no tie-break', makeStore: of(NoTieBreak) },
  { name: 'a dropped sibling', makeStore: of(DroppedSibling) },
  { name: 'acknowledged before it is stored', makeStore: of(AcknowledgedBeforeStored) },
  { name: 'a log id used again after a lost tail', makeStore: of(ReusedLog) },
  { name: 'a cover that is too large', makeStore: of(WrongCover) },
  { name: 'trust in the cursor after the relay was restored', makeStore: of(CursorTrust) },
  { name: 'a text update that is taken for known', makeStore: of(LostTextPart) },
];
