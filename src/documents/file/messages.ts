import type { PaperDocument } from '../paper/model.ts';

/** What a worker makes; plain text needs none. */
export type HeavyKind = 'pdf' | 'docx';

/** To the worker. A document has only words, numbers and bytes, so it crosses as it is. */
export type FileRequest =
  | { readonly type: 'prepare' }
  | {
      readonly type: 'make';
      readonly kind: HeavyKind;
      readonly document: PaperDocument;
      readonly madeAt: number;
    };

/** From the worker: how far it is, and in the end one of the other three. */
export type FileReply =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'ready' }
  | {
      readonly type: 'made';
      readonly bytes: Uint8Array;
      readonly left: readonly string[];
      readonly missing: readonly string[];
    }
  | { readonly type: 'fault'; readonly fault: FileFault['type'] };

/** `not_loaded`: the part of the app that makes files is not on this device, and there is no network to fetch it. */
export interface FileFault {
  readonly type: 'not_loaded' | 'failed';
}
