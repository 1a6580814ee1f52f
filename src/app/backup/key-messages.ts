/** What the page asks of the worker that makes keys. */
export interface KeyRequest {
  readonly words: string;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

export type KeyReply =
  | { readonly type: 'progress'; readonly done: number }
  /** `ms`: what the work alone took, without the start of the worker. */
  | { readonly type: 'key'; readonly key: Uint8Array; readonly ms: number };
