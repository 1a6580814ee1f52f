import { err, ok, type Result } from '#core/result/result.ts';
import type { PaperDocument } from '../paper/model.ts';
import { WorkerLine, type Ending, type LineWorker } from '../worker/worker-line.ts';
import type { FileFault, FileReply, FileRequest, HeavyKind } from './messages.ts';

export type FileKind = HeavyKind | 'txt';

export interface MadeFile {
  readonly file: Blob;
  /** Blocks that found no room on the sheets that there may be. */
  readonly left: readonly string[];
  /** Letters that stand there as an empty box. */
  readonly missing: readonly string[];
}

/** Makes files of documents, beside the page. */
export interface FileMaker {
  /** Fetches what makes files and keeps it. `onProgress`: from 0 to 1. */
  readonly prepare: (onProgress: (done: number) => void) => Promise<Result<null, FileFault>>;
  readonly make: (
    document: PaperDocument,
    kind: FileKind,
    madeAt: number,
  ) => Promise<Result<MadeFile, FileFault>>;
  /** Gives the memory back; what is asked for afterwards begins anew. */
  readonly stop: () => void;
}

const TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain;charset=utf-8',
};

/**
 * `startWorker` is of the app, which alone may name a script. A worker lives until `stop`, so that a second file comes
 * quickly; after a fault it is a new one, because a module that once failed to load fails in that worker for ever.
 * `canKeep`: what is fetched now passes through the service worker, so that it is there without a network.
 */
export function createFileMaker(startWorker: () => LineWorker, canKeep: () => Promise<void>): FileMaker {
  let line: WorkerLine<FileRequest, FileReply> | null = null;
  let isKept = false;

  const leave = (): void => {
    line?.leave();
    line = null;
    isKept = false;
  };

  const ask = async (
    request: FileRequest,
    onProgress: (done: number) => void = () => undefined,
  ): Promise<Ending<FileReply>> => {
    const asked = (line ??= new WorkerLine<FileRequest, FileReply>(startWorker()));
    const said = await asked.ask(request, onProgress);
    if (said.type === 'fault' && asked === line) leave();
    return said;
  };

  return {
    stop: () => {
      line?.stop();
      line = null;
      isKept = false;
    },
    prepare: async (onProgress) => {
      await canKeep();
      // One that began before there was a service worker fetched past it.
      if (!isKept) leave();
      isKept = true;
      const said = await ask({ type: 'prepare' }, onProgress);
      return said.type === 'ready' ? ok(null) : err({ type: said.type === 'fault' ? said.fault : 'failed' });
    },
    make: async (document, kind, madeAt) => {
      if (kind === 'txt') {
        const { writeText } = await import('../text/write-text.ts');
        return ok({ file: new Blob([writeText(document)], { type: TYPES.txt }), left: [], missing: [] });
      }
      const said = await ask({ type: 'make', kind, document, madeAt });
      if (said.type !== 'made') return err({ type: said.type === 'fault' ? said.fault : 'failed' });
      const file = new Blob([Uint8Array.from(said.bytes)], { type: TYPES[kind] });
      return ok({ file, left: said.left, missing: said.missing });
    },
  };
}
