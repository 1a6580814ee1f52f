import type { FileReply, FileRequest } from './messages.ts';

/** The part of a worker that is used here. */
export type FileWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export type Ending = Exclude<FileReply, { readonly type: 'progress' }>;

export interface Sent {
  readonly id: number;
  readonly request: FileRequest;
}
export interface Said {
  readonly id: number;
  readonly reply: FileReply;
}

interface Waiting {
  readonly resolve: (ending: Ending) => void;
  readonly onProgress: (done: number) => void;
}

/** One worker with what it was asked; every question gets an ending, also when the worker is stopped or never began. */
export class WorkerLine {
  readonly #worker: FileWorker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #isLeaving = false;

  constructor(worker: FileWorker) {
    this.#worker = worker;
    worker.onmessage = ({ data: { id, reply } }: MessageEvent<Said>) => {
      if (reply.type === 'progress') this.#waiting.get(id)?.onProgress(reply.done);
      else this.#end(id, reply);
    };
    worker.onerror = () => {
      for (const id of [...this.#waiting.keys()]) this.#end(id, { type: 'fault', fault: 'not_loaded' });
    };
  }

  ask(request: FileRequest, onProgress: (done: number) => void): Promise<Ending> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, { resolve, onProgress });
      const sent: Sent = { id, request };
      this.#worker.postMessage(sent);
    });
  }

  /** Gives its memory back when the last question has its ending. */
  leave(): void {
    this.#isLeaving = true;
    if (this.#waiting.size === 0) this.#worker.terminate();
  }

  stop(): void {
    this.#isLeaving = true;
    for (const id of [...this.#waiting.keys()]) this.#end(id, { type: 'fault', fault: 'failed' });
    this.#worker.terminate();
  }

  #end(id: number, ending: Ending): void {
    this.#waiting.get(id)?.resolve(ending);
    this.#waiting.delete(id);
    if (this.#isLeaving && this.#waiting.size === 0) this.#worker.terminate();
  }
}
