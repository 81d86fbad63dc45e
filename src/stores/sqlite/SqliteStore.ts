import { once } from 'node:events';
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { DemarcheError } from '../../errors.ts';
import type { Value } from '../../plan/bindValues.ts';
import { countRows } from '../../plan/countRows.ts';
import type { ReadPlan } from '../../plan/ReadPlan.ts';
import type { Model } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { deadlineExceeded } from '../deadlineExceeded.ts';
import { LargeReads } from '../LargeReads.ts';
import { othersWrite } from '../othersWrite.ts';
import { perPlan } from '../perPlan.ts';
import type { Store, Transaction } from '../Store.ts';
import { Connection } from './Connection.ts';
import { migrate, setVersion } from './migrations.ts';
import { quoted, ROW, wordsTable } from './names.ts';
import { type PrintedPlan, printPlan } from './printPlan.ts';
import { LARGE_AT_ONCE, ReadThreads } from './ReadThreads.ts';
import { RowStatements } from './RowStatements.ts';
import { refuseForeignFile } from './refuseForeign.ts';
import { isBusy, storeError, unavailable, whyUnavailable } from './storeError.ts';
import type { BoundStatement } from './threadMain.ts';
import { SqliteTransaction } from './transaction.ts';
import type { VacuumStart } from './vacuumMain.ts';

/** Milliseconds to wait for another process that is writing, and between two tries. */
const WRITER_TIMEOUT = 5_000;
const PAUSE = 10;

/**
 * `node:sqlite` answers before it returns, and everybody waits meanwhile. What may read more rows than these runs in a
 * thread, and so does what counts or seeks words. All else is tried on the event loop first, because most lists are
 * shorter than they may be.
 */
const MOST_ROWS_ON_EVENT_LOOP = 5_000;

/** Milliseconds that a trial may take, about, and how long a plan that takes longer goes to a thread at once. */
const TRIAL = 2;
const IN_THREADS_FOR = 1_000;

/** An answer of more rows than these may take seconds, and so may one for which very many are gone through. */
const ROWS_LARGE = 20_000;

/** What a statement says whose trial took too long. */
const TOO_LONG = 'This takes a thread.';

const LOG_IN_USE =
  'Somebody still reads the store as it was: the file ending in -wal beside it keeps what was erased until nobody does and something is written.';

/** The graph in one file, by the SQLite that is part of Node. */
export class SqliteStore implements Store {
  readonly print: (plan: ReadPlan) => PrintedPlan;
  private readonly model: Model;
  private readonly file: string;
  private readonly writing: Connection;
  /** Apart from the writing one, so that reads never see a transaction that is open. */
  private readonly reading: Connection;
  private readonly threads: ReadThreads;
  private readonly large: LargeReads;
  private readonly statements: RowStatements;
  /** Plans whose trial took too long, and until when they are not tried again. */
  private readonly inThreadsUntil = new WeakMap<ReadPlan, number>();
  private triedUntil = 0;
  private lastTransaction: Promise<unknown> = Promise.resolve();
  private closing: Promise<void> | null = null;

  private constructor(model: Model, file: string, writing: Connection) {
    this.model = model;
    this.file = file;
    this.writing = writing;
    const { opened } = writing;
    this.reading = new Connection(file, {
      readOnly: true,
      opened,
      checkCancelled: () => this.refuseLongTrials(),
    });
    this.threads = new ReadThreads(file, opened);
    this.large = new LargeReads(model, LARGE_AT_ONCE, (type) => this.rowsOf(typeNamed(model, type).table));
    this.print = perPlan((plan) => printPlan(model, plan));
    this.statements = new RowStatements(model, writing);
  }

  /**
   * Opens a file, or makes it with the folders that lead to it, and brings it to this program's version.
   *
   * @param renew makes anew what an earlier version derived otherwise; where it is left out, that stays as it is
   *
   * Throws BAD_SETTING where the file or its folder cannot be used, or another program or a newer one has written it, and
   * STORE_UNAVAILABLE where another process is writing to it for long.
   */
  static async open(
    model: Model,
    file: string,
    renew?: (store: Store) => Promise<void>,
  ): Promise<SqliteStore> {
    const { store, isOld } = SqliteStore.openFile(model, file);
    if (!isOld || !renew) return store;
    try {
      await renew(store);
      await store.transaction(async () => setVersion(store.writing.database));
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  private static openFile(model: Model, file: string): { store: SqliteStore; isOld: boolean } {
    let writing: Connection | null = null;
    try {
      mkdirSync(dirname(file), { recursive: true });
      refuseNoFile(file);
      refuseForeignFile(file);
      writing = new Connection(file, { readOnly: false });
      const isOld = migrate(writing.database, model, file);
      // From here on waiting is up to `begin`: inside SQLite it would stop everything.
      writing.database.exec('PRAGMA busy_timeout = 0');
      return { store: new SqliteStore(model, file, writing), isOld };
    } catch (error) {
      writing?.close();
      if (error instanceof DemarcheError) throw error;
      if (isBusy(error)) throw storeError(error);
      throw new DemarcheError(
        'BAD_SETTING',
        `The store's file "${file}" cannot be used: ${whyUnavailable(error) ?? messageOf(error)}. Set DATA_DIR to a folder that this program may write to.`,
        { cause: error },
      );
    }
  }

  async read(plan: ReadPlan, values: readonly Value[], signal?: AbortSignal): Promise<string | Uint8Array> {
    if (signal?.aborted) throw deadlineExceeded(signal.reason);
    this.refuseWhenClosed();
    const printed = this.print(plan);
    const statement = { text: printed.text, parameters: printed.parameters.bind(values) };
    const rows = countRows(plan, values);
    const isTried = rows <= MOST_ROWS_ON_EVENT_LOOP && !printed.isUnbounded;
    try {
      const text = isTried ? this.readOnEventLoop(plan, statement) : null;
      if (text !== null) return text;
      const read = () => this.threads.read(statement, signal);
      const isLarge = rows > ROWS_LARGE || this.large.scansMany(plan, values);
      return await (isLarge ? this.large.run(read, signal) : read());
    } catch (error) {
      throw storeError(error);
    }
  }

  async explain(plan: ReadPlan, values: readonly Value[]): Promise<string> {
    this.refuseWhenClosed();
    const { text, parameters } = this.print(plan);
    try {
      return this.reading.explain(text, parameters.bind(values));
    } catch (error) {
      throw storeError(error);
    }
  }

  /** Transactions wait for each other: there is one writer. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const run = this.lastTransaction.then(() => this.inTransaction(work, signal));
    this.lastTransaction = run.catch(() => {});
    return run;
  }

  /** On a connection of its own, whose transaction begins with its first read. */
  async snapshot<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    this.refuseWhenClosed();
    const { opened } = this.writing;
    const connection = new Connection(this.file, { readOnly: true, opened });
    try {
      connection.database.exec('BEGIN');
      return await work(new SqliteTransaction(new RowStatements(this.model, connection)));
    } catch (error) {
      throw storeError(error);
    } finally {
      connection.close();
    }
  }

  forget(): Promise<string | null> {
    const run = this.lastTransaction.then(() => this.writeAnew());
    this.lastTransaction = run.catch(() => {});
    return run;
  }

  async health(): Promise<void> {
    this.refuseWhenClosed();
    this.reading.refuseOtherFile();
    try {
      this.reading.statement('SELECT count(*) FROM sqlite_schema').get();
    } catch (error) {
      throw unavailable(whyUnavailable(error) ?? 'it cannot be read', error);
    }
  }

  close(): Promise<void> {
    this.closing ??= this.lastTransaction.then(async () => {
      await this.threads.close();
      this.reading.close();
      this.checkpoint();
      this.writing.close();
    });
    return this.closing;
  }

  /** Where the disk is full, what was written stays beside the file until the next one. */
  private checkpoint(): void {
    try {
      this.writing.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (error) {
      if (whyUnavailable(error) === undefined) throw error;
    }
  }

  /** Writes the whole file without what was removed, and empties the log beside it as soon as nobody reads in it. */
  private async writeAnew(): Promise<string | null> {
    this.refuseWhenClosed();
    const words = [...this.model.types.values()]
      .filter((type) => type.words.length > 0)
      .map((type) => wordsTable(type.table));
    const start: VacuumStart = { file: this.file, words: [...new Set(words)] };
    const main = new URL('./vacuumMain.ts', import.meta.url).href;
    const worker = new Worker(new URL('../thread.js', import.meta.url), { workerData: { main, start } });
    try {
      await once(worker, 'exit');
    } catch (error) {
      throw storeError(error);
    }
    const until = Date.now() + WRITER_TIMEOUT;
    while (!this.hasEmptyLog()) {
      if (Date.now() > until) return LOG_IN_USE;
      await setTimeout(PAUSE);
    }
    return null;
  }

  private hasEmptyLog(): boolean {
    const [row] = this.writing.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
    return Number(row?.busy) === 0;
  }

  /** Null where it belongs in a thread, or turns out to. */
  private readOnEventLoop(plan: ReadPlan, { text, parameters }: BoundStatement): string | null {
    const now = performance.now();
    if (now < (this.inThreadsUntil.get(plan) ?? 0)) return null;
    this.triedUntil = now + TRIAL;
    try {
      return this.reading.text(text, parameters);
    } catch (error) {
      if (!(error instanceof Error) || error.message !== TOO_LONG) throw error;
      this.inThreadsUntil.set(plan, now + IN_THREADS_FOR);
      return null;
    }
  }

  /** The highest number of a row tells it at once, and rows that were taken away count too. */
  private rowsOf(table: string): number {
    return Number(this.reading.value(`SELECT max(${ROW}) FROM ${quoted(table)}`) ?? 0);
  }

  private refuseLongTrials(): number {
    if (performance.now() > this.triedUntil) throw new Error(TOO_LONG);
    return 1;
  }

  private async inTransaction<T>(
    work: (transaction: Transaction) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    this.refuseWhenClosed();
    await this.begin(signal);
    const transaction = new SqliteTransaction(this.statements);
    try {
      const given = await work(transaction);
      transaction.end();
      this.writing.database.exec('COMMIT');
      return given;
    } catch (error) {
      transaction.end();
      if (this.writing.database.isTransaction) this.writing.database.exec('ROLLBACK');
      throw storeError(error);
    }
  }

  /** Waits by turns for another process that is writing, so that reads go on meanwhile. */
  private async begin(signal = AbortSignal.timeout(WRITER_TIMEOUT)): Promise<void> {
    for (;;) {
      if (signal.aborted) throw othersWrite();
      try {
        this.writing.database.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error)) throw storeError(error);
      }
      await setTimeout(PAUSE);
    }
  }

  private refuseWhenClosed(): void {
    if (this.closing !== null) throw unavailable('it has been closed');
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A pipe or a device would be waited for without end. */
function refuseNoFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile())
    throw new DemarcheError(
      'BAD_SETTING',
      `"${file}" is no file. Set DATA_DIR to a folder in which this program may make its own.`,
    );
}
