import { isMeant, type AttachmentReference } from '#core/attachment/reference.ts';
import { blobIdOf, sealBlob } from '#core/attachment/sealed-blob.ts';
import type { RandomBytes } from '#core/crypto/random.ts';
import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { DatabaseFailure } from '../database-faults.ts';
import { expectGeneration } from '../generation.ts';
import { readRelay } from '../meta.ts';
import { intact, intactRow, type SpaceDatabase } from '../space-database.ts';
import { bytesHere, keepBytes, removeUnused, whichAreHere } from './blobs.ts';
import { shownReferences } from './references.ts';

/**
 * Why there are no bytes to show. `missing`: the relay has none, or others than the row means; whoever has them may still
 * send them. `unreachable`: nobody could be asked.
 */
export interface AttachmentFault {
  readonly type: 'missing' | 'unreachable';
}

export interface Fetched {
  readonly bytes: Uint8Array;
  /** They came from where this space is exchanged now, so the others find them there too. */
  readonly isAtRelay: boolean;
}

/** Asks elsewhere for the bytes that a row means. */
export type Fetch = (reference: AttachmentReference) => Promise<Result<Fetched, AttachmentFault>>;

/** A sealed blob on its way to the relay. */
export interface Sending {
  readonly name: string;
  /** 16 bytes. */
  readonly blobId: Uint8Array;
  readonly sealed: Uint8Array;
}

/** What waits, and why it does; of this device. */
export interface SendingAttachments {
  readonly waiting: number;
  /** `full`: the relay has no room left for this space. */
  readonly problem: 'full' | 'refused' | null;
}

export interface AttachmentsParts {
  readonly db: SpaceDatabase;
  readonly now: () => number;
  readonly random: RandomBytes;
  readonly me: string;
  readonly keys: () => SpaceKeys;
}

/** The bytes that rows of one space point to: on this device, and what is to go to the relay or to come from there. */
export class Attachments {
  readonly #parts: AttachmentsParts;
  readonly #asked = new Map<string, Promise<Result<Uint8Array, AttachmentFault>>>();
  readonly #listeners = new Set<() => void>();
  readonly #askable = new Set<() => void>();
  #fetch: Fetch | null = null;
  /** One after the other: a list of pictures must not fill a weak line. */
  #line: Promise<unknown> = Promise.resolve();
  #sending: SendingAttachments = { waiting: 0, problem: null };

  constructor(parts: AttachmentsParts) {
    this.#parts = parts;
  }

  /** From this device; else from elsewhere, and then they stay here. Never other bytes than the row means. */
  async open(reference: AttachmentReference): Promise<Result<Uint8Array, AttachmentFault>> {
    const { db } = this.#parts;
    const here = await db.read(() => bytesHere(db, reference));
    if (here) return ok(here);
    const name = JSON.stringify(reference);
    const before = this.#asked.get(name);
    if (before) return before;
    const asking = this.#inLine(() => this.#askElsewhere(reference)).finally(() => this.#asked.delete(name));
    this.#asked.set(name, asking);
    return asking;
  }

  /** Who exchanges this space can be asked from now on; what it answers ends that. */
  useFetch(fetch: Fetch): () => void {
    this.#fetch = fetch;
    this.noteContact();
    return () => {
      if (this.#fetch === fetch) this.#fetch = null;
    };
  }

  sending(): SendingAttachments {
    return this.#sending;
  }

  noteSending(sending: SendingAttachments): void {
    const { waiting, problem } = this.#sending;
    if (waiting === sending.waiting && problem === sending.problem) return;
    this.#sending = sending;
    this.#tell();
  }

  /** Called when somebody can be asked again. */
  readonly onAskable = (listener: () => void): (() => void) => {
    this.#askable.add(listener);
    return () => this.#askable.delete(listener);
  };

  /** The relay was reached. */
  noteContact(): void {
    for (const listener of [...this.#askable]) listener();
  }

  /** Called when something else waits than before. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is here, is shown, and is not known to stand at the relay; nothing before the first exchange. */
  waiting(): Promise<readonly AttachmentReference[]> {
    const { db } = this.#parts;
    return db.read(async () => {
      const here = await db.blobs.toCollection().primaryKeys();
      if (here.length === 0) return [];
      const { unsent } = await this.#whatIsSent();
      if (!unsent || !here.some(unsent)) return [];
      const wanted = new Set(here.filter(unsent));
      return (await shownReferences(db)).filter(([, , digest]) => wanted.has(db.blobName(digest)));
    });
  }

  /** What rows point to that is neither here nor known to stand at the relay. */
  absent(): Promise<readonly AttachmentReference[]> {
    const { db } = this.#parts;
    return db.read(async () => {
      const references = await shownReferences(db);
      if (references.length === 0) return [];
      const { unsent } = await this.#whatIsSent();
      if (!unsent) return [];
      const names = references.map(([, , digest]) => db.blobName(digest));
      const here = new Set(await whichAreHere(db, names));
      return references.filter((_, index) => {
        const name = names[index] ?? '';
        return !here.has(name) && unsent(name);
      });
    });
  }

  /** Seals bytes that wait; null when they are not here or nothing is exchanged now. */
  async begin(reference: AttachmentReference): Promise<Sending | null> {
    const { db, random } = this.#parts;
    const keys = this.#parts.keys();
    const blobId = blobIdOf(keys, reference[2]);
    const name = db.blobName(reference[2]);
    const bytes = await db.write(async () => {
      await expectGeneration(db, keys);
      const { epoch } = (await readRelay(db)).known;
      const found = epoch === null ? null : await bytesHere(db, reference);
      // When the relay turns out to have lost everything meanwhile, this goes, and a late receipt says nothing.
      if (found && epoch !== null) await db.blobsAtRelay.put({ k: name, epoch, stored: false });
      return found;
    });
    return bytes && blobId ? { name, blobId, sealed: sealBlob(keys, blobId, bytes, random) } : null;
  }

  /** The relay confirmed it. */
  confirm({ name }: Pick<Sending, 'name'>): Promise<void> {
    const { db } = this.#parts;
    return db.write(async () => {
      const row = intactRow(await db.blobsAtRelay.get(name));
      if (row) await db.blobsAtRelay.put({ ...row, stored: true });
    });
  }

  /** Found at the relay as the row means it. */
  noteAtRelay([, , digest]: AttachmentReference): Promise<void> {
    const { db } = this.#parts;
    return db.write(() => this.#markAtRelay(db.blobName(digest)));
  }

  /** Stores what was brought from an earlier place, to be sent to this one. */
  async keep(reference: AttachmentReference, bytes: Uint8Array): Promise<void> {
    const { db } = this.#parts;
    if (isMeant(reference, bytes)) await db.write(() => keepBytes(db, [bytes]));
  }

  /** Removes what no row needs any more. */
  tidy(): Promise<number> {
    const { db, now, me } = this.#parts;
    return db.write(() => removeUnused(db, { now: now(), me }));
  }

  async #askElsewhere(reference: AttachmentReference): Promise<Result<Uint8Array, AttachmentFault>> {
    const { db } = this.#parts;
    if (!this.#fetch) return err({ type: 'unreachable' });
    const fetched = await this.#fetch(reference);
    if (!fetched.ok) return fetched;
    const { bytes, isAtRelay } = fetched.value;
    if (!isMeant(reference, bytes)) return err({ type: 'missing' });
    try {
      await db.write(async () => {
        await keepBytes(db, [bytes]);
        if (isAtRelay) await this.#markAtRelay(db.blobName(reference[2]));
      });
    } catch (error) {
      // No room to keep them: they can be looked at all the same.
      if (!(error instanceof DatabaseFailure)) throw error;
    }
    return ok(bytes);
  }

  async #markAtRelay(k: string): Promise<void> {
    const { db, keys } = this.#parts;
    await expectGeneration(db, keys());
    const { epoch } = (await readRelay(db)).known;
    if (epoch !== null) await db.blobsAtRelay.put({ k, epoch, stored: true });
  }

  async #whatIsSent(): Promise<{ readonly unsent: ((name: string) => boolean) | null }> {
    const { db } = this.#parts;
    const { epoch } = (await readRelay(db)).known;
    if (epoch === null) return { unsent: null };
    const marks = intact(await db.blobsAtRelay.toArray());
    const sent = new Set(marks.filter((one) => one.stored && one.epoch === epoch).map(({ k }) => k));
    return { unsent: (name) => !sent.has(name) };
  }

  #inLine<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#line.then(work, work);
    this.#line = next.catch(() => undefined);
    return next;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
