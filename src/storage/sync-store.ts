import { bytesToHex } from '@noble/hashes/utils.js';
import type { RandomBytes } from '#core/crypto/random.ts';
import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import { encodeBatch, type Batch } from '#core/envelope/batch.ts';
import { envelopeId, sealEnvelope } from '#core/envelope/envelope.ts';
import { dotsOf, minus, vectorEntries, vectorOf, type Heights, type Vector } from '#core/merge/vector.ts';
import type { LogState } from '#core/sync/changes.ts';
import { changedHeads, coverOf, headsOf, planBatches } from '#core/sync/delta.ts';
import { isNewerFault, readPage, type Arrival } from '#core/sync/intake.ts';
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
  type PageFrame,
} from '#core/sync/relay-knowledge.ts';
import { isKnownElsewhere } from '#core/sync/renewal.ts';
import { placeOfSnapshot, readSnapshot, sealSnapshot, type Snapshot } from '#core/sync/snapshot.ts';
import type { OutboxEnvelope, Receipt, RelayMark, SyncStore, TakeReport } from '#core/sync/store.ts';
import { compareStates } from './compare-states.ts';
import { compactOwn } from './compact-own.ts';
import { isNewerReason, readOmitted } from './gap.ts';
import { expectGeneration } from './generation.ts';
import { readAgreement, readLog, readRelay, writeRelay } from './meta.ts';
import { opsWithin } from './ops-within.ts';
import { renewOwnLog } from './renew-own-log.ts';
import { intact, type SpaceDatabase } from './space-database.ts';
import { storeIntake } from './store-intake.ts';
import type { OutboxRow } from './stored-rows.ts';
import { storeAside } from './taken-dots.ts';
import { withTextModule, type TextModule } from './text-module.ts';

export interface SyncStoreParts {
  readonly db: SpaceDatabase;
  readonly keys: SpaceKeys;
  readonly random: RandomBytes;
  readonly now: () => number;
  /** Makes anew from the log what does not fit it. */
  readonly repair: () => Promise<unknown>;
}

interface SealedBatch extends OutboxEnvelope {
  readonly cover: Vector;
}

const coverOfRow = (row: OutboxRow): { readonly cover: Vector } => ({ cover: vectorOf(row.cover) });

/** The store of a space's sync in its Dexie database. Each method is one strict transaction. Rules: core/sync/SPEC.md. */
export class DexieSyncStore implements SyncStore {
  readonly #db: SpaceDatabase;
  readonly #parts: SyncStoreParts;

  constructor(parts: SyncStoreParts) {
    this.#parts = parts;
    this.#db = parts.db;
  }

  async relayMark(): Promise<RelayMark> {
    return this.#read(async () => markOf((await readRelay(this.#db)).known));
  }

  async greetRelay(epoch: string, nextSeq: number): Promise<void> {
    await this.#write(async () => {
      const { known } = await readRelay(this.#db);
      await this.#learn(afterGreeting(known, epoch, nextSeq));
    });
  }

  async seal(): Promise<void> {
    await withTextModule((text) =>
      this.#write(async () => {
        const { state } = await readLog(this.#db);
        const { known, nextPlace } = await readRelay(this.#db);
        const waiting = intact(await this.#db.outbox.toArray());
        const heads = headsOf(state.vector);
        const lacking = lackingAtRelay(state.vector, known.vector, coverOf(waiting.map(coverOfRow)));
        const batches = await this.#plan(text, state, lacking, changedHeads(heads, known.sentHeads));
        if (batches.length === 0) return;
        await writeRelay(this.#db, { known: { ...known, sentHeads: heads }, nextPlace });
        await this.#putOut(batches);
      }),
    );
  }

  async outbox(maxBytes: number): Promise<readonly OutboxEnvelope[]> {
    return this.#read(async () => {
      const chosen: OutboxEnvelope[] = [];
      let bytes = 0;
      for (const { k, envelope } of intact(await this.#db.outbox.orderBy('place').toArray())) {
        bytes += envelope.length;
        if (chosen.length > 0 && bytes > maxBytes) break;
        chosen.push({ envId: k, envelope });
      }
      return chosen;
    });
  }

  async acknowledge(receipts: readonly Receipt[]): Promise<void> {
    await this.#write(async () => {
      const found = await this.#db.outbox.bulkGet(receipts.map(({ envId }) => envId));
      const stored = intact(found.filter((row) => row !== undefined));
      const ids = new Set(stored.map(({ k }) => k));
      const own = receipts.filter(({ envId }) => ids.has(envId));
      const { known } = await readRelay(this.#db);
      await this.#db.outbox.bulkDelete([...ids]);
      await this.#learn(afterReceipts(known, own, coverOf(stored.map(coverOfRow))));
    });
  }

  async take(arrivals: readonly Arrival[]): Promise<TakeReport> {
    return withTextModule((text) => this.#write(() => this.#take(text, arrivals)));
  }

  async makeSnapshot(): Promise<Snapshot | null> {
    return this.#write(async () => {
      const { state: log } = await readLog(this.#db);
      const { known: relay } = await readRelay(this.#db);
      const isSending = (await this.#db.outbox.count()) > 0;
      const hasUnread = (await this.#db.quarantine.count()) > 0;
      const place = placeOfSnapshot({ log, relay, isSending, hasUnread });
      if (!place || (await readAgreement(this.#db)).differsSince !== null) return null;
      const { ops, unreadable } = await opsWithin(this.#db, log.vector);
      if (unreadable.length > 0) return null;
      return sealSnapshot(this.#parts.keys, log, place, ops, this.#parts.random);
    });
  }

  async takeSnapshot(envelope: Uint8Array): Promise<boolean> {
    const read = readSnapshot(this.#parts.keys, envelope);
    if (!read) return false;
    await withTextModule((text) =>
      this.#write(async () => {
        await this.#take(text, [{ seq: null, envelope }]);
        const { known, nextPlace } = await readRelay(this.#db);
        await writeRelay(this.#db, { known: afterSnapshot(known, read.place, read.cover), nextPlace });
      }),
    );
    return true;
  }

  async readOmittedAgain(): Promise<boolean> {
    if ((await this.#read(() => readRelay(this.#db))).known.skipped === 0) return false;
    if ((await this.omitted()).size === 0) return false;
    await this.#write(async () => {
      const { known, nextPlace } = await readRelay(this.#db);
      await writeRelay(this.#db, { known: readingAgain(known), nextPlace });
    });
    return true;
  }

  async compareStates(now: number): Promise<boolean> {
    const { repair } = this.#parts;
    return compareStates(
      {
        db: this.#db,
        repair,
        read: (work) => this.#read(work),
        write: (work) => this.#write(work),
        putOut: (batches) => this.#putOut(batches),
      },
      now,
    );
  }

  /** [S1] The envelopes that bring a peer up to date from hand to hand: unpadded, for a file or QR. */
  async deltaFor(peer: Vector): Promise<readonly Uint8Array[]> {
    return withTextModule((text) =>
      this.#write(async () => {
        let { state } = await readLog(this.#db);
        const own = { dots: peer.get(state.log) ?? [], ops: [], authored: [] };
        if (isKnownElsewhere(state, own)) state = await renewOwnLog(this.#db, this.#parts.random, state, own);
        const lacking = minus(state.vector, peer);
        const batches = await this.#plan(text, state, lacking, headsOf(state.vector));
        return batches.map((batch) => this.#seal(batch, false).envelope);
      }),
    );
  }

  /** [H4] What other devices are known to have and this one has not, but for the ops it could not read. */
  async omitted(): Promise<Vector> {
    return this.#read(() => readOmitted(this.#db));
  }

  /** [T2] Reads again what a version before this one could not read; called once after opening. */
  async readQuarantineAgain(): Promise<void> {
    const kept = await this.#db.quarantine.where('k').startsWith('envelope/').toArray();
    const again = kept.filter(({ reason }) => isNewerReason(reason));
    for (const { k, bytes } of again)
      await withTextModule((text) =>
        this.#write(async () => {
          const { state } = await readLog(this.#db);
          const intake = readPage(
            this.#parts.keys,
            [{ seq: null, envelope: bytes }],
            state.vector,
            state.log,
          );
          if (intake.quarantined.length > 0) return;
          await storeIntake(this.#parts, text, state, intake);
          await storeAside(this.#parts, text, state, intake);
          await this.#db.quarantine.delete(k);
        }),
      );
  }

  #write<T>(work: () => Promise<T>): Promise<T> {
    return this.#db.write(async () => {
      await expectGeneration(this.#db, this.#parts.keys);
      return work();
    });
  }

  #read<T>(work: () => Promise<T>): Promise<T> {
    return this.#db.read(async () => {
      await expectGeneration(this.#db, this.#parts.keys);
      return work();
    });
  }

  async #take(text: TextModule | null, page: readonly Arrival[]): Promise<TakeReport> {
    const { keys } = this.#parts;
    const { known } = await readRelay(this.#db);
    const arrivals = inSequence(known, page);
    const { state: before } = await readLog(this.#db);
    let state = before;
    const heard = readPage(keys, arrivals, state.vector, state.log, known.cursor);
    let intake = heard;
    if (isKnownElsewhere(state, heard.own)) {
      state = await renewOwnLog(this.#db, this.#parts.random, state, heard.own);
      intake = readPage(keys, arrivals, state.vector, state.log, known.cursor);
    }
    await storeIntake(this.#parts, text, state, intake);
    await storeAside(this.#parts, text, before, { ...intake, own: heard.own });
    const frames = arrivals.flatMap(({ seq, envelope }): PageFrame[] =>
      seq === null ? [] : [{ seq, envId: bytesToHex(envelopeId(envelope)) }],
    );
    if (frames.length > 0) await this.#readBack(frames, intake.carried);
    return {
      fresh: intake.ops.length,
      quarantined: intake.quarantined.length,
      newer: intake.quarantined.some(({ fault }) => isNewerFault(fault)),
    };
  }

  /** [S6] What a page of the relay tells of the relay. */
  async #readBack(frames: readonly PageFrame[], carried: Vector): Promise<void> {
    const learned = afterPage((await readRelay(this.#db)).known, frames, carried);
    await this.#learn(learned);
    // What was read back needs no receipt, which may have got lost.
    const stored = frames.filter(({ seq }) => seq <= learned.known.cursor);
    await this.#db.outbox.bulkDelete(stored.map(({ envId }) => envId));
  }

  async #plan(
    text: TextModule | null,
    before: LogState,
    lacking: Vector,
    changed: Heights,
  ): Promise<readonly Batch[]> {
    const state = await compactOwn(this.#db, text, before);
    const { ops, unreadable } = await opsWithin(this.#db, lacking);
    // Nobody may believe that a batch stands for an op that it does not hold.
    return planBatches(state.log, state.vector, minus(lacking, dotsOf(unreadable)), ops, changed);
  }

  /** Within the caller's transaction. */
  async #putOut(batches: readonly Batch[]): Promise<void> {
    const { known, nextPlace } = await readRelay(this.#db);
    const rows = batches.map((batch, index): OutboxRow => {
      const { envId, envelope, cover } = this.#seal(batch, true);
      return { k: envId, place: nextPlace + index, envelope, cover: vectorEntries(cover) };
    });
    await this.#db.outbox.bulkPut(rows);
    await writeRelay(this.#db, { known, nextPlace: nextPlace + rows.length });
  }

  #seal(batch: Batch, padded: boolean): SealedBatch {
    const { keys, random } = this.#parts;
    const envelope = sealEnvelope(keys, 'ops', encodeBatch(batch), { padded }, random);
    return { envId: bytesToHex(envelopeId(envelope)), envelope, cover: batch.cover };
  }

  async #learn({ known, lost }: Learned): Promise<void> {
    const { nextPlace } = await readRelay(this.#db);
    await writeRelay(this.#db, { known, nextPlace });
    if (!lost) return;
    await this.#db.outbox.clear();
    await this.#db.blobsAtRelay.clear();
  }
}
