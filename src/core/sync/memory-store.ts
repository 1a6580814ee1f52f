import { bytesToHex } from '@noble/hashes/utils.js';
import type { RandomBytes } from '../crypto/random.ts';
import type { SpaceKeys } from '../crypto/space-keys.ts';
import { encodeBatch, vectorDigest, type Batch } from '../envelope/batch.ts';
import { envelopeId, sealEnvelope } from '../envelope/envelope.ts';
import { faultOf, type Op } from '../envelope/op.ts';
import { EMPTY_ROW, visibility, type RowState, type Visibility } from '../merge/row.ts';
import { mergeSoundUpdates, mergeUpdates, type MergedText } from '../merge/text.ts';
import { dotsOf, hasDot, minus, union, type Heights, type LogId, type Vector } from '../merge/vector.ts';
import {
  afterLook,
  differing,
  hasOtherDevices,
  isEqualToAll,
  isLookDue,
  lookAgain,
  statesTold,
} from './agreement.ts';
import { makeOp, newIncarnation, nextLogId, type Change } from './changes.ts';
import { compactUnsealed } from './compaction.ts';
import { changedHeads, coverOf, headsOf, planBatches } from './delta.ts';
import { afterWord, isNewerFault, readPage, type Arrival, type Intake, type OwnEcho } from './intake.ts';
import { missingByHeads } from './knowledge.ts';
import { copyDisk, opsIn, putOps, type Disk, type Sealed } from './memory-disk.ts';
import { digestOfDisk, projectDiskAnew, takeLacking } from './memory-digest.ts';
import { setAsideOnDisk } from './memory-taken-dots.ts';
import { applyOp, groupByRow, groupTextUpdates, projectRow, rowKeyOf, textKeyOf } from './projection.ts';
import {
  afterGreeting,
  afterPage,
  afterReceipts,
  afterSnapshot,
  inSequence,
  lackingAtRelay,
  markOf,
  readingAgain,
  type Learned,
} from './relay-knowledge.ts';
import { isKnownElsewhere, renewLog, type Renewal } from './renewal.ts';
import { placeOfSnapshot, readSnapshot, sealSnapshot, type Snapshot } from './snapshot.ts';
import type { OutboxEnvelope, Receipt, RelayMark, SyncStore, TakeReport } from './store.ts';
import { batchesToSay } from './words.ts';

/** A store in memory with the same parts as the Dexie store; for tests and the simulation. */
export class MemoryStore implements SyncStore {
  readonly #keys: SpaceKeys;
  readonly #random: RandomBytes;
  readonly #disk: Disk;
  /** Told when own ops got other dots: [L2]. */
  onRenewal: ((from: LogId, renewal: Renewal) => void) | null = null;

  constructor(keys: SpaceKeys, disk: Disk, random: RandomBytes) {
    this.#keys = keys;
    this.#random = random;
    this.#disk = copyDisk(disk);
  }

  /** What is on the disk now; to look at, never to change. */
  get disk(): Disk {
    return this.#disk;
  }

  get vector(): Vector {
    return this.#disk.log.vector;
  }

  row(table: string, row: string): RowState {
    return this.#disk.rows.get(rowKeyOf({ table, row })) ?? EMPTY_ROW;
  }

  visibility(table: string, row: string): Visibility {
    return visibility(this.row(table, row));
  }

  text(table: string, row: string, field: string): MergedText | undefined {
    return this.#disk.texts.get(textKeyOf({ table, row, field }));
  }

  /** [H4] What other devices are known to have and this one has not, but for the ops it could not read. */
  omitted(): Vector {
    const unread = dotsOf([...this.#disk.faulty.values()].map(({ op }) => op));
    return [...this.#disk.peers.values()].reduce<Vector>(
      (sum, { heads }) => union(sum, minus(missingByHeads(this.vector, heads), unread)),
      new Map(),
    );
  }

  /** One transaction of local changes; `now` in ms. A change that other devices would refuse is a bug of the caller. */
  write(changes: readonly Change[], now: number): readonly Op[] {
    let log = this.#disk.log;
    const rows = new Map<string, RowState>();
    const ops: Op[] = [];
    for (const change of changes) {
      const row = rows.get(rowKeyOf(change)) ?? this.row(change.table, change.row);
      const made = makeOp(log, change, row, now);
      const fault = faultOf(made.op);
      if (fault) throw new Error(`not an op: ${fault}`);
      log = made.state;
      ops.push(made.op);
      rows.set(rowKeyOf(change), applyOp(row, made.op));
    }
    this.#disk.log = log;
    putOps(this.#disk, ops);
    for (const [key, row] of rows) this.#disk.rows.set(key, row);
    this.#mergeTexts(ops);
    return ops;
  }

  /** [L2] At a start after an unclean stop on an engine that may have lost its tail. */
  beginIncarnation(): void {
    this.becomeDevice(nextLogId(this.#disk.log.log, this.#random));
  }

  /** [L1] After a restore from a backup, an import or a clone. */
  becomeDevice(log: LogId): void {
    this.#disk.log = newIncarnation(this.#disk.log, log);
    this.#forgetSentHeads();
  }

  async relayMark(): Promise<RelayMark> {
    return markOf(this.#disk.relay);
  }

  async greetRelay(epoch: string, nextSeq: number): Promise<void> {
    this.#learn(afterGreeting(this.#disk.relay, epoch, nextSeq));
  }

  async seal(): Promise<void> {
    const { relay, outbox } = this.#disk;
    const heads = headsOf(this.vector);
    const lacking = lackingAtRelay(this.vector, relay.vector, coverOf(outbox));
    const batches = this.#plan(lacking, changedHeads(heads, relay.sentHeads));
    if (batches.length === 0) return;
    this.#disk.outbox = [...outbox, ...batches.map((batch) => this.#seal(batch, true))];
    this.#disk.relay = { ...relay, sentHeads: heads };
  }

  async outbox(maxBytes: number): Promise<readonly OutboxEnvelope[]> {
    const chosen: OutboxEnvelope[] = [];
    let bytes = 0;
    for (const { envId, envelope } of this.#disk.outbox) {
      bytes += envelope.length;
      if (chosen.length > 0 && bytes > maxBytes) break;
      chosen.push({ envId, envelope });
    }
    return chosen;
  }

  async acknowledge(receipts: readonly Receipt[]): Promise<void> {
    const { relay, outbox } = this.#disk;
    const stored = outbox.filter(({ envId }) => receipts.some((receipt) => receipt.envId === envId));
    const own = receipts.filter((receipt) => stored.some(({ envId }) => receipt.envId === envId));
    this.#disk.outbox = outbox.filter((one) => !stored.includes(one));
    this.#learn(afterReceipts(relay, own, coverOf(stored)));
  }

  async take(page: readonly Arrival[]): Promise<TakeReport> {
    const arrivals = inSequence(this.#disk.relay, page);
    const before = this.#disk.log;
    const readUpTo = this.#disk.relay.cursor;
    const heard = readPage(this.#keys, arrivals, this.vector, before.log, readUpTo);
    let intake = heard;
    if (isKnownElsewhere(before, heard.own)) {
      this.#renew(heard.own);
      intake = readPage(this.#keys, arrivals, this.vector, this.#disk.log.log, readUpTo);
    }
    this.#apply(intake);
    if (setAsideOnDisk(this.#disk, before, { ...intake, own: heard.own })) this.beginIncarnation();
    const frames = arrivals.flatMap(({ seq, envelope }) =>
      seq === null ? [] : [{ seq, envId: bytesToHex(envelopeId(envelope)) }],
    );
    if (frames.length > 0) this.#learn(afterPage(this.#disk.relay, frames, intake.carried));
    // What was read back needs no receipt, which may have got lost.
    const { cursor } = this.#disk.relay;
    const stored = new Set(frames.flatMap(({ seq, envId }) => (seq <= cursor ? [envId] : [])));
    this.#disk.outbox = this.#disk.outbox.filter(({ envId }) => !stored.has(envId));
    return {
      fresh: intake.ops.length,
      quarantined: intake.quarantined.length,
      newer: intake.quarantined.some(({ fault }) => isNewerFault(fault)),
    };
  }

  async makeSnapshot(): Promise<Snapshot | null> {
    const { log, relay, outbox, quarantine, faulty } = this.#disk;
    const hasUnread = quarantine.size > 0 || faulty.size > 0;
    const place = placeOfSnapshot({ log, relay, isSending: outbox.length > 0, hasUnread });
    if (!place || this.#disk.agreement.differsSince !== null) return null;
    return sealSnapshot(this.#keys, log, place, opsIn(this.#disk, log.vector), this.#random);
  }

  async takeSnapshot(envelope: Uint8Array): Promise<boolean> {
    const read = readSnapshot(this.#keys, envelope);
    if (!read) return false;
    await this.take([{ seq: null, envelope }]);
    this.#disk.relay = afterSnapshot(this.#disk.relay, read.place, read.cover);
    return true;
  }

  async readOmittedAgain(): Promise<boolean> {
    const { relay } = this.#disk;
    if (relay.skipped === 0 || this.omitted().size === 0) return false;
    this.#disk.relay = readingAgain(relay);
    return true;
  }

  async compareStates(now: number): Promise<boolean> {
    const { log, peers, outbox, agreement } = this.#disk;
    if (outbox.length > 0 || log.n > log.sealed) return false;
    const vector = bytesToHex(vectorDigest(log.vector));
    const comparison = { vector, said: statesTold(peers, log.log, vector) };
    if (!isLookDue(agreement, comparison, hasOtherDevices(peers, log.log), now)) return false;
    if (!isEqualToAll(digestOfDisk(this.#disk), comparison)) {
      this.#disk.agreement = differing(agreement, now);
      projectDiskAnew(this.#disk);
    }
    const state = digestOfDisk(this.#disk);
    const { next, say } = afterLook(this.#disk.agreement, comparison, state, now);
    this.#disk.agreement = next;
    const ops = say === 'whole' ? opsIn(this.#disk, log.vector) : [];
    const batches = batchesToSay(say, log, state, ops);
    this.#disk.outbox = batches.map((batch) => this.#seal(batch, true));
    return batches.length > 0;
  }

  /** [S1] The envelopes that bring a peer up to date from hand to hand: unpadded, for a file or QR. */
  deltaFor(peer: Vector): readonly Uint8Array[] {
    const own = { dots: peer.get(this.#disk.log.log) ?? [], ops: [], authored: [] };
    if (isKnownElsewhere(this.#disk.log, own)) this.#renew(own);
    const lacking = minus(this.vector, peer);
    return this.#plan(lacking, headsOf(this.vector)).map((batch) => this.#seal(batch, false).envelope);
  }

  #plan(lacking: Vector, changed: Heights): readonly Batch[] {
    const { log, sealed, n } = this.#disk.log;
    if (n > sealed) {
      const { kept, dropped } = compactUnsealed(this.#unsealed(), mergeUpdates);
      for (const place of dropped) this.#disk.ops.get(log)?.delete(place);
      putOps(this.#disk, kept);
      this.#disk.log = { ...this.#disk.log, sealed: n };
    }
    return planBatches(log, this.vector, lacking, opsIn(this.#disk, lacking), changed);
  }

  #seal(batch: Batch, padded: boolean): Sealed {
    const envelope = sealEnvelope(this.#keys, 'ops', encodeBatch(batch), { padded }, this.#random);
    return { envId: bytesToHex(envelopeId(envelope)), envelope, cover: batch.cover };
  }

  #unsealed(): readonly Op[] {
    const { log, n, sealed } = this.#disk.log;
    return n > sealed ? opsIn(this.#disk, new Map([[log, [[sealed + 1, n]]]])) : [];
  }

  #mergeTexts(ops: readonly Op[]): void {
    const { texts } = this.#disk;
    for (const [key, updates] of groupTextUpdates(ops))
      texts.set(key, mergeSoundUpdates(texts.get(key)?.state ?? null, updates).merged);
  }

  #apply(intake: Intake): void {
    const { rows, peers, quarantine, faulty } = this.#disk;
    putOps(this.#disk, intake.ops);
    for (const [key, ops] of groupByRow(intake.ops)) rows.set(key, projectRow(ops, rows.get(key)));
    this.#mergeTexts(intake.ops);
    this.#disk.log = { ...this.#disk.log, vector: intake.vector };
    for (const [log, word] of intake.peers) peers.set(log, afterWord(peers.get(log), word));
    if (takeLacking(this.#disk, intake.again)) this.#disk.agreement = lookAgain(this.#disk.agreement);
    for (const one of intake.quarantined) quarantine.set(one.envId, one);
    for (const one of intake.faulty) faulty.set(`${one.op.log} ${one.op.n}`, one);
    for (const [key, { op }] of faulty) if (hasDot(intake.vector, op)) faulty.delete(key);
  }

  #learn({ known, lost }: Learned): void {
    this.#disk.relay = known;
    if (lost) this.#disk.outbox = [];
  }

  #forgetSentHeads(): void {
    this.#disk.relay = { ...this.#disk.relay, sentHeads: {} };
  }

  #renew(own: OwnEcho): void {
    const { log } = this.#disk.log;
    const unsealed = this.#unsealed();
    const touched = new Set(unsealed.map(rowKeyOf));
    const renewal = renewLog(this.#disk.log, unsealed, own, nextLogId(log, this.#random));
    for (const n of renewal.removed) this.#disk.ops.get(log)?.delete(n);
    putOps(this.#disk, renewal.renamed);
    this.#disk.log = renewal.state;
    if (renewal.state.log === log) return;
    this.#forgetSentHeads();
    this.onRenewal?.(log, renewal);
    const ops = [...this.#disk.ops.values()].flatMap((own) => [...own.values()]);
    for (const [key, group] of groupByRow(ops.filter((op) => touched.has(rowKeyOf(op)))))
      this.#disk.rows.set(key, projectRow(group));
  }
}
