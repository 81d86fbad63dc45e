import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { checksumOf } from '../../plan/cursor.ts';

/** Statements that are kept ready; each holds 10 to 200 kB. */
const STATEMENTS_KEPT = 100;

/** Milliseconds to wait where another process holds the file for a moment. */
const BUSY_TIMEOUT = 1_000;

/** Kilobytes of pages that each connection keeps: enough for the upper levels of all indexes. */
const CACHE = 4_096;

/** One connection to the file, with the statements that it has prepared. */
export class Connection {
  readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  /**
   * @param waitedFor asked now and then while a statement runs; ends the statement by throwing
   */
  constructor(file: string, { readOnly, waitedFor }: { readOnly: boolean; waitedFor?: () => number }) {
    this.database = new DatabaseSync(file, {
      readOnly,
      timeout: BUSY_TIMEOUT,
      enableForeignKeyConstraints: false,
    });
    try {
      if (!readOnly) this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
      this.database.exec(`PRAGMA cache_size = -${CACHE}; PRAGMA temp_store = MEMORY;`);
      this.database.function('waited_for', waitedFor ?? (() => 1));
      this.database.function('checksum_of', { deterministic: true }, (order) =>
        typeof order === 'string' ? checksumOf(order) : null,
      );
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  /** A prepared statement whose rows are arrays. The one that was not used for longest gives way. */
  statement(text: string): StatementSync {
    const known = this.statements.get(text);
    this.statements.delete(text);
    const statement = known ?? this.prepare(text);
    this.statements.set(text, statement);
    if (this.statements.size > STATEMENTS_KEPT) {
      const [oldest] = this.statements.keys();
      if (oldest !== undefined) this.statements.delete(oldest);
    }
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
    const steps = this.database.prepare(`EXPLAIN QUERY PLAN ${statement}`).all(parameters);
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
    if (this.database.isOpen) this.database.close();
  }

  private prepare(text: string): StatementSync {
    const statement = this.database.prepare(text);
    statement.setReturnArrays(true);
    return statement;
  }
}
