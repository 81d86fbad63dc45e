import { parentPort, workerData } from 'node:worker_threads';
import { DemarcheError } from '../../errors.ts';
import { lowerThreadPriority } from '../lowerThreadPriority.ts';
import { Commits } from './Commits.ts';
import { connect, type Neo4jOptions, openSession } from './connect.ts';
import type { Fault, ThreadAnswer, ThreadMessage, ThreadRead } from './ReadThread.ts';
import { readAnswer } from './readAnswer.ts';
import { storeError } from './storeError.ts';

// What runs in the thread: large answers are taken apart and put together here, on connections of its own.

const options: Neo4jOptions = workerData;
// What is small is read elsewhere and goes first.
lowerThreadPriority();
const driver = connect(options);
const asked = new Map<number, AbortController>();

parentPort?.on('message', async (message: ThreadMessage) => {
  if ('stop' in message) {
    asked.get(message.stop)?.abort();
    return;
  }
  const controller = new AbortController();
  asked.set(message.id, controller);
  const answer = await answerTo(message, controller.signal);
  asked.delete(message.id);
  // Handed over instead of copied.
  parentPort?.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer] : []);
});

async function answerTo(question: ThreadRead, signal: AbortSignal): Promise<ThreadAnswer> {
  const { id, bookmarks } = question;
  try {
    const commits = new Commits((mode) => openSession(driver, options, mode, { bookmarks }));
    const text = await readAnswer(commits, question, { deadline: options.deadline, signal });
    return { id, bytes: new TextEncoder().encode(text) };
  } catch (error) {
    return { id, fault: faultOf(storeError(error)) };
  }
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
