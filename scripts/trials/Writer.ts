import { setTimeout as pause } from 'node:timers/promises';
import type { Call, Outcome } from './Call.ts';
import { inFolder } from './inFolder.ts';
import type { Known } from './Known.ts';
import type { Entry, Ledger } from './Ledger.ts';
import { Random } from './Random.ts';
import { randomCall, randomLoad, randomSuggestion } from './randomCall.ts';
import { roleOf } from './roleOf.ts';
import type { ServiceClient } from './ServiceClient.ts';
import { demarche, startDemarche, type TriedStore } from './stores.ts';

/** Somebody who makes calls. */
export interface Writer {
  readonly name: string;
  make(random: Random, known: Known, n: number): Call;
  /**
   * @param key makes it safe to send again
   * Throws where no answer comes.
   */
  send(call: Call, key: string): Promise<Outcome>;
}

/** Somebody who calls a service. */
export function caller(name: string, client: ServiceClient): Writer {
  return {
    name,
    make: roleOf(name) === 'SUGGEST' ? randomSuggestion : randomCall,
    async send(call, key) {
      if (call.do !== 'mutation') throw new Error('A service is sent mutations.');
      return client.send(call, key);
    },
  };
}

/** Somebody who loads dossiers on the command line. */
export function loader(name: string, store: TriedStore): Writer {
  return {
    name,
    make: randomLoad,
    async send(call) {
      if (call.do !== 'load') throw new Error('The command line is for dossiers.');
      const { status, out, err } = await inFolder({ ...call, slug: call.report.slug }, (folder) =>
        demarche(store, 'load', folder),
      );
      if (status === 0) return { is: 'confirmed', seq: null, answer: {} };
      return /^Nothing was loaded\.$/m.test(err)
        ? { is: 'refused', faults: err.trim().split('\n') }
        : { is: 'failed', error: `${out}${err}` };
    },
  };
}

/** Loads a dossier on the command line, and kills that after so many milliseconds. */
export async function killedLoad(call: Call, store: TriedStore, waited: number): Promise<void> {
  if (call.do !== 'load') throw new Error('The command line is for dossiers.');
  await inFolder({ ...call, slug: call.report.slug }, async (folder) => {
    const { child, ended } = startDemarche(store, 'load', folder);
    await Promise.race([pause(waited), ended]);
    child.kill('SIGKILL');
    await ended;
  });
}

/** What all writers of a run share. */
export interface Run {
  readonly seed: number;
  readonly ledger: Ledger;
  readonly known: Known;
  /** Whether another call may be made. */
  goesOn(): boolean;
  /** Whether a call without an answer is sent again, with the same key. */
  isSentAgain(entry: Entry, error: Error): boolean;
}

/**
 * Makes one call after the other, as long as the run goes on and answers come: a call without an answer stays in the
 * ledger without an outcome.
 */
export async function write(writer: Writer, run: Run): Promise<void> {
  while (run.goesOn()) {
    const n = run.ledger.size;
    const random = new Random(run.seed * 1_000_003 + n);
    const entry = run.ledger.sent(n, writer.name, writer.make(random, run.known, n));
    if (!(await send(entry, writer, run))) return;
  }
}

/** Sends a call, also one that was sent before. Gives whether an answer came. */
export async function send(entry: Entry, writer: Writer, run: Run): Promise<boolean> {
  for (;;) {
    try {
      const outcome = await writer.send(entry.call, keyOf(run.seed, entry));
      run.known.learn(run.ledger.told(entry.n, outcome));
      return true;
    } catch (error) {
      if (!(error instanceof Error && run.isSentAgain(entry, error))) return false;
    }
  }
}

/** The idempotency key of a call. */
export function keyOf(seed: number, { n }: Pick<Entry, 'n'>): string {
  return `${seed}-${n}`;
}
