import neo4j, { type BookmarkManager, type Driver, int, type Session } from 'neo4j-driver';
import type { Value } from '../../plan/bindValues.ts';
import type { ReadPlan } from '../../plan/ReadPlan.ts';
import type { Model } from '../../schema/Model.ts';
import { deadlineExceeded } from '../deadlineExceeded.ts';
import type { Store, Transaction, Waiting } from '../Store.ts';
import { migrate } from './migrations.ts';
import { type PrintedPlan, printPlan } from './printPlan.ts';
import { Statements } from './Statements.ts';
import { storeError } from './storeError.ts';
import { Neo4jTransaction } from './transaction.ts';
import { wordsAsQuery } from './wordsAsQuery.ts';

export interface Neo4jOptions {
  /** `bolt://host:7687`, or `neo4j://…` for a cluster, whose replicas then answer reads. */
  readonly uri: string;
  /** Null for a server that asks for none. */
  readonly user: string | null;
  readonly password: string | null;
  /** Null for the user's own. */
  readonly database: string | null;
  /** How long one read may take, in milliseconds. */
  readonly deadline: number;
}

/** The graph in Neo4j, 5.26 or newer. */
export class Neo4jStore implements Store {
  private readonly driver: Driver;
  private readonly model: Model;
  private readonly options: Neo4jOptions;
  /** A client reads what it wrote, whichever server of a cluster answers. One server needs no bookmarks. */
  private readonly bookmarkManager: BookmarkManager | null;
  private readonly printed = new WeakMap<ReadPlan, PrintedPlan>();

  private constructor(driver: Driver, model: Model, options: Neo4jOptions) {
    this.driver = driver;
    this.model = model;
    this.options = options;
    this.bookmarkManager = options.uri.startsWith('neo4j') ? neo4j.bookmarkManager() : null;
  }

  /**
   * Connects and brings the database to this program's version.
   *
   * Throws STORE_UNAVAILABLE where nothing answers, and BAD_SETTING where the server refuses or is too new.
   */
  static async open(model: Model, options: Neo4jOptions): Promise<Neo4jStore> {
    const { uri, user, password, deadline } = options;
    const auth = user === null ? undefined : neo4j.auth.basic(user, password ?? '');
    const driver = neo4j.driver(uri, auth, {
      disableLosslessIntegers: true,
      connectionAcquisitionTimeout: deadline,
      connectionTimeout: Math.min(deadline, 5_000),
      maxTransactionRetryTime: deadline,
      telemetryDisabled: true,
    });
    const store = new Neo4jStore(driver, model, options);
    try {
      await store.inSession('WRITE', (session) => migrate(session, model));
      return store;
    } catch (error) {
      await driver.close();
      throw error;
    }
  }

  async read(plan: ReadPlan, values: readonly Value[], waiting?: Waiting): Promise<readonly unknown[]> {
    if (waiting?.isOver) throw deadlineExceeded(waiting.signal.reason);
    const printed = this.print(plan);
    const session = this.session('READ');
    const { deadline } = this.options;
    const late = Promise.withResolvers<never>();
    // Only closing the session ends a running statement at once, on the server as well; a server that has fallen
    // silent answers to neither, so that nobody waits for it.
    const stop = () => {
      late.reject(deadlineExceeded());
      session.close().catch(() => {});
    };
    const timer = setTimeout(stop, deadline);
    waiting?.signal.addEventListener('abort', stop, { once: true });
    try {
      const run = untraced(() =>
        session.run(printed.text, { p: parameters(printed, values) }, { timeout: deadline }),
      );
      const { records } = await Promise.race([run, late.promise]);
      const answer: unknown = records[0]?.get('answer');
      if (!Array.isArray(answer)) throw new Error('The database answered with no list.');
      return answer;
    } catch (error) {
      throw storeError(error);
    } finally {
      // The answer is there, or never comes: nobody waits until the server has heard of it.
      session.close().catch(() => {});
      clearTimeout(timer);
      waiting?.signal.removeEventListener('abort', stop);
    }
  }

  print(plan: ReadPlan): PrintedPlan {
    let printed = this.printed.get(plan);
    if (!printed) {
      printed = printPlan(this.model, plan);
      this.printed.set(plan, printed);
    }
    return printed;
  }

  /** The work may be run again where the database asks for it: its outcome must depend on what it reads alone. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.inSession('WRITE', (session) =>
      session.executeWrite((transaction) =>
        work(new Neo4jTransaction(new Statements(transaction, this.model))),
      ),
    );
  }

  async health(): Promise<void> {
    const { deadline } = this.options;
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(deadlineExceeded()), deadline);
    try {
      const answered = this.inSession('READ', (session) =>
        session.run('RETURN 1', {}, { timeout: deadline }),
      );
      await Promise.race([answered, late.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private async inSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.session(mode);
    try {
      return await work(session);
    } catch (error) {
      throw storeError(error);
    } finally {
      await session.close();
    }
  }

  private session(mode: 'READ' | 'WRITE'): Session {
    const { database } = this.options;
    return this.driver.session({
      defaultAccessMode: neo4j.session[mode],
      ...(this.bookmarkManager === null ? {} : { bookmarkManager: this.bookmarkManager }),
      ...(database === null ? {} : { database }),
    });
  }
}

/**
 * Runs what asks the driver without a stack trace, which the driver makes of every question for an error that it may
 * have, at a tenth of all that asking costs here. Where the question came from is the same each time.
 */
function untraced<T>(ask: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return ask();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** The values by the names that the text gives them. A value that occurs twice in a list would be read twice. */
function parameters(printed: PrintedPlan, values: readonly Value[]): Readonly<Record<string, unknown>> {
  const named: Record<string, unknown> = {};
  for (const [i, value] of values.entries()) {
    if (typeof value === 'number') named[`a${i}`] = int(value);
    else if (Array.isArray(value) && !printed.words.includes(i)) named[`a${i}`] = [...new Set(value)];
    else if (value !== null) named[`a${i}`] = value;
  }
  for (const param of printed.words) {
    const words = values[param];
    named[`q${param}`] = wordsAsQuery(Array.isArray(words) ? words : []);
  }
  return named;
}
