/** What the page asks of the worker that makes keys. */
export interface KeyRequest {
  readonly words: string;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

export type KeyReply =
  { readonly type: 'progress'; readonly done: number } | { readonly type: 'key'; readonly key: Uint8Array };
