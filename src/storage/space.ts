import type { RandomBytes } from '#core/crypto/random.ts';
import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import type { Value } from '#core/merge/value.ts';
import type { Dot, Heights } from '#core/merge/vector.ts';
import type { Result } from '#core/result/result.ts';
import type { SyncStore } from '#core/sync/store.ts';
import type { LocalFault } from '#domain/shared/parse.ts';
import type { Fields, PatchOf, RecordDefinition, RowOf } from '#domain/shared/record.ts';
import type { Attachments } from './attachments/attachments.ts';
import type { Connection } from './connection.ts';
import type { StopReason } from './damage.ts';
import type { Tidings } from '#core/sync/agreement.ts';
import type { Gap } from './gap.ts';
import type { Later } from './later.ts';
import type { RowMover } from './moving/row-mover.ts';

/** What storage needs from outside; the real ones are built in `main`. */
export interface StorageDeps {
  /** Milliseconds since 1970, corrected by the relay's clock where known. */
  readonly now: () => number;
  readonly random: RandomBytes;
  /** Without it everything is done at once. */
  readonly later?: Later;
}

export type SpaceKind = 'own' | 'pair' | 'review' | 'programme';

/** Why a write did not happen. Nothing was changed; the text is still with the caller. */
export type CommandFault =
  | LocalFault
  | { readonly type: 'not_found' }
  | { readonly type: 'broken_row' }
  | { readonly type: 'attachment_too_large' }
  /** The file has as many attachments as it may. */
  | { readonly type: 'attachments_full' }
  /** The bytes are not on this device and could not be fetched. */
  | { readonly type: 'attachment_missing' }
  | { readonly type: 'storage_full' }
  | { readonly type: 'storage_unavailable' };

/** What undoes a command; a command itself, valid as long as the space is open. */
export interface UndoTicket {
  readonly writes: readonly {
    readonly table: string;
    readonly row: string;
    readonly field: string;
    readonly value: Value;
    /** The op that is put back; null: a row that was made. */
    readonly dot: Dot | null;
  }[];
}

export interface Done<T> {
  readonly value: T;
  readonly undo: UndoTicket;
}

type AnyRecord<F extends Fields> = RecordDefinition<F>;

/** One value of a field that two people wrote at the same time. */
export interface WrittenValue {
  readonly value: Value;
  /** Row id of the member who wrote it; null when the device is not known. */
  readonly member: string | null;
  readonly ms: number;
  /** True for the value that is shown. */
  readonly shown: boolean;
}

export interface BothWrote {
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly values: readonly WrittenValue[];
}

/** Something another member did since `markSeen`, or a device of one's own that came in since. */
export interface UnseenChange {
  readonly table: string;
  readonly row: string;
  readonly fields: readonly string[];
  readonly member: string | null;
  /** The last stamp of these changes, for ordering only: screens never show a time of day to the mentor. */
  readonly ms: number;
}

export interface DeletedRow<D extends AnyRecord<Fields>> {
  readonly row: RowOf<D>;
  readonly deletedAt: number;
}

/** A text as it stood before. */
export interface TextVersion {
  readonly plain: string;
  /** Who wrote in it last; null when that is not known. */
  readonly member: string | null;
  readonly ms: number;
}

/** A row that one person threw away while another, who had not seen that, changed it. */
export interface ContestedDeletion {
  readonly table: string;
  readonly row: string;
  /** The row went to another space: nobody is asked, the change follows it. */
  readonly isMove: boolean;
  /** Who threw it away; null when the device is not known. */
  readonly deletedBy: string | null;
  /** What was changed, and by whom; empty when it was only put back. */
  readonly changed: readonly { readonly field: string; readonly member: string | null }[];
}

/** Reading. Inside `useQuery` everything read is watched. Rows are frozen by type. */
export interface Reader {
  get<F extends Fields>(definition: AnyRecord<F>, id: string): Promise<RowOf<AnyRecord<F>> | undefined>;
  /** Visible rows; with `by`, only those whose indexed code equals the value. */
  list<F extends Fields>(
    definition: AnyRecord<F>,
    by?: { readonly code: string; readonly equals: string | number },
  ): Promise<readonly RowOf<AnyRecord<F>>[]>;
  /** Rows deleted within the last 30 days, latest first. */
  deleted<F extends Fields>(definition: AnyRecord<F>): Promise<readonly DeletedRow<AnyRecord<F>>[]>;
  /** True when the row went to another space, and was known to who reads this one; also when it came back since by an edit. */
  wasMovedAway(definition: RecordDefinition, id: string): Promise<boolean>;
  /** Whole plain text of a text field. */
  text(definition: RecordDefinition, id: string, field: string): Promise<string>;
  /** When a row or one of its texts was last written, by anybody (ms); null when it is not known. For days only. */
  lastChange(definition: RecordDefinition, id: string): Promise<number | null>;
  /** Whole plain texts of all rows, by `row/field`. */
  texts(definition: RecordDefinition): Promise<ReadonlyMap<string, string>>;
  /** Fields that two people wrote at the same time; of one row, or of the whole space. */
  bothWrote(definition?: RecordDefinition, id?: string): Promise<readonly BothWrote[]>;
  /** Rows that one person deleted, or moved away, and another changed. */
  contestedDeletions(): Promise<readonly ContestedDeletion[]>;
  /** The values that a register field had, latest first, each once. */
  fieldHistory(definition: RecordDefinition, id: string, field: string): Promise<readonly WrittenValue[]>;
  /** A text as it stood before, latest first. */
  textVersions(definition: RecordDefinition, id: string, field: string): Promise<readonly TextVersion[]>;
  unseen(): Promise<readonly UnseenChange[]>;
  /** How far each log has come on this device. */
  heads(): Promise<Heights>;
  /** Other members of whom no device is known to have what is written in a field. */
  membersWithout(definition: RecordDefinition, id: string, field: string): Promise<readonly string[]>;
  /** How many stored rows cannot be read; shown as one line. */
  brokenCount(): Promise<number>;
  /** [H4] Why this device lacks what another is known to have; null when it lacks nothing. */
  gap(): Promise<Gap | null>;
  /** [G6] Whether another device shows something else for the same edits, or did so in the last days. */
  tidings(): Promise<Tidings | null>;
}

/** Writing, within one strict transaction. A thrown fault rolls everything back and comes out of `run`. */
export interface Writer extends Reader {
  /** 12 characters, random. */
  newId(): string;
  readonly now: number;
  /** The member of this device. */
  readonly me: string;
  create<F extends Fields>(
    definition: AnyRecord<F>,
    patch: PatchOf<AnyRecord<F>>,
    id?: string,
  ): Promise<string>;
  update<F extends Fields>(definition: AnyRecord<F>, id: string, patch: PatchOf<AnyRecord<F>>): Promise<void>;
  /** Writes the value even when it is the one shown, so that it covers the others: the answer to both-wrote. */
  choose(definition: RecordDefinition, id: string, field: string, value: Value): Promise<void>;
  remove(definition: RecordDefinition, id: string): Promise<void>;
  restore(definition: RecordDefinition, id: string): Promise<void>;
}

export type Command<T> = (writer: Writer) => Promise<T>;

/** Where what is typed is: on disk, waiting, or not to be stored now; `full`: because the device has no room left. */
export type TextState = 'saved' | 'typing' | 'failed' | 'full';

/** A long text that is open in an editor; hides Yjs. One per text and tab, counted by reference. */
export interface OpenText {
  readonly value: () => string;
  /** What the person typed: the whole new text. Stored 400 ms after the last call, and by `flush`. */
  readonly type: (after: string) => void;
  /** Called when another device or tab changed the text; `moved` maps a caret of the old text to the new one. */
  readonly onRemote: (listener: (text: string, moved: (index: number) => number) => void) => () => void;
  readonly onState: (listener: (state: TextState) => void) => () => void;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How far the own edits have come; counts what a person did, not ops. */
export interface SendingState {
  /** Own edits that no other member's device has yet. */
  readonly waiting: number;
  /** Members other than me, with the number of own edits they do not have yet. */
  readonly others: readonly { readonly member: string; readonly name: string; readonly waiting: number }[];
}

/** An open space: one sealed Dexie database. */
export interface Space {
  /** Local random id; the only id of a space that routes and sessionStorage ever hold. */
  readonly id: string;
  readonly kind: SpaceKind;
  /** Stays across generations. */
  readonly spaceUid: string;
  readonly keys: SpaceKeys;
  /** The member row of this device's person. */
  readonly me: string;
  readonly device: string;
  /** null: the app's own origin. */
  readonly relay: string | null;
  readonly sync: SyncStore;
  readonly read: Reader;
  readonly connection: Connection;
  /** One consistent look at everything; not watched. */
  readAtOnce<T>(work: (read: Reader) => Promise<T>): Promise<T>;
  run<T>(command: Command<T>): Promise<Result<Done<T>, CommandFault>>;
  undo(ticket: UndoTicket): Promise<Result<Done<void>, CommandFault>>;
  openText(definition: RecordDefinition, id: string, field: string): Promise<OpenText>;
  /** True while a text is open with unsaved typing, so that no update reloads the page. */
  hasOpenText(): boolean;
  markSeen(): Promise<void>;
  sendingState(): Promise<SendingState>;
  /** The bytes that rows point to. */
  loadAttachments(): Promise<Attachments>;
  /** What takes rows from here to another space and back. */
  loadMover(): Promise<RowMover>;
  /** Stores what is typed in every open text. */
  flush(): Promise<void>;
  /** Called after each local write; transport debounces it. `typing` for text edits. */
  onLocalChange(listener: (typing: boolean) => void): () => void;
  /** Called once when so much of it is broken that it was closed; at once when that is so already. */
  onStop(listener: (reason: StopReason) => void): () => void;
  close(): Promise<void>;
}
