import neo4j, { type BookmarkManager, type Driver, type Plan, type Session } from 'neo4j-driver';
import type { Value } from '../../plan/bindValues.ts';
import { countRows } from '../../plan/countRows.ts';
import type { ReadPlan } from '../../plan/ReadPlan.ts';
import type { Model } from '../../schema/Model.ts';
import { deadlineExceeded } from '../deadlineExceeded.ts';
import { LargeReads } from '../LargeReads.ts';
import { othersWrite } from '../othersWrite.ts';
import { perPlan } from '../perPlan.ts';
import { ReadThread } from '../ReadThread.ts';
import type { Store, Transaction } from '../Store.ts';
import { untilAborted } from '../untilAborted.ts';
import { Commits } from './Commits.ts';
import { connect, inSession, type Neo4jOptions, openSession } from './connect.ts';
import { migrate } from './migrations.ts';
import { PlanningQueue } from './PlanningQueue.ts';
import { type PrintedPlan, printPlan } from './printPlan.ts';
import { RowCounts } from './RowCounts.ts';
import { parametersOf, readAnswer } from './readAnswer.ts';
import { Statements } from './Statements.ts';
import { storeError, unavailable, waitedInVain } from './storeError.ts';
import type { LargeRead } from './threadMain.ts';
import { Neo4jTransaction } from './transaction.ts';

/**
 * The driver takes an answer apart in one go, and everybody waits meanwhile: one that may have more rows than these
 * (some 40 ms, if it has them all) is read in a thread, which answers later where it has to be started.
 */
const MOST_ROWS_ON_EVENT_LOOP = 12_000;

/** Statements at once of which each may go through very many rows. */
const LARGE_AT_ONCE = 2;

/** The graph in Neo4j, 5.26 or newer. */
export class Neo4jStore implements Store {
  private readonly driver: Driver;
  private readonly model: Model;
  private readonly options: Neo4jOptions;
  /** A client reads what it wrote, whichever server of a cluster answers. One server needs no bookmarks. */
  private readonly bookmarkManager: BookmarkManager | null;
  private readonly thread: ReadThread<Neo4jOptions, LargeRead>;
  private readonly commits = new Commits((mode) => this.session(mode));
  private readonly planning: PlanningQueue;
  private readonly large: LargeReads;
  readonly print: (plan: ReadPlan) => PrintedPlan;

  private constructor(driver: Driver, model: Model, options: Neo4jOptions) {
    this.driver = driver;
    this.model = model;
    this.options = options;
    this.print = perPlan((plan) => printPlan(model, plan));
    this.thread = new ReadThread({
      main: new URL('./threadMain.ts', import.meta.url),
      start: options,
      unavailable: (why, cause) => unavailable(cause ?? new Error(why)),
    });
    const counts = new RowCounts(model, async (statement) => {
      const { deadline: timeout } = options;
      const { records } = await this.inSession('READ', (session) => session.run(statement, {}, { timeout }));
      return records.map((record) => [record.get('type'), record.get('rows')]);
    });
    this.large = new LargeReads(model, LARGE_AT_ONCE, (type) => counts.rowsOf(type));
    this.planning = new PlanningQueue(options.deadline);
    this.bookmarkManager = options.uri.startsWith('neo4j') ? neo4j.bookmarkManager() : null;
  }

  /**
   * Connects and brings the database to this program's version.
   *
   * @param onStep told what is begun that takes its time
   * @param renew makes anew what an earlier version derived otherwise; where it is left out, that stays as it is
   * Throws STORE_UNAVAILABLE where nothing answers, and BAD_SETTING where the server refuses or is too new.
   */
  static async open(
    model: Model,
    options: Neo4jOptions,
    onStep: (step: string) => void = () => undefined,
    renew?: (store: Store) => Promise<void>,
  ): Promise<Neo4jStore> {
    const driver = connect(options);
    const store = new Neo4jStore(driver, model, options);
    try {
      await store.inSession('WRITE', (session) =>
        migrate(session, model, onStep, renew && (() => renew(store))),
      );
      return store;
    } catch (error) {
      await driver.close();
      throw error;
    }
  }

  async read(
    plan: ReadPlan,
    values: readonly Value[],
    signal = AbortSignal.timeout(this.options.deadline),
  ): Promise<string | Uint8Array> {
    if (signal.aborted) throw deadlineExceeded(signal.reason);
    const ask = () => this.ask(plan, values, signal);
    return this.large.scansMany(plan, values) ? this.large.run(ask, signal) : ask();
  }

  async explain(plan: ReadPlan, values: readonly Value[]): Promise<string> {
    const printed = this.print(plan);
    const parameters = { p: parametersOf(printed, values) };
    const { summary } = await this.inSession('READ', (session) =>
      session.run(`EXPLAIN ${printed.text}`, parameters, { timeout: this.options.deadline }),
    );
    if (summary.plan === false) throw new Error('The database gave no plan.');
    return linesOf(summary.plan, 0).join('\n');
  }

  /** The work may be run again where the database asks for it: its outcome must depend on what it reads alone. */
  async transaction<T>(work: (transaction: Transaction) => Promise<T>, signal?: AbortSignal): Promise<T> {
    // What is waited for are locks, inside a statement that has begun: only the database can end that.
    const timeout = signal === undefined ? {} : { timeout: this.options.deadline };
    try {
      return await this.commits.write(async (transaction) => {
        const statements = new Statements(transaction, this.model);
        const result = await work(new Neo4jTransaction(statements));
        return { result, changed: statements.changed };
      }, timeout);
    } catch (error) {
      throw waitedInVain(error) ? othersWrite() : storeError(error);
    }
  }

  /** Neo4j has none: `holdChanges` keeps writers from confirming anything. */
  snapshot<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.transaction(work);
  }

  /** No Cypher overwrites what its files had: see https://neo4j.com/docs/operations-manual/current/database-internals/store-formats/. */
  async forget(): Promise<string | null> {
    return "Neo4j may keep what was erased in its transaction logs and in files' free space until it writes over them, and in backups: prune the logs (db.tx_log.rotation.retention_policy), and copy the database with neo4j-admin database copy where nothing may be left.";
  }

  async health(): Promise<void> {
    const { deadline: timeout } = this.options;
    const answered = this.inSession('READ', (session) => session.run('RETURN 1', {}, { timeout }));
    await untilAborted(answered, AbortSignal.timeout(timeout));
  }

  async close(): Promise<void> {
    await this.thread.close();
    await this.driver.close();
  }

  private async ask(
    plan: ReadPlan,
    values: readonly Value[],
    signal: AbortSignal,
  ): Promise<string | Uint8Array> {
    const { deadline } = this.options;
    const bound = { plan, printed: this.print(plan), values };
    const read = async (onPlanned?: () => void) => {
      if (countRows(plan, values) <= MOST_ROWS_ON_EVENT_LOOP) {
        return await readAnswer(this.commits, bound, { deadline, signal, onPlanned });
      }
      const bookmarks = [...((await this.bookmarkManager?.getBookmarks()) ?? [])];
      return await this.thread.ask({ ...bound, bookmarks }, signal, onPlanned);
    };
    try {
      return await this.planning.run(bound.printed, read, signal);
    } catch (error) {
      throw storeError(error);
    }
  }

  private async inSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    try {
      return await inSession(this.session(mode), work);
    } catch (error) {
      throw storeError(error);
    }
  }

  private session(mode: 'READ' | 'WRITE'): Session {
    const { bookmarkManager } = this;
    return openSession(this.driver, this.options, mode, bookmarkManager === null ? {} : { bookmarkManager });
  }
}

/** An operator a line, with what it does, above those that it reads from. */
function linesOf({ operatorType, arguments: details, children }: Plan, depth: number): readonly string[] {
  const name = operatorType.replace(/@.*$/, '');
  const line = `${'  '.repeat(depth)}${name} ${details.Details ?? ''}`.trimEnd();
  return [line, ...children.flatMap((child) => linesOf(child, depth + 1))];
}
