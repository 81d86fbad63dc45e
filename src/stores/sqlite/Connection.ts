import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Cache } from '../../Cache.ts';
import { CacheBudget } from '../../CacheBudget.ts';
import { checksumOf } from '../../plan/cursor.ts';

/** Bytes of the statements that a connection keeps ready, of which there is one in each thread. */
const STATEMENTS_KEPT = 4 * 2 ** 20;

/**
 * Bytes of statements after which a connection that reads is opened anew: what gives up a statement does not free it,
 * Node does once it tidies up its heap, in which a statement looks small.
 */
const STATEMENTS_PREPARED = 8 * 2 ** 20;

/** Bytes that a statement takes for each character of its text, as measured. */
const BYTES_PER_CHARACTER = 10;

/** Milliseconds to wait where another process holds the file for a moment. */
const BUSY_TIMEOUT = 1_000;

/** Kilobytes of pages that each connection keeps: enough for the upper levels of all indexes. */
const CACHE = 4_096;

export interface ConnectionOptions {
  readonly readOnly: boolean;
  /** Asked now and then while a statement runs; ends the statement by throwing. */
  readonly waitedFor?: () => number;
}

/** One connection to the file, with the statements that it has prepared. */
export class Connection {
  private readonly file: string;
  private readonly options: ConnectionOptions;
  private readonly statements = new Cache<StatementSync>(new CacheBudget(STATEMENTS_KEPT));
  private current: DatabaseSync;
  private prepared = 0;

  constructor(file: string, options: ConnectionOptions) {
    this.file = file;
    this.options = options;
    this.current = open(file, options);
  }

  get database(): DatabaseSync {
    return this.current;
  }

  /** A prepared statement whose rows are arrays, to be used at once. */
  statement(text: string): StatementSync {
    const known = this.statements.get(text);
    if (known) return known;
    const bytes = text.length * BYTES_PER_CHARACTER;
    this.prepared += bytes;
    if (this.options.readOnly && this.prepared > STATEMENTS_PREPARED) this.reopen();
    const statement = this.current.prepare(text);
    statement.setReturnArrays(true);
    this.statements.set(text, statement, bytes);
    return statement;
  }

  /** What a statement gives that gives one text. */
  text(statement: string, parameters: Readonly<Record<string, SQLInputValue>>): string {
    const row: unknown = this.statement(statement).get(parameters);
    const value: unknown = Array.isArray(row) ? row[0] : undefined;
    if (typeof value !== 'string') throw new Error('The database answered with no text.');
    return value;
  }

  /** How SQLite runs a statement, a step a line (https://www.sqlite.org/eqp.html). */
  explain(statement: string, parameters: Readonly<Record<string, SQLInputValue>>): string {
    const steps = this.current.prepare(`EXPLAIN QUERY PLAN ${statement}`).all(parameters);
    const depths = new Map<unknown, number>();
    const lines = steps.map(({ id, parent, detail }) => {
      const depth = (depths.get(parent) ?? -1) + 1;
      depths.set(id, depth);
      return `${'  '.repeat(depth)}${detail}`;
    });
    return lines.join('\n');
  }

  close(): void {
    this.statements.clear();
    if (this.current.isOpen) this.current.close();
  }

  /** Frees every statement that was prepared. */
  private reopen(): void {
    const next = open(this.file, this.options);
    this.close();
    this.prepared = 0;
    this.current = next;
  }
}

function open(file: string, { readOnly, waitedFor }: ConnectionOptions): DatabaseSync {
  const database = new DatabaseSync(file, {
    readOnly,
    timeout: BUSY_TIMEOUT,
    enableForeignKeyConstraints: false,
  });
  try {
    if (!readOnly) database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    database.exec(`PRAGMA cache_size = -${CACHE}; PRAGMA temp_store = MEMORY;`);
    database.function('waited_for', waitedFor ?? (() => 1));
    database.function('checksum_of', { deterministic: true }, (order) =>
      typeof order === 'string' ? checksumOf(order) : null,
    );
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
