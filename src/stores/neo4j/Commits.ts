import { randomUUID } from 'node:crypto';
import type { ManagedTransaction, Session } from 'neo4j-driver';
import { deadlineExceeded } from '../deadlineExceeded.ts';
import { COMMIT, LOCK, SEQUENCE, TAKE_LOCKS } from './schemaRules.ts';

/** What a statement has read, and the state of the sequence before and after that. */
export interface Reading<T> {
  readonly answer: T;
  readonly before: number;
  readonly after: number;
}

/** What a transaction came to. */
export interface Written<T> {
  readonly result: T;
  /** Whether anything is stored that was not before. */
  readonly changed: boolean;
}

/** Which server of a cluster is asked: any, or the one that writes. */
type Mode = 'READ' | 'WRITE';

/** How often a reading is tried for between commits, before commits are held up for it. */
const TRIES = 3;

/** Milliseconds in which those that are under way have to be over then. */
const HOLD = 1_000;

/** By how much a commit that is over counts for more than one that is under way: at most so many may be. */
const OVER = 1024;

/** Begins and ends of commits wait for each other here, and for nothing else. To write what was read would be no lock. */
const LOCK_SEQUENCE = `CREATE (l:${LOCK} {id: '${SEQUENCE}'}) DELETE l WITH 1 AS locked MERGE (s:${SEQUENCE} {id: 'graph'}) ON CREATE SET s.state = 0 WITH s`;
const BEGIN = `${LOCK_SEQUENCE} CREATE (:${COMMIT} {id: $id}) SET s.state = s.state + 1`;
const END = `${LOCK_SEQUENCE} MATCH (c:${COMMIT}) WHERE c.id IN $ids DELETE c SET s.state = s.state + ${OVER} - 1`;
const COUNT_ANEW = `${LOCK_SEQUENCE} SET s.state = (s.state / ${OVER} + 1) * ${OVER} + COUNT { MATCH (:${COMMIT}) }`;
const UNDER_WAY = `OPTIONAL MATCH (s:${SEQUENCE}) RETURN s.state AS state, COLLECT { MATCH (c:${COMMIT}) RETURN c.id ORDER BY c.id } AS ids`;

/**
 * Neo4j has no snapshots: while a commit is applied, which takes half a second for some thousands of rows, a statement
 * sees a part of it. So each commit is told of in the database, where every service sees it:
 *
 * - `(:Commit {id})` stands for each one that is under way. Its transaction has held a lock of that name since before
 *   others could see the node: whoever gets that lock knows that the commit is applied, or never will be, even where
 *   its writer was killed.
 * - `(:Sequence {id: 'graph', state})` counts them: `state` is 1,024 times the number of those that are over, plus the
 *   number of those that are under way. It is one number because two would not be read at one moment.
 *
 * A statement that finds the same `state` before and after all that it reads, with nothing under way, has read the
 * graph as it was between two commits.
 *
 * Both nodes are written in transactions of their own, which wait for no rows, and nobody has the sequence locked
 * while committing: so that no circle of writers can wait for each other here.
 */
export class Commits {
  private readonly open: (mode: Mode) => Session;
  private ending: Promise<void> | null = null;

  /** @param open gives a session of its own each time */
  constructor(open: (mode: Mode) => Session) {
    this.open = open;
  }

  /** Runs `work` in a transaction, again where the database asks for that, and tells of its commit. */
  async write<T>(work: (transaction: ManagedTransaction) => Promise<Written<T>>): Promise<T> {
    const told: string[] = [];
    const attempt = async (transaction: ManagedTransaction) => {
      const { result, changed } = await work(transaction);
      if (changed) {
        const id = randomUUID();
        told.push(id);
        await transaction.run(TAKE_LOCKS, { ids: [lockOf(id)] });
        await this.run(BEGIN, { id });
      }
      return result;
    };
    try {
      return await this.inSession('WRITE', (session) => session.executeWrite(attempt));
    } finally {
      // Where the database is away, whoever reads next finds out.
      if (told.length > 0) await this.end(told).catch(() => {});
    }
  }

  /**
   * Reads the graph as it was between two commits. Where others commit all the time, and this takes too long to fit in
   * between, they are held up for it.
   *
   * @param ask reads in a session, which it closes, within so many milliseconds; null where there is no sequence
   * @param deadline in milliseconds
   * Throws DEADLINE_EXCEEDED where it passes or the signal aborts, and what `ask` and the driver throw.
   */
  async read<T>(
    ask: (session: Session, left: number) => Promise<Reading<T> | null>,
    { deadline, signal }: { readonly deadline: number; readonly signal?: AbortSignal | undefined },
  ): Promise<T> {
    const until = performance.now() + deadline;
    const left = () => Math.max(1, Math.ceil(until - performance.now()));
    for (let tries = 1; ; tries += 1) {
      if (this.ending) await inTime(this.ending, left(), signal);
      const holding = tries > TRIES;
      const reading = holding
        ? await this.holdingUp(() => ask(this.open('WRITE'), left()), signal)
        : await ask(this.open('READ'), left());
      if (reading && reading.before === reading.after && (holding || reading.after % OVER === 0)) {
        return reading.answer;
      }
      await inTime(this.endAll(), left(), signal);
    }
  }

  /** Resolves when all commits that are now under way are over. Whoever waits does so together with all others. */
  private endAll(): Promise<void> {
    this.ending ??= this.endWhatIsUnderWay().finally(() => {
      this.ending = null;
    });
    return this.ending;
  }

  private async endWhatIsUnderWay(): Promise<void> {
    const { records } = await this.run(UNDER_WAY);
    const state: unknown = records[0]?.get('state');
    const ids: unknown = records[0]?.get('ids');
    if (Array.isArray(ids) && ids.length > 0) await this.end(ids.map(String));
    else if (typeof state !== 'number' || state % OVER > 0) await this.run(COUNT_ANEW);
  }

  /** Waits until these commits are over, and tells so where nobody has yet. */
  private async end(ids: readonly string[]): Promise<void> {
    await this.run(TAKE_LOCKS, { ids: ids.map(lockOf) });
    await this.run(END, { ids });
  }

  /**
   * Asks while no commit begins, and none is under way any more. Null where those that were did not end in time: one of
   * them may wait for the rows of one that is held up.
   */
  private holdingUp<T>(ask: () => Promise<T>, signal: AbortSignal | undefined): Promise<T | null> {
    return this.inSession('WRITE', async (session) => {
      const transaction = session.beginTransaction();
      const held = async () => {
        await transaction.run(`${LOCK_SEQUENCE} RETURN s.state`);
        const { records } = await transaction.run(UNDER_WAY);
        const ids: unknown[] = records[0]?.get('ids') ?? [];
        await transaction.run(TAKE_LOCKS, { ids: ids.map(lockOf) });
        return true;
      };
      const isHeld = await inTime(held(), HOLD, signal).catch((error) => {
        if (signal?.aborted) throw error;
        return false;
      });
      return isHeld ? await ask() : null;
    });
  }

  private run(text: string, parameters: object = {}) {
    return this.inSession('WRITE', (session) => session.run(text, parameters));
  }

  private async inSession<T>(mode: Mode, work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.open(mode);
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }
}

function lockOf(id: unknown): string {
  return `${COMMIT} ${id}`;
}

/** Throws DEADLINE_EXCEEDED where that takes longer than so many milliseconds, or nobody waits any more. */
async function inTime<T>(
  promised: Promise<T>,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<T> {
  const late = Promise.withResolvers<never>();
  const stop = () => late.reject(deadlineExceeded(signal?.reason));
  if (signal?.aborted) stop();
  const timer = setTimeout(stop, milliseconds);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([promised, late.promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
