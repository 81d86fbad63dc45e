import { statSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { Cache } from '../../Cache.ts';
import { CacheBudget } from '../../CacheBudget.ts';
import { checksumOf } from '../../cursor.ts';
import { DemarcheError } from '../../errors.ts';
import { writeExcerpt } from '../../plan/writeExcerpt.ts';
import { beforeHistory } from '../beforeHistory.ts';

/** Bytes of the statements that a connection keeps ready, of which there is one in each thread. */
const STATEMENTS_KEPT = 4 * 2 ** 20;

/**
 * An evicted statement is freed only when V8 collects it, which may be late; so a connection that reads is opened again
 * after this many bytes of statements.
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
  readonly checkCancelled?: () => number;
  /** Which file it has to be, as `opened` of another connection says it; whichever stands there where it is left out. */
  readonly opened?: string;
}

/** One connection to the file, with the statements that it has prepared. */
export class Connection {
  private readonly file: string;
  /** Which file that name led to. Its number is not given to another one as long as it is open. */
  readonly opened: string;
  private readonly options: ConnectionOptions;
  private readonly statements = new Cache<StatementSync>(new CacheBudget(STATEMENTS_KEPT));
  private current: DatabaseSync;
  private prepared = 0;

  constructor(file: string, options: ConnectionOptions) {
    this.file = file;
    this.options = options;
    this.current = open(file, options);
    this.opened = options.opened ?? fileAt(file);
    try {
      this.refuseOtherFile();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  get database(): DatabaseSync {
    return this.current;
  }

  /** Throws STORE_UNAVAILABLE where another file stands in the place of the one that was opened. */
  refuseOtherFile(): void {
    const found = fileAt(this.file);
    if (found === this.opened) return;
    const what = found === '' ? 'was taken away' : 'was replaced by another';
    throw new DemarcheError(
      'STORE_UNAVAILABLE',
      `The store's file ${what} while the service used it. Stop the service, put the right file there and start it again.`,
    );
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
    // Of two ways to the same rows one may stay unprinted.
    statement.setAllowUnknownNamedParameters(true);
    this.statements.set(text, statement, bytes);
    return statement;
  }

  /** The first value that a statement gives. */
  value(statement: string, parameters: Readonly<Record<string, SQLInputValue>> = {}): unknown {
    const row: unknown = this.statement(statement).get(parameters);
    return Array.isArray(row) ? row[0] : undefined;
  }

  /** What a statement gives that gives one text. */
  text(statement: string, parameters: Readonly<Record<string, SQLInputValue>>): string {
    const value = this.value(statement, parameters);
    if (typeof value !== 'string') throw new Error('The database answered with no text.');
    return value;
  }

  /** How SQLite runs a statement, a step a line (https://www.sqlite.org/eqp.html). */
  explain(statement: string, parameters: Readonly<Record<string, SQLInputValue>>): string {
    const explaining = this.current.prepare(`EXPLAIN QUERY PLAN ${statement}`);
    explaining.setAllowUnknownNamedParameters(true);
    const depths = new Map<unknown, number>();
    const lines = explaining.all(parameters).map(({ id, parent, detail }) => {
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
    this.refuseOtherFile();
    const next = open(this.file, this.options);
    this.close();
    this.prepared = 0;
    this.current = next;
  }
}

function open(file: string, { readOnly, checkCancelled }: ConnectionOptions): DatabaseSync {
  const database = new DatabaseSync(file, {
    readOnly,
    timeout: BUSY_TIMEOUT,
    enableForeignKeyConstraints: false,
  });
  try {
    // What was confirmed stays, also where the power goes: WAL alone would lose the last commits.
    if (!readOnly) database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    database.exec(`PRAGMA cache_size = -${CACHE}; PRAGMA temp_store = MEMORY;`);
    database.function('check_cancelled', checkCancelled ?? (() => 1));
    database.function('checksum_of', { deterministic: true }, (order) =>
      typeof order === 'string' ? checksumOf(order) : null,
    );
    database.function('refuse_unknown', (at) => {
      throw beforeHistory(typeof at === 'string' ? at : null);
    });
    database.function('excerpt', { deterministic: true }, excerptText);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** `writeExcerpt` of a text, words and parts in JSON, as JSON. */
function excerptText(text: SQLOutputValue, words: SQLOutputValue, parts: SQLOutputValue): string | null {
  const excerpt = writeExcerpt(String(text), JSON.parse(String(words)), JSON.parse(String(parts)));
  return excerpt && JSON.stringify(excerpt);
}

/** Which file stands there, or nothing. */
function fileAt(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino}` : '';
}
