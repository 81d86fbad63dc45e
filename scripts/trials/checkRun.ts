import { join } from 'node:path';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import { seedStore } from '../../src/seedStore.ts';
import type { Row, Store } from '../../src/stores/Store.ts';
import { differences, timeless } from './differences.ts';
import type { Entry } from './Ledger.ts';
import { replayOn } from './replay.ts';
import { SEED, triedStore } from './stores.ts';

/** Differences that are told; of the others, only how many there are. */
const TOLD = 20;

/** A change as it is stored. */
interface Change {
  readonly seq: number;
  readonly by: string;
  readonly kind: string;
}

/** What is wrong after a run, a line each; how many changes there were. */
export interface CheckedRun {
  readonly changes: number;
  /** Changes of which nobody was told, beside the first: it fills an empty store. */
  readonly untold: number;
  readonly wrong: readonly string[];
}

/**
 * Whether a store is as the rules have it, and has each confirmed change once: the changes are counted from 1 without a
 * gap, and every call that was confirmed is one of them.
 */
export async function checkStore(store: Store, entries: readonly Entry[]): Promise<CheckedRun> {
  const { differences: broken, damage } = await verifyGraph(store);
  const changes = await changesIn(store);
  const wrong = [...damage, ...broken];
  changes.forEach(({ seq }, i) => {
    if (seq !== i + 1) wrong.push(`Change ${i + 1} is not there: ${seq} stands in its place.`);
  });
  const calls = new Map<number, number>();
  for (const entry of entries) {
    const { n, writer, call } = entry;
    const [by, kind] = call.do === 'load' ? [call.coder, 'load'] : [writer, call.name];
    const seqs = seqsOf(entry, changes);
    for (const seq of seqs) {
      const change = changes[seq - 1];
      if (change?.by !== by || change.kind !== kind)
        wrong.push(`Call ${n} (${kind} by ${by}) was confirmed as ${seq}, which is ${shown(change)}.`);
      const other = calls.get(seq);
      if (other !== undefined) wrong.push(`The calls ${other} and ${n} were both confirmed as ${seq}.`);
      calls.set(seq, n);
    }
  }
  const untold = changes.slice(1).filter(({ seq }) => !calls.has(seq)).length;
  return { changes: changes.length, untold, wrong };
}

/**
 * Makes all confirmed calls again, one after another in the order of their changes, on an embedded store that is kept in a
 * folder, and compares what has become of it with the store that several wrote to at once. Gives what is wrong, a line
 * each; null where it may not go on, and is to be called again.
 */
export async function compareWithReplay(
  store: Store,
  entries: readonly Entry[],
  folder: string,
  { say, goesOn }: { say(text: string): void; goesOn(): boolean },
): Promise<readonly string[] | null> {
  const home = join(folder, 'replayed');
  const other = await (await triedStore('sqlite', home)).open();
  try {
    await seedStore(other, SEED);
    const replay = replayOn(other);
    const changes = await changesIn(store);
    const made = (await changesIn(other)).length;
    const bySeq = new Map(
      entries.flatMap((entry) => seqsOf(entry, changes).map((seq) => [seq, entry] as const)),
    );
    for (const { seq, by, kind } of changes.slice(made)) {
      if (!goesOn()) return null;
      const entry = bySeq.get(seq);
      if (!entry) return [`Nobody was told of change ${seq} (${kind} by ${by}).`];
      const { seq: again, faults } = await replay(entry.writer, entry.call);
      // What comes behind it would be another change too.
      if (again !== seq)
        return [
          `Call ${entry.n} (${kind} by ${by}) was change ${seq}, and alone ${again}: ${JSON.stringify(faults)}`,
        ];
      if (seq % 500 === 0) say(`${seq} of ${changes.length} changes made again`);
    }
    const found = differences(await timeless(store), await timeless(other));
    const more = found.length - TOLD;
    return [...found.slice(0, TOLD), ...(more > 0 ? [`And ${more} more rows differ.`] : [])];
  } finally {
    await other.close();
  }
}

/**
 * A load tells no number: its coder does. One that was killed and is made again may be two changes, where somebody revised
 * its text between: whether each had to be one is seen when all calls are made again.
 */
function seqsOf({ call, outcome }: Entry, changes: readonly Change[]): readonly number[] {
  if (call.do === 'load') return changes.filter(({ by }) => by === call.coder).map(({ seq }) => seq);
  return outcome?.is === 'confirmed' && outcome.seq !== null ? [outcome.seq] : [];
}

async function changesIn(store: Store): Promise<readonly Change[]> {
  const rows = await store.transaction(async (t) => t.get('Change', await t.ids('Change')));
  return rows.map(changeFrom).sort((a, b) => a.seq - b.seq);
}

function changeFrom({ fields }: Row): Change {
  return { seq: Number(fields.seq), by: String(fields.by), kind: String(fields.kind) };
}

function shown(change: Change | undefined): string {
  return change ? `${change.kind} by ${change.by}` : 'not there';
}
