import { answerInThread } from '../answerInThread.ts';
import { Connection } from './Connection.ts';
import type { Bound } from './Parameters.ts';
import { storeError } from './storeError.ts';

export interface ThreadStart {
  readonly file: string;
  /** Which file it has to be (see `Connection`). */
  readonly opened: string;
  /** One flag of 32 bits: 1 ends the statement that runs. */
  readonly stop: Int32Array;
}

/** A statement, with what one call gives to it. */
export interface BoundStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, Bound>>;
}

// What runs in the thread: one statement at a time, on a connection of its own.
answerInThread(({ file, opened, stop }: ThreadStart) => {
  const checkCancelled = () => {
    if (Atomics.load(stop, 0) === 1) throw new Error('Nobody waits for this answer.');
    return 1;
  };
  const connection = new Connection(file, { readOnly: true, opened, checkCancelled });
  return ({ text, parameters }: BoundStatement) => connection.text(text, parameters);
}, storeError);
