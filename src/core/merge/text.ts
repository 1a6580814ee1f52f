import * as Y from 'yjs';

/** A long text as one Yjs document; only this module and the editor binding know Yjs. Rules: SPEC.md [T1]–[T4]. */
const NAME = 't';

export const MAX_TEXT_LENGTH = 100_000;

export interface MergedText {
  /** Encoded state (V1), garbage collected. */
  readonly state: Uint8Array;
  readonly plain: string;
  /** True when an update waits for one that has not arrived: [T3]. */
  readonly pending: boolean;
}

export const textOf = (doc: Y.Doc): Y.Text => doc.getText(NAME);

/** Opens a text. The client id is random per opened document and never stored: a copied one diverges for ever. */
export function openDocument(state: Uint8Array | null): Y.Doc {
  const doc = new Y.Doc();
  if (state && state.length > 0) Y.applyUpdate(doc, state, 'stored');
  return doc;
}

/** [T1] A broken update throws inside Yjs; `null` says so, and the caller quarantines it. */
export function mergeText(state: Uint8Array | null, updates: readonly Uint8Array[]): MergedText | null {
  const doc = new Y.Doc();
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

/** [T4] One update that stands for several of the same document. */
export const mergeUpdates = (updates: readonly Uint8Array[]): Uint8Array => Y.mergeUpdates([...updates]);

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

/** [T2] Applies what a person typed, as one transaction with the given origin. */
export function replaceText(doc: Y.Doc, after: string, origin: unknown): void {
  const text = textOf(doc);
  const change = textChange(text.toString(), after);
  if (!change) return;
  doc.transact(() => {
    if (change.remove > 0) text.delete(change.at, change.remove);
    if (change.insert) text.insert(change.at, change.insert);
  }, origin);
}

/** The update that brings a document from `before` to `after`; for building a text outside an editor. */
export function updateFor(state: Uint8Array | null, after: string): Uint8Array {
  const doc = openDocument(state);
  const known = Y.encodeStateVector(doc);
  replaceText(doc, after, null);
  const update = Y.encodeStateAsUpdate(doc, known);
  doc.destroy();
  return update;
}
