import type { RecordDefinition } from '#domain/shared/record.ts';
import { tidyText } from '#domain/shared/tidy-text.ts';
import { moverOf, type TextDelta } from './caret.ts';
import { databaseFailureOf } from './database-faults.ts';
import { follow } from './follow.ts';
import { intactRow, type SpaceDatabase } from './space-database.ts';
import type { OpenText, TextState } from './space.ts';
import { textKey } from './stored-rows.ts';
import { loadTextModule, type TextModule } from './text-module.ts';

/** Typing is stored this long after the last key. */
const QUIET_MS = 400;
/** A save that failed is tried again after this; the text stays in memory until then. */
const RETRY_MS = 3_000;

export type TextPlace = { readonly table: string; readonly row: string; readonly field: string };

export interface OpenTextsParts {
  readonly db: SpaceDatabase;
  /** Stores updates of one text as ops; rejects when it could not. */
  readonly save: (place: TextPlace, updates: readonly Uint8Array[]) => Promise<void>;
  /** Keeps the text as it stands among its earlier versions. */
  readonly keep: (place: TextPlace) => Promise<void>;
  /** Makes a text anew whose stored state does not open. */
  readonly repair: (place: TextPlace) => Promise<void>;
}

type RemoteListener = Parameters<OpenText['onRemote']>[0];
type Doc = ReturnType<TextModule['openDocument']>;
/** One of those who have the text open. */
type Typist = symbol;

const TYPED = 'typed';
const STORED = 'stored';

/** How many letters a text may hold; what is none in today's version is of a later one, and is not typed in. */
function longest({ fields }: RecordDefinition, name: string): number {
  const field = fields[name];
  return field?.kind === 'text' ? field.maxLength : 0;
}

/** One text as one document of this tab, however many editors show it. */
class SharedText {
  readonly #parts: OpenTextsParts;
  readonly #module: TextModule;
  readonly #place: TextPlace;
  readonly #most: number;
  readonly #doc: Doc;
  readonly #remote = new Map<RemoteListener, Typist>();
  readonly #states = new Set<(state: TextState) => void>();
  readonly #unfollow: () => void;
  #unsaved: Uint8Array[] = [];
  #saving: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: TextState = 'saved';
  /** Somebody types, since the last version that was kept. */
  #isAtIt = false;
  #typist: Typist | null = null;

  constructor(
    parts: OpenTextsParts,
    module: TextModule,
    { most, ...place }: TextPlace & { readonly most: number },
    state: Uint8Array | null,
  ) {
    this.#parts = parts;
    this.#module = module;
    this.#place = place;
    this.#most = most;
    this.#doc = module.openDocument(state);
    this.#doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === TYPED) this.#unsaved.push(update);
    });
    module.textOf(this.#doc).observe((event, transaction) => {
      const moved = moverOf(event.delta as TextDelta);
      for (const [listener, typist] of this.#remote)
        if (transaction.origin === STORED || typist !== this.#typist) listener(this.value(), moved);
    });
    // Other tabs and pulled pages change the stored text; the log is the truth, the document only shows it.
    const k = textKey(place.table, place.row, place.field);
    this.#unfollow = follow(parts.db.connection, async () => parts.db.texts.get(k), {
      next: (row) => {
        const stored = intactRow(row);
        if (stored) this.#module.mergeInto(this.#doc, stored.state, STORED);
      },
      error: () => undefined,
      otherwise: 'slowly',
    });
  }

  get isUnsaved(): boolean {
    return this.#state !== 'saved';
  }

  value(): string {
    return this.#module.textOf(this.#doc).toString();
  }

  type(after: string, typist: Typist): void {
    this.#typist = typist;
    this.#module.replaceText(this.#doc, this.#asTakenIn(after), TYPED);
    if (this.#unsaved.length === 0) return;
    if (!this.#isAtIt) this.#keepVersion();
    this.#isAtIt = true;
    this.#become('typing');
    this.#saveAfter(QUIET_MS);
  }

  /** Only what was put in is made tidy and cut: the rest may be another's. */
  #asTakenIn(after: string): string {
    const before = this.value();
    const change = this.#module.textChange(before, after);
    if (!change) return after;
    const { at, remove, insert } = change;
    const tidy = before.slice(0, at) + tidyText(insert) + before.slice(at + remove);
    return this.#module.withinLength(before, tidy, this.#most);
  }

  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  /** The writer is ready for now: how the text stands is kept. */
  rest(): Promise<void> {
    if (this.#isAtIt && this.#state === 'saved') {
      this.#isAtIt = false;
      this.#keepVersion();
    }
    return this.#saving;
  }

  /** What this typist did not type: it comes from another device, or from another part of this screen. */
  listenRemote(listener: RemoteListener, typist: Typist): () => void {
    this.#remote.set(listener, typist);
    return () => this.#remote.delete(listener);
  }

  listenState(listener: (state: TextState) => void): () => void {
    this.#states.add(listener);
    // Who opens a text that could not be stored yet must not take it for saved.
    if (this.#state !== 'saved') listener(this.#state);
    return () => this.#states.delete(listener);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#unfollow();
    this.#doc.destroy();
  }

  /** In turn with the saves, so that it is the text before or after them. A version that is lost is no reason to stop. */
  #keepVersion(): void {
    this.#saving = this.#saving.then(() => this.#parts.keep(this.#place)).catch(() => undefined);
  }

  #become(state: TextState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#states) listener(state);
  }

  #saveAfter(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  async #save(): Promise<void> {
    const updates = this.#unsaved;
    if (updates.length === 0) return;
    this.#unsaved = [];
    try {
      await this.#parts.save(this.#place, this.#module.packUpdates(updates));
      // Keys pressed during the save wait for the next one.
      this.#become(this.#unsaved.length === 0 ? 'saved' : 'typing');
    } catch (error) {
      this.#unsaved = [...updates, ...this.#unsaved];
      this.#become(databaseFailureOf(error)?.type === 'storage_full' ? 'full' : 'failed');
      this.#saveAfter(RETRY_MS);
    }
  }
}

interface Shared {
  readonly text: Promise<SharedText>;
  users: number;
}

/** The texts that are open in this tab. */
export class OpenTexts {
  readonly #parts: OpenTextsParts;
  readonly #open = new Map<string, Shared>();
  readonly #ready = new Set<SharedText>();

  constructor(parts: OpenTextsParts) {
    this.#parts = parts;
  }

  async open(definition: RecordDefinition, row: string, field: string): Promise<OpenText> {
    const place = { table: definition.table, row, field };
    const k = textKey(place.table, row, field);
    const shared = this.#open.get(k) ?? { text: this.#begin(place, longest(definition, field)), users: 0 };
    shared.users++;
    this.#open.set(k, shared);
    const text = await shared.text.catch((error: unknown) => {
      this.#open.delete(k);
      throw error;
    });
    let isClosed = false;
    const typist: Typist = Symbol('typist');
    const endings: (() => void)[] = [];
    const ending = (end: () => void): (() => void) => {
      endings.push(end);
      return end;
    };
    return {
      value: () => text.value(),
      type: (after) => {
        text.type(after, typist);
      },
      onRemote: (listener) => ending(text.listenRemote(listener, typist)),
      onState: (listener) => ending(text.listenState(listener)),
      flush: () => text.flush(),
      close: async () => {
        if (isClosed) return;
        isClosed = true;
        await text.flush();
        for (const end of endings) end();
        shared.users--;
        if (shared.users === 0) await text.rest();
        this.#release(k, shared, text);
      },
    };
  }

  hasUnsaved(): boolean {
    return [...this.#ready].some((text) => text.isUnsaved);
  }

  async flush(): Promise<void> {
    await Promise.all(
      [...this.#ready].map(async (text) => {
        await text.flush();
        await text.rest();
      }),
    );
  }

  destroy(): void {
    for (const text of this.#ready) text.destroy();
    this.#ready.clear();
    this.#open.clear();
  }

  #release(k: string, shared: Shared, text: SharedText): void {
    if (shared.users > 0) return;
    if (text.isUnsaved) {
      // What could not be stored stays in memory, and is tried again until it can.
      const end = text.listenState((state) => {
        if (state !== 'saved') return;
        end();
        this.#release(k, shared, text);
      });
      return;
    }
    this.#open.delete(k);
    this.#ready.delete(text);
    text.destroy();
  }

  async #begin(place: TextPlace, most: number): Promise<SharedText> {
    const { db, repair } = this.#parts;
    const module = await loadTextModule();
    const k = textKey(place.table, place.row, place.field);
    const first = await db.read(() => db.texts.get(k));
    if (first && !intactRow(first)) await repair(place);
    const row = intactRow(first) ?? intactRow(await db.read(() => db.texts.get(k)));
    const text = new SharedText(this.#parts, module, { ...place, most }, row?.state ?? null);
    this.#ready.add(text);
    return text;
  }
}
