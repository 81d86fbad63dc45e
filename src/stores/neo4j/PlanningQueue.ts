import { BoundedQueue } from '../../BoundedQueue.ts';
import { busy, type DemarcheError } from '../../errors.ts';
import { deadlineExceeded } from '../deadlineExceeded.ts';
import type { PrintedPlan } from './printPlan.ts';

/** Statements that are planned at once: each takes a processor of the server, and nothing ends that. */
const AT_ONCE = 2;

/** Milliseconds in which a busy server plans one CALL; 15 to 30 where it has nothing else to do. */
const PER_CALL = 80;

/**
 * Neo4j plans a statement when it is first run, which takes the longer the more CALLs it has. Statements that nobody
 * has run yet wait here for their turn, and those that could not be planned in time are refused, so that they hold up
 * nobody else.
 */
export class PlanningQueue {
  private readonly queue: BoundedQueue;
  /** What the server has run once. */
  private readonly planned = new WeakSet<PrintedPlan>();

  /** @param deadline in milliseconds, of each statement: half of it may go by while it waits */
  constructor(deadline: number) {
    const waiting = (deadline / 2 / PER_CALL) * AT_ONCE;
    this.queue = new BoundedQueue({ places: AT_ONCE, waiting, full: tooManyToPlan, late: deadlineExceeded });
  }

  /**
   * Runs a statement, in its turn where it has to be planned first.
   *
   * @param run tells when it is planned: what it reads then is no matter of this queue
   * Throws BUSY where those before it would take too long, DEADLINE_EXCEEDED where nobody waits any more, and what
   * `run` throws.
   */
  async run<T>(
    printed: PrintedPlan,
    run: (onPlanned?: () => void) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    if (this.planned.has(printed)) return await run();
    const calls = printed.text.split('CALL').length - 1;
    const answer = Promise.withResolvers<T>();
    const plan = () =>
      new Promise<void>((onPlanned) => {
        answer.resolve(run(onPlanned).finally(onPlanned));
      });
    await this.queue.run(plan, signal, calls);
    const answered = await answer.promise;
    this.planned.add(printed);
    return answered;
  }
}

function tooManyToPlan(): DemarcheError {
  return busy(
    'Too many operations that the database has to plan first are asked for at once.',
    'Ask for fewer lists in one operation',
  );
}
