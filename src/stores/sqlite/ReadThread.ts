import { Worker } from 'node:worker_threads';
import type { Bound } from './Parameters.ts';
import { unavailable } from './storeError.ts';

export interface ThreadStart {
  readonly file: string;
  /** One flag of 32 bits: 1 ends the statement that runs. */
  readonly stop: SharedArrayBuffer;
}

/** A statement, with what one call gives to it. */
export interface BoundStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, Bound>>;
}

export type ThreadAnswer =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly fault: string; readonly code: unknown };

/** What a statement that was ended says. */
export const STOPPED = 'Nobody waits for this answer.';

/** A thread that reads, one statement at a time, so that the others go on meanwhile. */
export class ReadThread {
  private readonly worker: Worker;
  private readonly flag: Int32Array;
  private settle: ((answer: ThreadAnswer | Error) => void) | null = null;
  /** Whether it can still be asked. */
  alive = true;

  constructor(file: string) {
    const stop = new SharedArrayBuffer(4);
    this.flag = new Int32Array(stop);
    const start: ThreadStart = { file, stop };
    this.worker = new Worker(new URL('./thread.js', import.meta.url), { workerData: start });
    this.worker.on('message', (answer: ThreadAnswer) => this.settle?.(answer));
    this.worker.on('error', (error) => this.end(unavailable('a thread that reads it has failed', error)));
    this.worker.on('exit', () => this.end(unavailable('a thread that reads it has ended')));
    this.worker.unref();
  }

  /** The answer of one statement, in UTF-8. Not to be asked again before it has come. */
  ask(statement: BoundStatement): Promise<Uint8Array> {
    Atomics.store(this.flag, 0, 0);
    this.worker.ref();
    return new Promise((resolve, reject) => {
      this.settle = (given) => {
        this.settle = null;
        this.worker.unref();
        if (given instanceof Error) reject(given);
        else if ('bytes' in given) resolve(given.bytes);
        else reject(Object.assign(new Error(given.fault), { errcode: given.code }));
      };
      this.worker.postMessage(statement);
    });
  }

  /** Ends the statement that runs: it answers with an error within some hundred rows. */
  stop(): void {
    Atomics.store(this.flag, 0, 1);
  }

  async close(): Promise<void> {
    this.stop();
    await this.worker.terminate();
  }

  private end(error: Error): void {
    this.alive = false;
    this.settle?.(error);
  }
}
