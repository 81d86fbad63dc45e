import { BoundedQueue } from '../BoundedQueue.ts';
import { busy, type DemarcheError } from '../errors.ts';
import type { Value } from '../plan/bindValues.ts';
import type { ReadPlan } from '../plan/ReadPlan.ts';
import type { Model } from '../schema/Model.ts';
import { deadlineExceeded } from './deadlineExceeded.ts';
import { perPlan } from './perPlan.ts';
import { rowsScanned, scansOf } from './scansOf.ts';

/** What may go through more rows than these may take a second. */
const MANY_SCANNED = 100_000;

/** How many may wait for the others of their kind. */
const WAITING = 8;

/** Reads that may take a second or more: a few at once, some that wait for these, and the others are refused. */
export class LargeReads {
  private readonly queue: BoundedQueue;
  private readonly scansOf: (plan: ReadPlan) => ReturnType<typeof scansOf>;
  private readonly rowsOf: (type: string) => number;

  /**
   * @param places how many are worked on at once
   * @param rowsOf how many rows a type has, about
   */
  constructor(model: Model, places: number, rowsOf: (type: string) => number) {
    this.queue = new BoundedQueue({ places, waiting: WAITING, full: tooMuchAtOnce, late: deadlineExceeded });
    this.scansOf = perPlan((plan) => scansOf(model, plan));
    this.rowsOf = rowsOf;
  }

  /** Whether a plan may go through very many rows, however few it gives. */
  scansMany(plan: ReadPlan, values: readonly Value[]): boolean {
    return rowsScanned(this.scansOf(plan), values, this.rowsOf) > MANY_SCANNED;
  }

  /**
   * Reads in its turn.
   *
   * Throws BUSY where too many wait already, DEADLINE_EXCEEDED when the signal aborts, and what `read` throws.
   */
  run<T>(read: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    return this.queue.run(read, signal);
  }
}

function tooMuchAtOnce(): DemarcheError {
  return busy(
    'Too much that takes long is asked for at once: large answers, and totals and filters that no index serves, wait for each other.',
    'Ask for fewer of them at once',
  );
}
