import { Worker } from 'node:worker_threads';
import { DemarcheError, type ErrorCode } from '../../errors.ts';
import { deadlineExceeded } from '../deadlineExceeded.ts';
import type { Neo4jOptions } from './connect.ts';
import type { BoundPlan } from './readAnswer.ts';
import { unavailable } from './storeError.ts';

export interface ThreadRead extends BoundPlan {
  readonly id: number;
  /** What it has to have seen of a cluster. */
  readonly bookmarks: string[];
}

/** A read, or the id of one that nobody waits for any longer. */
export type ThreadMessage = ThreadRead | { readonly stop: number };

export type ThreadAnswer = { readonly id: number } & (
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly fault: Fault }
);

/** What went wrong, as it is told across threads. */
export interface Fault {
  readonly message: string;
  /** Null where nobody foresaw it. */
  readonly code: ErrorCode | null;
  /** What the driver said. */
  readonly cause: string | null;
}

type Settle = (answer: ThreadAnswer | Error) => void;

/**
 * A thread that asks for large answers, so that taking them apart, which the driver does in one go, holds up nobody
 * else. It is started when it is first needed, and again when it has failed.
 */
export class ReadThread {
  private readonly options: Neo4jOptions;
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Settle>();
  private asked = 0;

  constructor(options: Neo4jOptions) {
    this.options = options;
  }

  /**
   * The text of the whole answer, in UTF-8.
   *
   * Throws DEADLINE_EXCEEDED and STORE_UNAVAILABLE.
   */
  ask(question: Omit<ThreadRead, 'id'>, signal?: AbortSignal): Promise<Uint8Array> {
    const id = this.asked;
    this.asked += 1;
    this.worker ??= this.start();
    const { worker } = this;
    const answered = new Promise<Uint8Array>((resolve, reject) => {
      this.waiting.set(id, (answer) => {
        if (answer instanceof Error) reject(answer);
        else if ('bytes' in answer) resolve(answer.bytes);
        else reject(errorOf(answer.fault));
      });
    });
    const stop = () => {
      worker.postMessage({ stop: id } satisfies ThreadMessage);
      // The thread may be busy with another answer: nobody waits until it has heard of it.
      this.waiting.get(id)?.(deadlineExceeded(signal?.reason));
    };
    worker.ref();
    signal?.addEventListener('abort', stop, { once: true });
    worker.postMessage({ ...question, id } satisfies ThreadMessage);
    return answered.finally(() => {
      signal?.removeEventListener('abort', stop);
      this.waiting.delete(id);
      if (this.waiting.size === 0) worker.unref();
    });
  }

  /** Whoever waits is told that there is no answer. It starts again where it is asked again. */
  async close(): Promise<void> {
    const { worker } = this;
    this.end(new Error('The thread that reads large answers was ended.'));
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(new URL('./thread.js', import.meta.url), { workerData: this.options });
    worker.on('message', (answer: ThreadAnswer) => this.waiting.get(answer.id)?.(answer));
    const ended = (error: Error) => {
      if (this.worker === worker) this.end(error);
    };
    worker.on('error', ended);
    worker.on('exit', () => ended(new Error('The thread that reads large answers has ended.')));
    worker.unref();
    return worker;
  }

  private end(error: Error): void {
    this.worker = null;
    for (const settle of this.waiting.values()) settle(unavailable(error));
  }
}

function errorOf({ message, code, cause }: Fault): Error {
  return code === null ? new Error(message, { cause }) : new DemarcheError(code, message, { cause });
}
