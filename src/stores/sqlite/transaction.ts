import { setImmediate } from 'node:timers/promises';
import type { IdsPart, PutOptions, RemoveOptions, Row, Transaction } from '../Store.ts';
import type { RowStatements } from './RowStatements.ts';

/** Rows written before reads get their turn: some 10 ms. */
const BATCH = 200;

/** Reads and writes rows while the file is locked for this transaction. */
export class SqliteTransaction implements Transaction {
  private readonly statements: RowStatements;
  private ended = false;

  constructor(statements: RowStatements) {
    this.statements = statements;
  }

  async damage(): Promise<readonly string[]> {
    return this.open().damage();
  }

  /** Nothing to do: there is one writer at a time. */
  async lock(): Promise<void> {
    this.open();
  }

  async get(type: string, ids: readonly string[]): Promise<readonly Row[]> {
    return this.open().find(type, 'id', ids);
  }

  async ids(type: string, part?: IdsPart): Promise<readonly string[]> {
    return this.open().ids(type, part);
  }

  async find(type: string, key: string, values: readonly string[]): Promise<readonly Row[]> {
    return this.open().find(type, key, values);
  }

  async put(rows: readonly Row[], { before, onWritten, seq }: PutOptions = {}): Promise<void> {
    const isNew = (row: Row) => before?.get(row.id) === null;
    await this.inBatches(rows, (row, statements) => statements.put(row, seq, isNew(row)), onWritten);
  }

  async remove(type: string, ids: readonly string[], { seq }: RemoveOptions = {}): Promise<void> {
    await this.inBatches(ids, (id, statements) => statements.remove(type, id, seq));
  }

  async forgetPast(): Promise<void> {
    this.open().forgetPast();
  }

  /** Whoever kept the transaction cannot write outside of it. */
  end(): void {
    this.ended = true;
  }

  private async inBatches<T>(
    items: readonly T[],
    write: (item: T, statements: RowStatements) => void,
    onWritten: (items: number) => void = () => undefined,
  ): Promise<void> {
    for (let i = 0; i < items.length; i += BATCH) {
      if (i > 0) await setImmediate();
      const statements = this.open();
      const batch = items.slice(i, i + BATCH);
      for (const item of batch) write(item, statements);
      onWritten(batch.length);
    }
  }

  private open(): RowStatements {
    if (this.ended) throw new Error('The transaction has ended.');
    return this.statements;
  }
}
