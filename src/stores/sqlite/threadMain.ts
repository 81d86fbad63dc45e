import { parentPort, workerData } from 'node:worker_threads';
import { Connection } from './Connection.ts';
import { STOPPED, type ThreadAnswer, type ThreadQuestion, type ThreadStart } from './ReadThread.ts';

// What runs in a thread of its own: one statement at a time, on a connection of its own.

const { file, stop }: ThreadStart = workerData;
const flag = new Int32Array(stop);
const connection = new Connection(file, {
  readOnly: true,
  waitedFor: () => {
    if (Atomics.load(flag, 0) === 1) throw new Error(STOPPED);
    return 1;
  },
});

parentPort?.on('message', ({ text, parameters }: ThreadQuestion) => {
  parentPort?.postMessage(answerTo(text, parameters));
});

function answerTo(text: string, parameters: ThreadQuestion['parameters']): ThreadAnswer {
  try {
    return { answer: connection.value(text, parameters) };
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
    return { fault: error instanceof Error ? error.message : String(error), code };
  }
}
