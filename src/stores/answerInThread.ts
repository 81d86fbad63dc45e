import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { DemarcheError } from '../errors.ts';
import type { Fault, ThreadAnswer, ThreadMessage } from './ReadThread.ts';

/** Of the niceness of threads, from -20 to 19. */
const NICENESS = 10;

/** The text of the whole answer to a question. */
type Answer<Question> = (question: Question, asker: Asker) => string | Promise<string>;

/** Who waits for an answer. */
interface Asker {
  readonly signal: AbortSignal;
  /** Tells that the engine has planned the statement, and begins to read. */
  onPlanned(): void;
}

/**
 * What a thread of `ReadThread` does: it answers what it is asked.
 *
 * @param open makes what answers, of what the thread is told when it starts
 * @param storeError what an error of the engine means for whoever asked
 */
export function answerInThread<Start, Question>(
  open: (start: Start) => Answer<Question>,
  storeError: (error: unknown) => unknown,
): void {
  // What is small is read elsewhere and goes first. Only Linux takes this for one thread alone.
  if (process.platform === 'linux') setPriority(NICENESS);
  const answer = open(workerData.start);
  const asked = new Map<number, AbortController>();
  const answerTo = async (id: number, question: Question, asker: Asker): Promise<ThreadAnswer> => {
    try {
      return { id, bytes: new TextEncoder().encode(await answer(question, asker)) };
    } catch (error) {
      return { id, fault: faultOf(storeError(error)) };
    }
  };
  parentPort?.on('message', async (message: ThreadMessage<Question>) => {
    if ('stop' in message) {
      asked.get(message.stop)?.abort();
      return;
    }
    const { id } = message;
    const controller = new AbortController();
    asked.set(id, controller);
    const answered = await answerTo(id, message.question, {
      signal: controller.signal,
      onPlanned: () => parentPort?.postMessage({ id, planned: true } satisfies ThreadAnswer),
    });
    asked.delete(id);
    // Handed over instead of copied.
    parentPort?.postMessage(answered, 'bytes' in answered ? [answered.bytes.buffer] : []);
  });
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { message: String(error), code: null, cause: null };
  const { message, cause } = error;
  return {
    message,
    code: error instanceof DemarcheError ? error.code : null,
    cause: cause instanceof Error ? cause.message : null,
  };
}
