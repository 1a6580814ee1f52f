import { decodeBatch, encodeBatch, type Batch } from '#core/envelope/batch.ts';
import { envelopeId, openEnvelope, sealEnvelope } from '#core/envelope/envelope.ts';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { RandomBytes } from '#core/crypto/random.ts';
import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import { FIELD_OP, type Op } from '#core/envelope/op.ts';
import type { Sibling } from '#core/merge/register.ts';
import { DELETED_FIELD, EMPTY_ROW, readDeletion, type RowState } from '#core/merge/row.ts';
import { dotsOf, minus, union } from '#core/merge/vector.ts';
import { orThrow } from '#core/result/result.ts';
import type { Change } from '#core/sync/changes.ts';
import { coverOf } from '#core/sync/delta.ts';
import type { Arrival } from '#core/sync/intake.ts';
import { copyDisk, opsIn, type Disk } from '#core/sync/memory-disk.ts';
import { projectRow, rowKeyOf } from '#core/sync/projection.ts';
import type { OutboxEnvelope, Receipt, TakeReport } from '#core/sync/store.ts';
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

/** What only a later version can read is thrown away. */
class SkippedQuarantine extends SimulatedStore {
  override async take(arrivals: readonly Arrival[]): Promise<TakeReport> {
    const report = await super.take(arrivals);
    this.disk.quarantine.clear();
    return report;
  }
}

/** A deletion claims to have seen edits that its writer had not seen. */
class DeletionHidesLaterEdit extends SimulatedStore {
  override write(changes: readonly Change[], now: number): readonly Op[] {
    return super.write(
      changes.map((change) => (change.field === DELETED_FIELD ? withRaisedHeights(change) : change)),
      now,
    );
  }
}

function withRaisedHeights(change: Change): Change {
  const deletion = 'value' in change ? readDeletion(change.value) : null;
  if (!deletion) return change;
  const x = Object.fromEntries(Object.entries(deletion.x).map(([log, n]) => [log, n + 3]));
  return { ...change, value: { at: deletion.at, x } };
}

/** Changes the batches of the outbox before they leave. */
abstract class OtherBatches extends SimulatedStore {
  readonly #nonces: RandomBytes;

  constructor(keys: SpaceKeys, disk: Disk, random: RandomBytes) {
    super(keys, disk, random);
    this.#nonces = random;
  }

  abstract changed(batch: Batch): Batch;

  override async seal(): Promise<void> {
    const before = this.disk.outbox.length;
    await super.seal();
    this.disk.outbox = this.disk.outbox.map((sealed, index) => {
      if (index < before) return sealed;
      const batch = orThrow(decodeBatch(orThrow(openEnvelope(this.keys, sealed.envelope)).data));
      const data = encodeBatch(this.changed(batch));
      const envelope = sealEnvelope(this.keys, 'ops', data, { padded: true }, this.#nonces);
      return { ...sealed, envelope, envId: bytesToHex(envelopeId(envelope)) };
    });
  }
}

/** A batch stands for one op more than it holds. */
class WrongCover extends OtherBatches {
  override changed(batch: Batch): Batch {
    return batch.ops.length < 4 ? batch : { ...batch, ops: batch.ops.slice(1) };
  }
}

/** A batch stands only for the ops that it holds, not for those that a later one wrote over. */
class CoverWithHoles extends OtherBatches {
  override changed(batch: Batch): Batch {
    return { ...batch, cover: dotsOf(batch.ops) };
  }
}

/** Nobody tells what it has of others. */
class HeadsNotSent extends OtherBatches {
  override changed(batch: Batch): Batch {
    return { ...batch, heads: {} };
  }
}

/** A write does not say which values its writer saw. */
class ForgottenContext extends OtherBatches {
  override changed(batch: Batch): Batch {
    return { ...batch, ops: batch.ops.map((op) => ({ ...op, ctx: {} })) };
  }
}

/** What was handed to the network counts as stored. */
class NoReceiptNeeded extends SimulatedStore {
  override async outbox(maxBytes: number): Promise<readonly OutboxEnvelope[]> {
    const waiting = await super.outbox(maxBytes);
    if (maxBytes === 1) return waiting;
    const sent = this.disk.outbox.slice(0, waiting.length);
    this.disk.outbox = this.disk.outbox.slice(waiting.length);
    const { relay } = this.disk;
    this.disk.relay = { ...relay, vector: union(relay.vector, coverOf(sent)) };
    return waiting;
  }
}

/** What came over the live channel moves the cursor, although something before it has not come. */
class GapSkipped extends SimulatedStore {
  override async take(arrivals: readonly Arrival[]): Promise<TakeReport> {
    const seqs = arrivals.flatMap(({ seq }) => (seq === null ? [] : [seq]));
    const first = Math.min(...seqs);
    const { relay } = this.disk;
    if (seqs.length > 0 && first > relay.cursor + 1)
      this.disk.relay = { ...relay, cursor: first - 1, unverified: false, ahead: null };
    return super.take(arrivals);
  }
}

/** Of a page the last op of a field is taken for applied: its dot counts, and the row stays as it was. */
class SkippedOp extends SimulatedStore {
  override async take(arrivals: readonly Arrival[]): Promise<TakeReport> {
    const before = new Map(this.disk.rows);
    const known = this.vector;
    const report = await super.take(arrivals);
    const fresh = opsIn(this.disk, minus(this.vector, known)).filter(({ kind }) => kind === FIELD_OP);
    const [skipped] = fresh.slice(-1);
    if (!skipped) return report;
    const row = before.get(rowKeyOf(skipped)) ?? EMPTY_ROW;
    const others = fresh.filter((op) => rowKeyOf(op) === rowKeyOf(skipped) && op !== skipped);
    this.disk.rows.set(rowKeyOf(skipped), projectRow(others, row));
    this.#skip(skipped);
    return report;
  }

  /** What becomes of the op itself. */
  #skip(op: Op): void {
    if (op.n % 2 === 0) this.disk.ops.get(op.log)?.delete(op.n);
  }
}

const of =
  (Store: new (...parts: Parameters<MakeStore>) => SimulatedStore): MakeStore =>
  (keys, disk, random) =>
    new Store(keys, disk, random);

/** Mistakes that a store could make. Each must be noticed, or the simulation proves nothing. */
export const plantedFaults: readonly { readonly name: string; readonly makeStore: MakeStore }[] = [
  { name: 'an op that is skipped although its dot is had', makeStore: of(SkippedOp) },
  { name: 'no tie-break', makeStore: of(NoTieBreak) },
  { name: 'a dropped sibling', makeStore: of(DroppedSibling) },
  { name: 'acknowledged before it is stored', makeStore: of(AcknowledgedBeforeStored) },
  { name: 'a log id used again after a lost tail', makeStore: of(ReusedLog) },
  { name: 'a cover that is too large', makeStore: of(WrongCover) },
  { name: 'trust in the cursor after the relay was restored', makeStore: of(CursorTrust) },
  { name: 'a text update that is taken for known', makeStore: of(LostTextPart) },
  { name: 'a newer envelope that is not kept', makeStore: of(SkippedQuarantine) },
  { name: 'a deletion that hides a later edit', makeStore: of(DeletionHidesLaterEdit) },
  { name: 'heads that are not sent', makeStore: of(HeadsNotSent) },
  { name: 'a cover with holes', makeStore: of(CoverWithHoles) },
  { name: 'a write that does not say what it saw', makeStore: of(ForgottenContext) },
  { name: 'sent is taken for stored', makeStore: of(NoReceiptNeeded) },
  { name: 'a gap that is skipped', makeStore: of(GapSkipped) },
];

/** Mistakes after which two devices have one vector and show different things: a digest of what they show must tell. */
export const faultsForTheDigest: typeof plantedFaults = [
  { name: 'an op that is skipped although its dot is had', makeStore: of(SkippedOp) },
  { name: 'a text update that is taken for known', makeStore: of(LostTextPart) },
  { name: 'a cover that is too large', makeStore: of(WrongCover) },
];
