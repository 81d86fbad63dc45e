import { availableParallelism } from 'node:os';
import { BoundedQueue } from '../../BoundedQueue.ts';
import { deadlineExceeded } from '../deadlineExceeded.ts';
import { ReadThread } from '../ReadThread.ts';
import { untilAborted } from '../untilAborted.ts';
import { unavailable } from './storeError.ts';
import type { BoundStatement, ThreadStart } from './threadMain.ts';

/** What may take a second leaves two to the others, so that what takes some 10 ms does not hold up what takes 1 ms. */
const THREADS = Math.min(4, Math.max(3, availableParallelism()));
export const LARGE_AT_ONCE = THREADS - 2;

interface Reader {
  readonly thread: ReadThread<ThreadStart, BoundStatement>;
  readonly stop: Int32Array;
}

/** The threads that read, one statement at a time each, and the reads that wait for one. */
export class ReadThreads {
  private readonly file: string;
  private readonly opened: string;
  private readonly idle: Reader[] = [];
  private readonly started: Reader[] = [];
  private readonly places = new BoundedQueue({
    places: THREADS,
    waiting: Number.POSITIVE_INFINITY,
    full: () => new Error('Without a bound this is never full.'),
    late: deadlineExceeded,
  });

  /** @param opened which file it has to be (see `Connection`) */
  constructor(file: string, opened: string) {
    this.file = file;
    this.opened = opened;
  }

  /**
   * The answer to a statement, in its turn. When the signal aborts, it ends: whoever asked is told at once, and the
   * thread is free some hundred rows later.
   *
   * Throws DEADLINE_EXCEEDED when the signal aborts, and what the statement threw.
   */
  read(statement: BoundStatement, signal?: AbortSignal): Promise<Uint8Array> {
    return untilAborted(
      this.places.run(() => this.ask(statement, signal), signal),
      signal,
    );
  }

  async close(): Promise<void> {
    for (const { stop } of this.started) Atomics.store(stop, 0, 1);
    await Promise.all(this.started.map(({ thread }) => thread.close()));
  }

  private async ask(statement: BoundStatement, signal: AbortSignal | undefined): Promise<Uint8Array> {
    const reader = this.idle.pop() ?? this.start();
    const end = () => Atomics.store(reader.stop, 0, 1);
    Atomics.store(reader.stop, 0, 0);
    signal?.addEventListener('abort', end, { once: true });
    try {
      return await reader.thread.ask(statement);
    } finally {
      signal?.removeEventListener('abort', end);
      this.idle.push(reader);
    }
  }

  private start(): Reader {
    const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const main = new URL('./threadMain.ts', import.meta.url);
    const reader = {
      thread: new ReadThread({ main, start: { file: this.file, opened: this.opened, stop }, unavailable }),
      stop,
    };
    this.started.push(reader);
    return reader;
  }
}
