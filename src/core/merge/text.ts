import * as Y from 'yjs';
import { MAX_MERGED_UPDATE_BYTES } from './value.ts';
import { joined, type Range } from './vector.ts';

/** A long text as one Yjs document; only this module and the editor binding know Yjs. Rules: SPEC.md [T1]–[T4]. */
const NAME = 't';

export interface MergedText {
  /** Encoded state (V1), garbage collected. */
  readonly state: Uint8Array;
  readonly plain: string;
  /** True when an update waits for one that has not arrived: [T3]. */
  readonly pending: boolean;
}

const EMPTY_TEXT: MergedText = { state: new Uint8Array(), plain: '', pending: false };

/** Without a name of its own, which nobody asks for and which costs more than a merge. */
const newDocument = (): Y.Doc => new Y.Doc({ guid: NAME });

export const textOf = (doc: Y.Doc): Y.Text => doc.getText(NAME);

/** Opens a text. The client id is random per opened document and never stored: a copied one diverges for ever. */
export function openDocument(state: Uint8Array | null): Y.Doc {
  const doc = newDocument();
  if (state && state.length > 0) Y.applyUpdate(doc, state, 'stored');
  return doc;
}

/** Brings a stored state into an open text; what the text has already changes nothing. */
export function mergeInto(doc: Y.Doc, state: Uint8Array, origin: unknown): void {
  if (state.length > 0) Y.applyUpdate(doc, state, origin);
}

/** [T1] A broken update throws inside Yjs; `null` says so, and the caller quarantines it. */
export function mergeText(state: Uint8Array | null, updates: readonly Uint8Array[]): MergedText | null {
  const doc = newDocument();
  try {
    if (state && state.length > 0) Y.applyUpdate(doc, state);
    for (const update of updates) Y.applyUpdate(doc, update);
    return {
      state: Y.encodeStateAsUpdate(doc),
      plain: textOf(doc).toString(),
      pending: doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
    };
  } catch {
    return null;
  } finally {
    doc.destroy();
  }
}

export interface SoundMerge {
  readonly merged: MergedText;
  /** The places of the updates that Yjs refused; the others are merged. */
  readonly broken: readonly number[];
}

/** [T1] Merges what can be merged, so that one broken update never holds up the others. */
export function mergeSoundUpdates(state: Uint8Array | null, updates: readonly Uint8Array[]): SoundMerge {
  const whole = mergeText(state, updates);
  if (whole) return { merged: whole, broken: [] };
  const broken: number[] = [];
  let merged = mergeText(state, []) ?? EMPTY_TEXT;
  updates.forEach((update, place) => {
    const next = mergeText(merged.state, [update]);
    if (next) merged = next;
    else broken.push(place);
  });
  return { merged, broken };
}

/** What a text holds: per client how far, and what of it was deleted, as closed ranges. */
export interface TextMarks {
  readonly clients: readonly (readonly [client: number, end: number])[];
  readonly deleted: readonly (readonly [client: number, ranges: readonly Range[]])[];
}

const byClient = (a: readonly [number, ...unknown[]], b: readonly [number, ...unknown[]]): number =>
  a[0] - b[0];

/**
 * [T6] Equal for texts that took in the same updates, in whatever order and however merged. The bytes of the state are
 * not: Yjs cuts and orders what it encodes by the way it came.
 */
export function textMarks(state: Uint8Array): TextMarks {
  if (state.length === 0) return { clients: [], deleted: [] };
  const { structs, ds } = Y.decodeUpdate(state);
  const ends = new Map<number, number>();
  for (const { id, length } of structs)
    ends.set(id.client, Math.max(ends.get(id.client) ?? 0, id.clock + length));
  const deleted = [...ds.clients].map(
    ([client, items]) =>
      [client, joined(items.map(({ clock, len }): Range => [clock, clock + len - 1]))] as const,
  );
  return { clients: [...ends].sort(byClient), deleted: deleted.sort(byClient) };
}

/** [T4] One update that stands for several of the same document. */
export const mergeUpdates = (updates: readonly Uint8Array[]): Uint8Array => Y.mergeUpdates([...updates]);

/** [T4] [T5] Merges neighbours as far as the outcome still fits into an op; each update that is left is one op. */
export function packUpdates(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  const runs: { readonly updates: Uint8Array[]; bytes: number }[] = [];
  for (const update of updates) {
    const run = runs.at(-1);
    if (run && run.bytes + update.length <= MAX_MERGED_UPDATE_BYTES) {
      run.updates.push(update);
      run.bytes += update.length;
    } else runs.push({ updates: [update], bytes: update.length });
  }
  return runs.map((run) => mergeUpdates(run.updates));
}

/** At most 60 kB in UTF-8, so that one paste never makes an op that others refuse. */
const LONGEST_INSERT = 20_000;

function pieces(insert: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < insert.length;) {
    let to = Math.min(from + LONGEST_INSERT, insert.length);
    if (to < insert.length && isHighSurrogate(insert.charCodeAt(to - 1))) to--;
    parts.push(insert.slice(from, to));
    from = to;
  }
  return parts;
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

export interface TextChange {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** [T2] The one replacement that turns `before` into `after`; null when they are equal. */
export function textChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--;
  let end = 0;
  while (
    end < shortest - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--;
  return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) };
}

/** [T7] What was put in is cut so that a text holds `most` letters; one that holds more already can only get shorter. */
export function withinLength(before: string, after: string, most: number): string {
  const change = after.length > most ? textChange(before, after) : null;
  if (!change) return after;
  const { at, remove, insert } = change;
  let room = Math.max(0, most - (before.length - remove));
  if (room > 0 && room < insert.length && isHighSurrogate(insert.charCodeAt(room - 1))) room--;
  return before.slice(0, at) + insert.slice(0, room) + before.slice(at + remove);
}

/** [T2] Applies what a person typed, with the given origin; what was pasted may take several transactions [T5]. */
export function replaceText(doc: Y.Doc, after: string, origin: unknown): void {
  const text = textOf(doc);
  const change = textChange(text.toString(), after);
  if (!change) return;
  const [first = '', ...more] = pieces(change.insert);
  doc.transact(() => {
    if (change.remove > 0) text.delete(change.at, change.remove);
    if (first) text.insert(change.at, first);
  }, origin);
  let at = change.at + first.length;
  for (const piece of more) {
    doc.transact(() => text.insert(at, piece), origin);
    at += piece.length;
  }
}

/** The updates that turn the text of a state into `after`, one op each [T5]; for writing a text outside an editor. */
export function updatesFor(
  state: Uint8Array | null,
  after: string,
  clientId?: number,
): readonly Uint8Array[] {
  const doc = openDocument(state);
  if (clientId !== undefined) doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  replaceText(doc, after, null);
  doc.destroy();
  return updates;
}
