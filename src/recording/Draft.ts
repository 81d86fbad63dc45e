import { isDeepStrictEqual } from 'node:util';
import type { Row, Transaction } from '../stores/Store.ts';

/**
 * The graph as it will be when everything is written: what is stored, under the rows that are waiting. Only
 * rows that differ from what is stored are written, all at once, at the end.
 */
export class Draft {
  private readonly transaction: Transaction;
  private readonly waiting = new Map<string, Row>();
  private readonly stored = new Map<string, Row | null>();
  private readonly removed = new Map<string, string>();

  constructor(transaction: Transaction) {
    this.transaction = transaction;
  }

  /** The rows of a type with these ids; those that do not exist are left out. */
  async get(type: string, ids: Iterable<string>): Promise<readonly Row[]> {
    const wanted = [...new Set(ids)];
    await this.load(type, wanted);
    return wanted.flatMap((id) => {
      const row = this.removed.has(id) ? undefined : (this.waiting.get(id) ?? this.stored.get(id));
      return row && row.type === type ? [row] : [];
    });
  }

  /** The rows of a type whose field or to-one edge has one of these values. */
  async find(type: string, key: string, values: Iterable<string>): Promise<readonly Row[]> {
    const wanted = new Set(values);
    if (wanted.size === 0) return [];
    for (const row of await this.transaction.find(type, key, [...wanted])) this.stored.set(row.id, row);
    const rows = new Map([...this.stored, ...this.waiting]);
    return [...rows.values()].filter((row): row is Row => {
      if (!row || row.type !== type || this.removed.has(row.id)) return false;
      const value = row.fields[key] ?? row.edges[key];
      return typeof value === 'string' && wanted.has(value);
    });
  }

  put(...rows: readonly Row[]): void {
    for (const row of rows) {
      this.waiting.set(row.id, row);
      this.removed.delete(row.id);
    }
  }

  remove(row: Row): void {
    this.waiting.delete(row.id);
    this.removed.set(row.id, row.type);
  }

  /** Writes what is waiting. Gives how many rows changed. */
  async commit(): Promise<number> {
    for (const [type, rows] of Map.groupBy(this.waiting.values(), (row) => row.type)) {
      await this.load(
        type,
        rows.map((row) => row.id),
      );
    }
    const changed = [...this.waiting.values()].filter(
      (row) => !isDeepStrictEqual(row, this.stored.get(row.id)),
    );
    const gone = [...this.removed].filter(([id]) => this.stored.get(id) !== null);
    await this.transaction.put(changed);
    for (const [type, ids] of Map.groupBy(gone, ([, of]) => of)) {
      await this.transaction.remove(
        type,
        ids.map(([id]) => id),
      );
    }
    return changed.length + gone.length;
  }

  private async load(type: string, ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => this.stored.get(id)?.type !== type && this.stored.get(id) !== null);
    if (missing.length === 0) return;
    for (const row of await this.transaction.get(type, missing)) this.stored.set(row.id, row);
    for (const id of missing) if (!this.stored.has(id)) this.stored.set(id, null);
  }
}
