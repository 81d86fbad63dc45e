import { parentPort, workerData } from 'node:worker_threads';
import { assembleText } from '../../plan/assemble.ts';
import { giveWay } from '../giveWay.ts';
import { Connection } from './Connection.ts';
import {
  type Rendering,
  STOPPED,
  type ThreadAnswer,
  type ThreadQuestion,
  type ThreadStart,
} from './ReadThread.ts';

// What runs in a thread of its own: one statement at a time, on a connection of its own.

const { file, stop }: ThreadStart = workerData;
// What is small is read elsewhere and goes first.
giveWay();
const flag = new Int32Array(stop);
const connection = new Connection(file, {
  readOnly: true,
  waitedFor: () => {
    if (Atomics.load(flag, 0) === 1) throw new Error(STOPPED);
    return 1;
  },
});

parentPort?.on('message', (question: ThreadQuestion) => {
  const answer = answerTo(question);
  // Handed over instead of copied.
  parentPort?.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer] : []);
});

function answerTo({ text, parameters, rendering }: ThreadQuestion): ThreadAnswer {
  try {
    const value = connection.value(text, parameters);
    return rendering ? { bytes: rendered(rendering, value) } : { answer: value };
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
    return { fault: error instanceof Error ? error.message : String(error), code };
  }
}

function rendered(rendering: Rendering, value: unknown): Uint8Array<ArrayBuffer> {
  if (typeof value !== 'string') throw new Error('The database answered with no text.');
  return new TextEncoder().encode(rendering === 'told' ? value : assembled(rendering, value));
}

function assembled({ plan, answer }: Exclude<Rendering, 'told'>, value: string): string {
  const cells: unknown = JSON.parse(value);
  if (!Array.isArray(cells)) throw new Error('The database answered with no list.');
  return assembleText(answer, plan, cells);
}
