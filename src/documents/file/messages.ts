import type { PaperDocument } from '../paper/model.ts';
import type { Fault, Progress, WorkerFault } from '../worker/worker-line.ts';

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
  | Progress
  | { readonly type: 'ready' }
  | {
      readonly type: 'made';
      readonly bytes: Uint8Array;
      readonly left: readonly string[];
      readonly missing: readonly string[];
    }
  | Fault;

export type FileFault = WorkerFault;
