import { DemarcheError } from '../../errors.ts';
import { deadlineExceeded } from '../deadlineExceeded.ts';

/** Statements that are planned at once: each takes a processor of the server, and nothing ends that. */
const AT_ONCE = 2;

/** Milliseconds in which Neo4j plans one CALL: 15 to 30 on a server that has planned much, more on one just started. */
const PER_CALL = 50;

interface Waiting {
  readonly calls: number;
  readonly begin: () => void;
}

/**
 * Neo4j plans a statement when it is first run, which takes the longer the more CALLs it has. Statements that nobody
 * has run yet wait here for their turn, and those that could not be planned in time are refused, so that they hold up
 * nobody else.
 */
export class PlanningQueue {
  private readonly deadline: number;
  private readonly running = new Set<Waiting>();
  private readonly waiting = new Set<Waiting>();

  /** @param deadline in milliseconds, of each statement */
  constructor(deadline: number) {
    this.deadline = deadline;
  }

  /**
   * Runs a statement for the first time.
   *
   * @param run tells when it is planned: what it reads then is no matter of this queue
   * Throws BUSY where those before it would take until the deadline, DEADLINE_EXCEEDED where nobody waits any more,
   * and what `run` throws.
   */
  async run<T>(text: string, run: (onPlanned: () => void) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const calls = text.split('CALL').length - 1;
    const ahead = [...this.running, ...this.waiting].reduce((sum, other) => sum + other.calls, 0);
    const isFull = this.running.size >= AT_ONCE;
    if (isFull && (ahead / AT_ONCE + calls) * PER_CALL > this.deadline) throw tooManyAnew();
    const turn = Promise.withResolvers<void>();
    const own: Waiting = { calls, begin: turn.resolve };
    const leave = () => turn.reject(deadlineExceeded(signal?.reason));
    const end = () => {
      this.waiting.delete(own);
      this.running.delete(own);
      this.next();
    };
    this.waiting.add(own);
    signal?.addEventListener('abort', leave, { once: true });
    this.next();
    try {
      await turn.promise;
      return await run(end);
    } finally {
      signal?.removeEventListener('abort', leave);
      end();
    }
  }

  private next(): void {
    for (const first of this.waiting) {
      if (this.running.size >= AT_ONCE) return;
      this.waiting.delete(first);
      this.running.add(first);
      first.begin();
    }
  }
}

function tooManyAnew(): DemarcheError {
  return new DemarcheError(
    'BUSY',
    'Too many operations that the database has to plan first are asked for at once. Ask for fewer lists in one operation, or try again in a few seconds.',
    { details: { retryAfter: 5 } },
  );
}
