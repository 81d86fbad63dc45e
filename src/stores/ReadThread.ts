import { Worker } from 'node:worker_threads';
import { DemarcheError, type ErrorCode } from '../errors.ts';
import { deadlineExceeded } from './deadlineExceeded.ts';
import { untilAborted } from './untilAborted.ts';

/** What a thread is sent: a question, or the id of one that nobody waits for any longer. */
export type ThreadMessage<Question> =
  | { readonly id: number; readonly question: Question }
  | { readonly stop: number };

export type ThreadAnswer = { readonly id: number } & (
  | { readonly planned: true }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly fault: Fault }
);

/** What went wrong, as it is told across threads. */
export interface Fault {
  readonly message: string;
  /** Null where nobody foresaw it. */
  readonly code: ErrorCode | null;
  /** What the engine said. */
  readonly cause: string | null;
}

export interface ReadThreadOptions<Start> {
  /** The module that the thread runs: it calls `answerInThread`. */
  readonly main: URL;
  /** What it is told when it starts. */
  readonly start: Start;
  /** What those are told who wait for a thread that is no more. */
  unavailable(why: string, cause?: unknown): DemarcheError;
}

/**
 * A thread that reads, so that nobody else is held up by what takes long. It is started when it is first needed, and
 * again when it has failed.
 */
export class ReadThread<Start, Question> {
  private readonly options: ReadThreadOptions<Start>;
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, (answer: ThreadAnswer | Error) => void>();
  private asked = 0;
  private isClosed = false;

  constructor(options: ReadThreadOptions<Start>) {
    this.options = options;
  }

  /**
   * The text of the whole answer, in UTF-8.
   *
   * @param onPlanned told once the engine has planned the statement, where it tells
   * Throws DEADLINE_EXCEEDED when the signal aborts, STORE_UNAVAILABLE where the thread is no more, and what went wrong in it.
   */
  async ask(question: Question, signal?: AbortSignal, onPlanned?: () => void): Promise<Uint8Array> {
    if (signal?.aborted) throw deadlineExceeded(signal.reason);
    if (this.isClosed) throw this.options.unavailable(CLOSED);
    const id = this.asked;
    this.asked += 1;
    this.worker ??= this.start();
    const { worker } = this;
    const answer = Promise.withResolvers<Uint8Array>();
    this.waiting.set(id, (given) => {
      if (given instanceof Error) answer.reject(given);
      else if ('planned' in given) onPlanned?.();
      else if ('bytes' in given) answer.resolve(given.bytes);
      else answer.reject(errorOf(given.fault));
    });
    const send = (message: ThreadMessage<Question>) => worker.postMessage(message);
    const stop = () => send({ stop: id });
    worker.ref();
    signal?.addEventListener('abort', stop, { once: true });
    send({ id, question });
    try {
      return await untilAborted(answer.promise, signal);
    } finally {
      signal?.removeEventListener('abort', stop);
      this.waiting.delete(id);
      // One that is being ended is waited for.
      if (this.waiting.size === 0 && this.worker === worker) worker.unref();
    }
  }

  /** Whoever waits is told that there is no answer. */
  async close(): Promise<void> {
    const { worker } = this;
    this.isClosed = true;
    this.end(this.options.unavailable(CLOSED));
    await worker?.terminate();
  }

  private start(): Worker {
    const { main, start, unavailable } = this.options;
    const workerData = { main: main.href, start };
    const worker = new Worker(new URL('./thread.js', import.meta.url), { workerData });
    const ended = (why: string, cause?: unknown) => {
      if (this.worker === worker) this.end(unavailable(why, cause));
    };
    worker.on('message', (answer: ThreadAnswer) => this.waiting.get(answer.id)?.(answer));
    worker.on('error', (error) => ended('a thread that reads it has failed', error));
    worker.on('exit', () => ended('a thread that reads it has ended'));
    return worker;
  }

  private end(error: DemarcheError): void {
    this.worker = null;
    for (const settle of this.waiting.values()) settle(error);
  }
}

const CLOSED = 'it has been closed';

function errorOf({ message, code, cause }: Fault): Error {
  return code === null ? new Error(message, { cause }) : new DemarcheError(code, message, { cause });
}
