import { availableParallelism } from 'node:os';
import { deadlineExceeded } from '../deadlineExceeded.ts';
import { LARGE_WAITING, tooMuchAtOnce } from '../tooMuchAtOnce.ts';
import { type BoundStatement, ReadThread } from './ReadThread.ts';
import { unavailable } from './storeError.ts';

/** What may take a second leaves two to the others, so that what takes some 10 ms does not hold up what takes 1 ms. */
const THREADS = Math.min(4, Math.max(3, availableParallelism()));
const LARGE_AT_ONCE = THREADS - 2;

interface Job {
  readonly statement: BoundStatement;
  /** Whether it may take a second or more. */
  readonly isLarge: boolean;
  readonly resolve: (answer: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
  readonly done: () => void;
  thread: ReadThread | null;
}

/** The threads that read, started when they are first needed, and the reads that wait for one. */
export class ReadThreads {
  private readonly file: string;
  private readonly idle: ReadThread[] = [];
  private readonly running = new Set<Job>();
  private waiting: Job[] = [];
  private closed = false;

  constructor(file: string) {
    this.file = file;
  }

  /**
   * The answer to a statement, in its turn. When the signal aborts, it ends.
   *
   * Throws DEADLINE_EXCEEDED when the signal aborts, BUSY where it may take a second and too many of those wait already,
   * and what the statement threw.
   */
  read(statement: BoundStatement, isLarge: boolean, signal?: AbortSignal): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (isLarge && this.waiting.filter((job) => job.isLarge).length >= LARGE_WAITING) throw tooMuchAtOnce();
      const abort = () => {
        this.waiting = this.waiting.filter((other) => other !== job);
        job.thread?.stop();
        reject(deadlineExceeded(signal?.reason));
      };
      const done = () => signal?.removeEventListener('abort', abort);
      const job: Job = { statement, isLarge, resolve, reject, done, thread: null };
      signal?.addEventListener('abort', abort, { once: true });
      this.waiting.push(job);
      this.begin();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const job of this.waiting) job.reject(unavailable('it has been closed'));
    this.waiting = [];
    const threads = [...this.idle, ...[...this.running].flatMap(({ thread }) => thread ?? [])];
    await Promise.all(threads.map((thread) => thread.close()));
  }

  /** Starts what waits, as long as a thread is free. */
  private begin(): void {
    for (;;) {
      const large = [...this.running].filter((job) => job.isLarge).length;
      const next = this.waiting.find((job) => !job.isLarge || large < LARGE_AT_ONCE);
      const thread = next && this.freeThread();
      if (!next || !thread) return;
      this.waiting = this.waiting.filter((job) => job !== next);
      void this.run(next, thread);
    }
  }

  private async run(job: Job, thread: ReadThread): Promise<void> {
    job.thread = thread;
    this.running.add(job);
    try {
      job.resolve(await thread.ask(job.statement));
    } catch (error) {
      job.reject(error);
    } finally {
      job.done();
      this.running.delete(job);
      if (thread.alive) this.idle.push(thread);
      if (!this.closed) this.begin();
    }
  }

  private freeThread(): ReadThread | null {
    const free = this.idle.pop();
    if (free?.alive) return free;
    return this.running.size < THREADS ? new ReadThread(this.file) : null;
  }
}
