import { equalBytes } from '@noble/ciphers/utils.js';
import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import { deviceOf } from '#core/merge/vector.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import type { Op } from '#core/envelope/op.ts';
import type { SyncStore } from '#core/sync/store.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { textAnew } from './apply.ts';
import type { Attachments } from './attachments/attachments.ts';
import { CommandFailure } from './command-failure.ts';
import type { CheckReport } from './check.ts';
import type { OpenMark } from './clean-stop.ts';
import { markCleanStop } from './clean-stop.ts';
import type { Connection } from './connection.ts';
import type { StopReason } from './damage.ts';
import { DatabaseFailure } from './database-faults.ts';
import { enterGeneration } from './generation.ts';
import { readLog, writeSeen } from './meta.ts';
import { LazySyncStore } from './lazy-sync-store.ts';
import { departureOf } from '#core/merge/row.ts';
import { movedByMe } from './departures.ts';
import { readPeople } from './people.ts';
import { mayMove } from './moving/movable.ts';
import type { RowName } from './moving/row-copy.ts';
import type { RowMover } from './moving/row-mover.ts';
import { OpenTexts, type TextPlace } from './open-texts.ts';
import { SpaceReader } from './reader.ts';
import { readSendingState } from './sending-state.ts';
import { intactRow, type SpaceDatabase } from './space-database.ts';
import type {
  Command,
  CommandFault,
  Done,
  OpenText,
  Reader,
  SendingState,
  Space,
  SpaceKind,
  StorageDeps,
  UndoTicket,
} from './space.ts';

import type { DexieSyncStore } from './sync-store.ts';
import { textKey } from './stored-rows.ts';
import { withTextModule } from './text-module.ts';
import { keepVersion } from './text-versions.ts';
import { SpaceWriter } from './writer.ts';

export interface SpaceParts {
  readonly db: SpaceDatabase;
  readonly deps: StorageDeps;
  readonly id: string;
  readonly kind: SpaceKind;
  readonly spaceUid: string;
  /** Asked for at most once, by who exchanges: reading what is on the device needs none of them. */
  readonly deriveKeys: () => SpaceKeys;
  readonly me: string;
  readonly device: string;
  readonly relay: string | null;
  readonly mark: OpenMark;
  /** Mends what was found broken while it was read; resolves when that is done. */
  readonly settleBroken: () => Promise<void>;
  /** Called when the space was closed, so that nobody hands it out again. */
  readonly onClose: () => void;
}

/** An attempt whose transaction may have been stored although the browser said that it failed. */
interface Attempt<T> {
  readonly op: Op;
  readonly done: Done<T>;
}

/** An open space: reading, writing and texts on one sealed database. */
export class SpaceStore implements Space {
  readonly id: string;
  readonly kind: SpaceKind;
  readonly spaceUid: string;
  readonly me: string;
  readonly device: string;
  /** The sync store with all that it can do, also from hand to hand. */
  readonly loadSync: () => Promise<DexieSyncStore>;
  readonly read: Reader;
  readonly connection: Connection;
  readonly db: SpaceDatabase;
  /** Finds the space to which a row of this one was moved; the session knows. */
  whereabouts: (of: RowName) => Promise<SpaceStore | null> = () => Promise.resolve(null);
  readonly #parts: SpaceParts;
  readonly #texts: OpenTexts;
  readonly #listeners = new Set<(typing: boolean) => void>();
  readonly #stopListeners = new Set<(reason: StopReason) => void>();
  readonly #unlisten: () => void;
  #stopped: StopReason | null = null;
  #closing: Promise<void> | null = null;
  #keys: SpaceKeys | null = null;
  #relay: string | null;
  #sync: SyncStore;
  #attachments: Promise<Attachments> | null = null;

  constructor(parts: SpaceParts) {
    const { db, deps } = parts;
    this.#parts = parts;
    this.db = db;
    this.connection = db.connection;
    this.id = parts.id;
    this.kind = parts.kind;
    this.spaceUid = parts.spaceUid;
    this.me = parts.me;
    this.device = parts.device;
    this.#relay = parts.relay;
    this.loadSync = async () => {
      const { keys } = this;
      const { DexieSyncStore } = await import('./sync-store.ts');
      await enterGeneration(db, keys);
      return new DexieSyncStore({ db, keys, ...deps, repair: () => this.check() });
    };
    this.#sync = new LazySyncStore(this.loadSync);
    this.read = new SpaceReader({ db, now: deps.now, me: parts.me });
    this.#texts = new OpenTexts({
      db,
      save: async (place, updates) => {
        if (await this.addText(place, updates)) return;
        const where = await this.whereabouts(place);
        if (!(await where?.addText(place, updates)))
          throw new DatabaseFailure('storage_unavailable', 'the row of this text is not here');
      },
      keep: ({ table, row, field }) =>
        db.write(() => keepVersion(db, textKey(table, row, field), deps.now())),
      repair: (place) => withTextModule((text) => db.write(() => textAnew({ db, text }, place))),
    });
    this.#unlisten = listenToPage(() => void this.#texts.flush());
  }

  readAtOnce<T>(work: (read: Reader) => Promise<T>): Promise<T> {
    return this.db.read(() => work(this.read));
  }

  get keys(): SpaceKeys {
    this.#keys ??= this.#parts.deriveKeys();
    return this.#keys;
  }

  get relay(): string | null {
    return this.#relay;
  }

  /** A new one in each generation: who exchanges under the keys before must stop. */
  get sync(): SyncStore {
    return this.#sync;
  }

  /** Notes under which keys it exchanged until now, before the book of spaces says others. */
  async holdGeneration(): Promise<void> {
    await enterGeneration(this.db, this.keys);
  }

  /** Goes on under the keys that the book of spaces has now. What is open stays open. */
  async goOnUnder(keys: SpaceKeys, relay: string | null): Promise<void> {
    this.#relay = relay;
    if (equalBytes(keys.spaceId, this.keys.spaceId)) return;
    await enterGeneration(this.db, keys);
    this.#keys = keys;
    this.#sync = new LazySyncStore(this.loadSync);
  }

  run<T>(command: Command<T>): Promise<Result<Done<T>, CommandFault>> {
    return this.#write(command, false);
  }

  /** A command with what only storage may do. */
  runHere<T>(command: (writer: SpaceWriter) => Promise<T>): Promise<Result<Done<T>, CommandFault>> {
    return this.#write(command, false);
  }

  undo(ticket: UndoTicket): Promise<Result<Done<void>, CommandFault>> {
    return this.#write((writer) => writer.undo(ticket), false);
  }

  openText(definition: RecordDefinition, id: string, field: string): Promise<OpenText> {
    if (definition.isFrozen) throw new Error(`a text of ${definition.table} is never changed`);
    return this.#texts.open(definition, id, field);
  }

  /**
   * Stores updates of a text. False when its row went to another space while an editor held it: there they belong, and
   * copies of one text take each other's updates.
   */
  async addText(place: TextPlace, updates: readonly Uint8Array[]): Promise<boolean> {
    const { table, row, field } = place;
    const saved = await this.#write(async (writer) => {
      if (await this.#standsElsewhere(place)) return false;
      for (const update of updates) await writer.addTextUpdate(table, row, field, update);
      return true;
    }, true);
    if (!saved.ok)
      throw new DatabaseFailure(
        saved.error.type === 'storage_full' ? 'storage_full' : 'storage_unavailable',
        saved.error,
      );
    return saved.value.value;
  }

  async loadMover(): Promise<RowMover> {
    const { RowMover } = await import('./moving/row-mover.ts');
    return new RowMover({
      db: this.db,
      isShared: this.kind !== 'own',
      write: (command) => this.#write(command, false),
    });
  }

  loadAttachments(): Promise<Attachments> {
    this.#attachments ??= this.#newAttachments().catch((error: unknown) => {
      this.#attachments = null;
      throw error;
    });
    return this.#attachments;
  }

  /** Removes bytes that no row needs any more; nothing is loaded when there are none at all. */
  async tidyAttachments(): Promise<void> {
    if ((await this.db.read(() => this.db.blobs.count())) > 0) await (await this.loadAttachments()).tidy();
  }

  async #newAttachments(): Promise<Attachments> {
    const { Attachments } = await import('./attachments/attachments.ts');
    const { db, me } = this;
    return new Attachments({ db, me, keys: () => this.keys, ...this.#parts.deps });
  }

  /** Within the caller's transaction, so that no word is written where the row just left. */
  async #standsElsewhere({ table, row }: TextPlace): Promise<boolean> {
    if (!mayMove(table) || !this.db.definitions.has(table)) return false;
    const stored = intactRow(await this.db.rows(table).get(row));
    if (!stored) return this.kind !== 'own';
    if (stored.visible === 1 || departureOf(stored.$) === null) return false;
    const { state } = await readLog(this.db);
    // What another set apart stands in her space: words that are written here follow it there.
    return movedByMe(stored, await readPeople(this.db), state.log, this.me);
  }

  hasOpenText(): boolean {
    return this.#texts.hasUnsaved();
  }

  /** Stores what is typed in every open text. */
  flush(): Promise<void> {
    return this.#texts.flush();
  }

  /** Envelopes that a version before this one could not read; nothing is loaded when there are none. */
  async readQuarantineAgain(): Promise<void> {
    const kept = await this.db.read(() => this.db.quarantine.where('k').startsWith('envelope/').count());
    if (kept > 0) await (await this.loadSync()).readQuarantineAgain();
  }

  /** Looks through everything that is stored, and makes anew from the log what does not fit it. */
  async check(): Promise<CheckReport> {
    await this.#texts.flush();
    const { checkAll } = await import('./check.ts');
    return checkAll(this.db, { now: this.#parts.deps.now, settleBroken: this.#parts.settleBroken });
  }

  /** A quick look after a start; the whole check when something is missing. */
  async lookOver(): Promise<void> {
    const { seemsSound } = await import('./check.ts');
    if (!(await seemsSound(this.db, this.#parts.deps.random))) await this.check();
  }

  async markSeen(): Promise<void> {
    await this.db.write(async () => {
      const { state } = await readLog(this.db);
      const heights = [...state.vector].map(([log, ranges]) => [log, ranges.at(-1)?.[1] ?? 0] as const);
      await writeSeen(this.db, Object.fromEntries(heights));
    });
  }

  sendingState(): Promise<SendingState> {
    return readSendingState(this.db, this.me);
  }

  onLocalChange(listener: (typing: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onStop(listener: (reason: StopReason) => void): () => void {
    if (this.#stopped) listener(this.#stopped);
    else this.#stopListeners.add(listener);
    return () => this.#stopListeners.delete(listener);
  }

  /** Closes a file of which too much is broken; the screens of it go first. */
  stop(reason: StopReason): void {
    if (this.#stopped) return;
    this.#stopped = reason;
    for (const listener of this.#stopListeners) listener(reason);
    void this.close();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#unlisten();
    await this.#texts.flush();
    if (await this.#parts.mark.release()) await markCleanStop(this.db).catch(() => undefined);
    this.#texts.destroy();
    this.db.close();
    this.#parts.onClose();
  }

  async #write<T>(
    command: (writer: SpaceWriter) => Promise<T>,
    typing: boolean,
  ): Promise<Result<Done<T>, CommandFault>> {
    const { deps, me } = this.#parts;
    const db = this.db;
    const last: { attempt: Attempt<T> | null } = { attempt: null };
    const attempt = async (writer: SpaceWriter): Promise<Done<T>> => {
      const before = last.attempt;
      const stored = before && (await db.ops.get([before.op.log, before.op.n]));
      // The connection was lost after the transaction was stored: doing it again would double it.
      if (before && stored?.ms === before.op.ms && stored.row === before.op.row) return before.done;
      const value = await command(writer);
      const done = { value, undo: await writer.finish() };
      const [op] = writer.written;
      last.attempt = op ? { op, done } : null;
      return done;
    };
    try {
      const done = await withTextModule((text) =>
        db.write(async () => attempt(await SpaceWriter.begin({ db, me, text, ...deps }))),
      );
      if (last.attempt) for (const listener of this.#listeners) listener(typing);
      return ok(done);
    } catch (error) {
      if (error instanceof CommandFailure) return err(error.fault);
      if (error instanceof DatabaseFailure)
        return err({ type: error.type === 'storage_full' ? 'storage_full' : 'storage_unavailable' });
      throw error;
    }
  }
}

/** The page may be gone at any moment after these: what is typed is stored at once. */
function listenToPage(flush: () => void): () => void {
  if (typeof document === 'undefined' || typeof window === 'undefined') return () => undefined;
  const onHidden = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', flush);
  return () => {
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('pagehide', flush);
  };
}

export const deviceOfSpace = async (db: SpaceDatabase): Promise<string> =>
  deviceOf((await readLog(db)).state.log);
