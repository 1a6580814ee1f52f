/** The part of a worker that is used here. */
export type LineWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** `not_loaded`: what the worker needs is not on this device, and there is no network to fetch it. */
export interface WorkerFault {
  readonly type: 'not_loaded' | 'failed';
}

export interface Progress {
  readonly type: 'progress';
  readonly done: number;
}

/** What went wrong, as a worker says it. */
export interface Fault {
  readonly type: 'fault';
  readonly fault: WorkerFault['type'];
}

/** Whatever a worker may say, besides these two. */
interface Reply {
  readonly type: string;
}

export type Ending<R extends Reply> = Exclude<R, Progress> | Fault;

export interface Sent<Q> {
  readonly id: number;
  readonly request: Q;
}
export interface Said<R> {
  readonly id: number;
  readonly reply: R | Progress | Fault;
}

interface Waiting<R extends Reply> {
  readonly resolve: (ending: Ending<R>) => void;
  readonly onProgress: (done: number) => void;
}

const isProgress = (reply: Reply): reply is Progress => reply.type === 'progress';

/** One worker with what it was asked; every question gets an ending, also when the worker is stopped or never began. */
export class WorkerLine<Q, R extends Reply> {
  readonly #worker: LineWorker;
  readonly #waiting = new Map<number, Waiting<R>>();
  #last = 0;
  #isLeaving = false;

  constructor(worker: LineWorker) {
    this.#worker = worker;
    worker.onmessage = ({ data: { id, reply } }: MessageEvent<Said<R>>) => {
      if (isProgress(reply)) this.#waiting.get(id)?.onProgress(reply.done);
      else this.#end(id, reply as Ending<R>);
    };
    worker.onerror = () => {
      for (const id of [...this.#waiting.keys()]) this.#end(id, { type: 'fault', fault: 'not_loaded' });
    };
  }

  ask(request: Q, onProgress: (done: number) => void): Promise<Ending<R>> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, { resolve, onProgress });
      const sent: Sent<Q> = { id, request };
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

  #end(id: number, ending: Ending<R>): void {
    this.#waiting.get(id)?.resolve(ending);
    this.#waiting.delete(id);
    if (this.#isLeaving && this.#waiting.size === 0) this.#worker.terminate();
  }
}
