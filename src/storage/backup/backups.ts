import { newSalt, openBackup, sealBackup } from '#core/backup/sealed-backup.ts';
import type { KeyRecipe } from '#core/backup/sealed-backup.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { bytesForFile, MOST_BYTES_IN_FILE } from '../attachments/bytes-for-file.ts';
import { encodeSpaceFile, wholeBatch } from '../export.ts';
import { readBackupNotes, writeBackupNotes, type BackupNote } from '../meta.ts';
import { SessionFailure, withSessionFaults, type SessionFault } from '../session-fault.ts';
import type { BookEntry } from '../space-book.ts';
import type { SpaceStore } from '../space-store.ts';
import type { CheckReport } from '../check.ts';
import { contentsOfSpace, thingsIn, type Contents } from './contents.ts';
import type { MakeKey } from './open-package.ts';
import { encodePackage, parsePackage, type Package } from './package.ts';
import { readAttachments, type ReadableAttachment } from './readable-attachments.ts';
import { readSpace, type ReadableSpace } from './readable.ts';
import { prospectsOf, restorePackage, type Prospect, type RestoreParts } from './restore.ts';

export type { ReadableAttachment };
export type { BackupNote, CheckReport, Contents, Prospect, ReadableSpace };

export interface BackupsParts extends RestoreParts {
  readonly now: () => number;
  readonly openOwn: () => Promise<SpaceStore>;
}

export interface MadeBackup {
  readonly file: Uint8Array;
  readonly madeAt: number;
  readonly things: number;
  /** Files of hers that do not open now, and are not in it. */
  readonly leftOut: number;
  /** Attachments that are not on this device, or for which there was no room, and are not in it. */
  readonly attachmentsLeftOut: number;
}

export interface ReadableWhole {
  readonly spaces: AsyncIterable<ReadableSpace>;
  /** The files that rows point to, under names of their own. */
  readonly attachments: AsyncIterable<ReadableAttachment>;
  /** Files of hers that do not open now, and are not in it. */
  readonly leftOut: number;
}

/** There is nothing that somebody wrote: such a file would only push away one that is worth keeping. */
export interface EmptyFault {
  readonly type: 'empty';
}

export interface Backups {
  /** Everything that would be in a file made now, space by space; those that do not open are missing. */
  contents(): Promise<Result<readonly Contents[], SessionFault>>;
  /** The last files that were made on this device, latest first. */
  notes(): Promise<readonly BackupNote[]>;
  note(note: BackupNote): Promise<void>;
  /** A sealed file, opened once more before it is handed out. */
  make(
    recipe: Omit<KeyRecipe, 'salt'>,
    makeKey: MakeKey,
  ): Promise<Result<MadeBackup, SessionFault | EmptyFault>>;
  /** What a file for reading holds, one space after the other. */
  readable(): Promise<ReadableWhole>;
  /** What would happen; nothing is changed. */
  look(of: Package): Promise<Result<readonly Prospect[], SessionFault>>;
  restore(of: Package): Promise<Result<{ readonly file: string | null }, SessionFault>>;
  /** Looks through every space and makes anew what does not fit its log. */
  check(onSpace?: (done: number, of: number) => void): Promise<Result<CheckReport, SessionFault>>;
}

const KEPT_NOTES = 2;

export function createBackups(parts: BackupsParts): Backups {
  const { book, now, random } = parts;

  const entries = (): readonly BookEntry[] => {
    const own = book.own();
    const files = book.all.filter(({ row }) => row.kind !== 'own' && row.state === 'active');
    return own?.row.state === 'active' ? [...files, own] : files;
  };

  async function openAll(): Promise<{ readonly spaces: readonly Opened[]; readonly leftOut: number }> {
    const spaces: Opened[] = [];
    let leftOut = 0;
    for (const entry of entries()) {
      const space = await parts.opened(entry).catch(() => null);
      if (!space) leftOut++;
      else {
        await space.flush();
        spaces.push({ entry, space });
      }
    }
    return { spaces, leftOut };
  }

  async function pack({ entry, space }: Opened, room: number): Promise<Packed> {
    const { kind, generation, relay, shared = false } = entry.row;
    const { secret, spaceUid, me } = entry.secrets;
    const batch = await wholeBatch(space.db);
    const { bytes, leftOut } = await bytesForFile(space.db, { now: now(), me }, room);
    const header = { kind, spaceUid, secret, generation, relay, me };
    const size = bytes.reduce((sum, one) => sum + one.length, 0);
    return { shared, file: encodeSpaceFile(header, batch, bytes), size, leftOut };
  }

  return {
    contents: () =>
      withSessionFaults<readonly Contents[], SessionFault>(async () => {
        await book.refresh();
        const { spaces } = await openAll();
        return ok(await Promise.all(spaces.map(({ space }) => contentsOfSpace(space))));
      }),

    notes: async () => {
      const { db } = await parts.openOwn();
      return db.read(() => readBackupNotes(db));
    },

    note: async (note) => {
      const { db } = await parts.openOwn();
      await db.write(async () => {
        const before = await readBackupNotes(db);
        await writeBackupNotes(db, [note, ...before].slice(0, KEPT_NOTES));
      });
    },

    make: (work, makeKey) =>
      withSessionFaults<MadeBackup, SessionFault | EmptyFault>(async () => {
        await book.refresh();
        const { spaces, leftOut } = await openAll();
        const contents = await Promise.all(spaces.map(({ space }) => contentsOfSpace(space)));
        const things = contents.reduce((sum, one) => sum + thingsIn(one), 0);
        if (things === 0) return err({ type: 'empty' });
        const packed: Packed[] = [];
        let room = MOST_BYTES_IN_FILE;
        for (const one of spaces) {
          const made = await pack(one, room);
          packed.push(made);
          room -= made.size;
        }
        const attachmentsLeftOut = packed.reduce((sum, one) => sum + one.leftOut, 0);
        const madeAt = now();
        const recipe: KeyRecipe = { ...work, salt: newSalt(random) };
        const key = await makeKey(recipe);
        const file = sealBackup(encodePackage(madeAt, packed), recipe, key, random);
        const opened = openBackup(file, key);
        if (!opened.ok || !parsePackage(opened.value).ok) throw new SessionFailure('storage_unavailable');
        return ok({ file, madeAt, things, leftOut, attachmentsLeftOut });
      }),

    readable: async () => {
      await book.refresh();
      const { spaces, leftOut } = await openAll();
      return { spaces: readEach(spaces), attachments: attachmentsOfEach(spaces), leftOut };
    },

    look: (of) =>
      withSessionFaults<readonly Prospect[], SessionFault>(async () => {
        await book.refresh();
        return ok(await prospectsOf(parts, of));
      }),

    restore: (of) =>
      withSessionFaults<{ readonly file: string | null }, SessionFault>(async () => {
        await book.refresh();
        return restorePackage(parts, of);
      }),

    check: (onSpace) =>
      withSessionFaults<CheckReport, SessionFault>(async () => {
        const all = entries();
        let report: CheckReport = { looked: 0, mended: 0, unreadable: 0 };
        for (const [index, entry] of all.entries()) {
          onSpace?.(index, all.length);
          const { looked, mended, unreadable } = await (await parts.opened(entry)).check();
          report = {
            looked: report.looked + looked,
            mended: report.mended + mended,
            unreadable: report.unreadable + unreadable,
          };
        }
        return ok(report);
      }),
  };
}

async function* readEach(spaces: readonly Opened[]): AsyncGenerator<ReadableSpace> {
  for (const { entry, space } of spaces) {
    const { kind, generation, relay } = entry.row;
    const { spaceUid, me } = entry.secrets;
    yield await readSpace(space.db, { kind, spaceUid, me, generation, relay });
  }
}

async function* attachmentsOfEach(spaces: readonly Opened[]): AsyncGenerator<ReadableAttachment> {
  const taken = new Set<string>();
  for (const { space } of spaces) yield* readAttachments(space.db, taken);
}

interface Packed {
  readonly shared: boolean;
  readonly file: Uint8Array;
  /** Bytes of attachments in it. */
  readonly size: number;
  readonly leftOut: number;
}

interface Opened {
  readonly entry: BookEntry;
  readonly space: SpaceStore;
}
