import { Worker } from 'node:worker_threads';
import { BoundedQueue } from '../BoundedQueue.ts';
import { busy, DemarcheError } from '../errors.ts';
import type { Extracted, Given } from './Extracted.ts';
import { ExtractionFault } from './ExtractionFault.ts';
import type { FaultCode } from './sentences.ts';
import type { Values } from './Values.ts';

export type ThreadAnswer =
  | { readonly extracted: Extracted }
  | { readonly fault: { readonly code: FaultCode; readonly values: Values } }
  /** Nobody foresaw it. */
  | { readonly error: string };

/** Megabytes that one file may take where nothing else is said. */
const MOST_MEMORY = 512;
/** Milliseconds after which it is looked again how many it takes. */
const LOOK = 100;

/**
 * Reads files in threads of their own, one file each: one that is slow or huge holds nobody up, and what it took is
 * given back when its thread ends.
 */
export class FileThreads {
  private readonly deadline: number;
  private readonly memory: number;
  private readonly places = new BoundedQueue({
    places: 1,
    waiting: 8,
    full: () => busy('Many files are being read.', 'Send fewer at once'),
    late: () => new DemarcheError('DEADLINE_EXCEEDED', 'Nobody waits for the file any longer.'),
  });

  /**
   * @param deadline milliseconds that one file may take
   * @param memory megabytes that it may take, in the heap of its thread and beside it
   */
  constructor(deadline: number, memory = MOST_MEMORY) {
    this.deadline = deadline;
    this.memory = memory;
  }

  /**
   * What a file says, in its turn. When the signal aborts, its thread ends.
   *
   * Throws an ExtractionFault where there is no text, or it took too long or too much; BUSY where too many wait;
   * DEADLINE_EXCEEDED when the signal aborts before its turn; and what went wrong that nobody foresaw.
   */
  read(given: Given, signal: AbortSignal): Promise<Extracted> {
    return this.places.run(() => this.ask(given, signal), signal);
  }

  private async ask(given: Given, signal: AbortSignal): Promise<Extracted> {
    const worker = new Worker(new URL('./thread.js', import.meta.url), {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: this.memory },
    });
    const answered = Promise.withResolvers<Extracted>();
    const late = setTimeout(
      () => answered.reject(new ExtractionFault('TOO_SLOW', { seconds: this.deadline / 1000 })),
      this.deadline,
    );
    const watch = setInterval(() => {
      void memoryOf(worker).then((bytes) => {
        if (bytes > this.memory * 1_000_000) answered.reject(new ExtractionFault('TOO_HEAVY'));
      });
    }, LOOK);
    const hangUp = () =>
      answered.reject(new DemarcheError('DEADLINE_EXCEEDED', 'Nobody waits for the file any longer.'));
    signal.addEventListener('abort', hangUp, { once: true });
    worker.once('message', (answer: ThreadAnswer) => {
      if ('extracted' in answer) answered.resolve(answer.extracted);
      else if ('fault' in answer)
        answered.reject(new ExtractionFault(answer.fault.code, answer.fault.values));
      else answered.reject(new Error(`A file could not be read: ${answer.error}`));
    });
    worker.once('error', (error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      answered.reject(isFull ? new ExtractionFault('TOO_HEAVY') : error);
    });
    worker.once('exit', () => answered.reject(new Error('The thread that reads a file has ended.')));
    try {
      return await answered.promise;
    } finally {
      clearTimeout(late);
      clearInterval(watch);
      signal.removeEventListener('abort', hangUp);
      await worker.terminate();
    }
  }
}

/** Bytes that a thread takes: `resourceLimits` are of the heap alone, and bytes of files are beside it. */
async function memoryOf(worker: Worker): Promise<number> {
  try {
    const { used_heap_size, external_memory } = await worker.getHeapStatistics();
    return used_heap_size + external_memory;
  } catch {
    // It has not begun, or it has ended.
    return 0;
  }
}
