import { parentPort, workerData } from 'node:worker_threads';
import { lowerThreadPriority } from '../lowerThreadPriority.ts';
import { Connection } from './Connection.ts';
import { type BoundStatement, STOPPED, type ThreadAnswer, type ThreadStart } from './ReadThread.ts';

// What runs in a thread of its own: one statement at a time, on a connection of its own.

const { file, stop }: ThreadStart = workerData;
// What is small is read elsewhere and goes first.
lowerThreadPriority();
const flag = new Int32Array(stop);
const connection = new Connection(file, {
  readOnly: true,
  waitedFor: () => {
    if (Atomics.load(flag, 0) === 1) throw new Error(STOPPED);
    return 1;
  },
});

parentPort?.on('message', (statement: BoundStatement) => {
  const answer = answerTo(statement);
  // Handed over instead of copied.
  parentPort?.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer] : []);
});

function answerTo({ text, parameters }: BoundStatement): ThreadAnswer {
  try {
    return { bytes: new TextEncoder().encode(connection.text(text, parameters)) };
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
    return { fault: error instanceof Error ? error.message : String(error), code };
  }
}
