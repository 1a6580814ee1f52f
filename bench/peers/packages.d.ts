// Types of what the benches call, so that the types of the whole repository can be checked before the peers are there.

declare module '@automerge/automerge' {
  export type Doc = Readonly<Record<string, unknown>>;
  export type SyncState = { readonly opaque: unique symbol };
  export class ImmutableString {
    readonly val: string;
    constructor(value: string);
  }
  export function init(options?: { actor?: string }): Doc;
  export function change(
    doc: Doc,
    options: { readonly time: number },
    edit: (draft: Record<string, unknown>) => void,
  ): Doc;
  export function updateText(draft: object, path: readonly string[], text: string): void;
  export function merge(local: Doc, remote: Doc): Doc;
  export function clone(doc: Doc): Doc;
  export function save(doc: Doc): Uint8Array;
  export function saveSince(doc: Doc, heads: readonly string[]): Uint8Array;
  export function load(bytes: Uint8Array): Doc;
  export function loadIncremental(doc: Doc, bytes: Uint8Array): Doc;
  export function getHeads(doc: Doc): string[];
  export function toJS(doc: Doc): Record<string, unknown>;
  export function initSyncState(): SyncState;
  export function generateSyncMessage(doc: Doc, state: SyncState): [SyncState, Uint8Array | null];
  export function receiveSyncMessage(doc: Doc, state: SyncState, message: Uint8Array): [Doc, SyncState, null];
}

declare module 'pouchdb-core' {
  export interface Revised {
    readonly _id: string;
    readonly _rev?: string;
    readonly [field: string]: unknown;
  }
  export default class PouchDB {
    static plugin(plugin: unknown): void;
    constructor(name: string, options: { readonly adapter: 'memory' });
    bulkDocs(docs: readonly Revised[], options?: { readonly new_edits: boolean }): Promise<unknown>;
    allDocs(options: {
      readonly include_docs: true;
      readonly keys?: readonly string[];
    }): Promise<{ readonly rows: readonly { readonly id: string; readonly doc?: Revised | null }[] }>;
    changes(options: { readonly since: number; readonly style: 'all_docs' }): Promise<{
      readonly last_seq: number;
      readonly results: readonly {
        readonly id: string;
        readonly changes: readonly { readonly rev: string }[];
      }[];
    }>;
    bulkGet(options: {
      readonly docs: readonly { readonly id: string; readonly rev: string }[];
      readonly revs: true;
      readonly latest: true;
    }): Promise<{
      readonly results: readonly { readonly docs: readonly { readonly ok?: Revised }[] }[];
    }>;
    close(): Promise<void>;
  }
}

declare module 'pouchdb-adapter-memory' {
  const adapter: unknown;
  export default adapter;
}
