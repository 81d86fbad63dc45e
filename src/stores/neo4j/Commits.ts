import { randomUUID } from 'node:crypto';
import { type ManagedTransaction, Neo4jError, type Session } from 'neo4j-driver';
import { untilAborted } from '../untilAborted.ts';
import { inSession } from './connect.ts';
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

/** What the server may say of a statement that meets a commit half applied. */
const HALF_APPLIED = [
  'Neo.ClientError.Statement.EntityNotFound',
  'Neo.DatabaseError.Statement.ExecutionFailed',
];

/** How often it may say so before that is told to whoever asked. */
const TRIES = 3;

/** An ended commit adds 1,024 to the state, one under way adds 1; so at most 1,023 may be under way. */
const ENDED_COMMIT = 1024;

/** Begins and ends of commits wait for each other here, and for nothing else. Taken by creating a node: setting a property to its own value takes no lock. */
const LOCK_SEQUENCE = `CREATE (l:${LOCK} {id: '${SEQUENCE}'}) DELETE l WITH 1 AS locked MERGE (s:${SEQUENCE} {id: 'graph'}) ON CREATE SET s.state = 0 WITH s`;
const BEGIN = `${LOCK_SEQUENCE} CREATE (:${COMMIT} {id: $id}) SET s.state = s.state + 1`;
const END = `${LOCK_SEQUENCE} MATCH (c:${COMMIT}) WHERE c.id IN $ids DELETE c SET s.state = s.state + ${ENDED_COMMIT} - 1`;
const COUNT_AGAIN = `${LOCK_SEQUENCE} SET s.state = (s.state / ${ENDED_COMMIT} + 1) * ${ENDED_COMMIT} + COUNT { MATCH (:${COMMIT}) }`;
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

  /**
   * Runs `work` in a transaction, again where the database asks for that, and tells of its commit.
   *
   * @param timeout milliseconds after which the database ends it; never where it is left out
   */
  async write<T>(
    work: (transaction: ManagedTransaction) => Promise<Written<T>>,
    { timeout }: { readonly timeout?: number } = {},
  ): Promise<T> {
    const begun: string[] = [];
    const attempt = async (transaction: ManagedTransaction) => {
      const { result, changed } = await work(transaction);
      if (changed) {
        const id = randomUUID();
        begun.push(id);
        await transaction.run(TAKE_LOCKS, { ids: [lockOf(id)] });
        await this.run(BEGIN, { id });
      }
      return result;
    };
    try {
      return await inSession(this.open('WRITE'), (session) =>
        session.executeWrite(attempt, timeout === undefined ? {} : { timeout }),
      );
    } finally {
      // Where the database is away, whoever reads next finds out.
      if (begun.length > 0) await this.end(begun).catch(() => {});
    }
  }

  /**
   * Reads the graph as it was between two commits.
   *
   * @param ask reads in a session, which it closes; null where there is no sequence
   * @param signal aborts at the deadline
   * Throws DEADLINE_EXCEEDED when the signal aborts, and what `ask` and the driver throw.
   */
  async read<T>(ask: (session: Session) => Promise<Reading<T> | null>, signal: AbortSignal): Promise<T> {
    let failures = 0;
    for (;;) {
      if (this.ending) await untilAborted(this.ending, signal);
      const reading = await ask(this.open('READ')).catch((error) => {
        const isHalfApplied = error instanceof Neo4jError && HALF_APPLIED.includes(error.code);
        failures += 1;
        if (!isHalfApplied || failures === TRIES) throw error;
        return null;
      });
      if (reading && reading.before === reading.after && reading.after % ENDED_COMMIT === 0) {
        return reading.answer;
      }
      await untilAborted(this.endAll(), signal);
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
    else if (typeof state !== 'number' || state % ENDED_COMMIT > 0) await this.run(COUNT_AGAIN);
  }

  /** Waits until these commits are over, and tells so where nobody has yet. */
  private async end(ids: readonly string[]): Promise<void> {
    await this.run(TAKE_LOCKS, { ids: ids.map(lockOf) });
    await this.run(END, { ids });
  }

  private run(text: string, parameters: object = {}) {
    return inSession(this.open('WRITE'), (session) => session.run(text, parameters));
  }
}

function lockOf(id: string): string {
  return `${COMMIT} ${id}`;
}
