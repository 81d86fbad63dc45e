import type { Row, Transaction } from '../stores/Store.ts';
import { refuseIncomplete } from './refuseIncomplete.ts';
import { sameRow } from './sameRow.ts';
import { TYPES_OF_GRAPH } from './typesOfGraph.ts';

/** What is known of the rows of one type, by id. */
interface Known {
  /** Rows as they are stored, as far as they were read; null where there is none. */
  readonly stored: Map<string, Row | null>;
  /** Rows as they will be written. */
  readonly waiting: Map<string, Row>;
  readonly removed: Set<string>;
  /** Ids of the stored rows that were found, by the field or edge and the value that they were looked up by. */
  readonly found: Map<string, Map<string, string[]>>;
}

/** A row as it is stored and as it will be; null where there is none. */
export interface Change {
  readonly before: Row | null;
  readonly after: Row | null;
}

export interface CommitOptions {
  /**
   * Gives the number of the change that this is a part of: asked for where anything is to be written. Left out where it is a
   * part of none.
   */
  readonly number?: () => Promise<number>;
  /** Called with all that is written, before it is. */
  readonly onChanges?: (changes: readonly Change[]) => void;
  /** Called with how many of how many rows are written. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * The graph as it will be when everything is written: what is stored, under the rows that are waiting. Only
 * rows that differ from what is stored are written, all at once, at the end.
 */
export class Draft {
  private readonly transaction: Transaction;
  private readonly types = new Map<string, Known>();

  constructor(transaction: Transaction) {
    this.transaction = transaction;
  }

  /** The rows of a type with these ids; those that do not exist are left out. */
  async get(type: string, ids: Iterable<string>): Promise<readonly Row[]> {
    const wanted = [...new Set(ids)];
    await this.load(type, wanted);
    const { stored, waiting, removed } = this.known(type);
    return wanted.flatMap((id) => {
      const row = removed.has(id) ? undefined : (waiting.get(id) ?? stored.get(id));
      return row ? [row] : [];
    });
  }

  /** The rows of a type with these ids as they are stored, whatever is waiting. */
  async stored(type: string, ids: Iterable<string>): Promise<readonly Row[]> {
    const wanted = [...new Set(ids)];
    await this.load(type, wanted);
    const { stored } = this.known(type);
    return wanted.flatMap((id) => stored.get(id) ?? []);
  }

  /**
   * The rows of a type that have one of these values in a field, or lead to one by an edge that they own. The store is
   * asked once for each value: to be called when nobody else can change the rows any longer.
   */
  async find(type: string, key: string, values: Iterable<string>): Promise<readonly Row[]> {
    const wanted = new Set(values);
    if (wanted.size === 0) return [];
    const { stored, waiting, removed } = this.known(type);
    const found = await this.findStored(type, key, wanted);
    const kept = found.filter((id) => !waiting.has(id) && !removed.has(id));
    const written = [...waiting.values()].filter((row) => valuesIn(row, key).some((one) => wanted.has(one)));
    return [...kept.flatMap((id) => stored.get(id) ?? []), ...written];
  }

  /** Rows as they are to be written, whole. Throws where a stored field is missing. */
  put(rows: Iterable<Row>): void {
    for (const row of rows) {
      refuseIncomplete(row);
      const { waiting, removed } = this.known(row.type);
      waiting.set(row.id, row);
      removed.delete(row.id);
    }
  }

  remove(rows: Iterable<Row>): void {
    for (const row of rows) {
      const { waiting, removed } = this.known(row.type);
      waiting.delete(row.id);
      removed.add(row.id);
    }
  }

  /** Takes those rows of a type out of what is waiting that are not known to be stored already, and gives them. */
  takeNew(type: string): readonly Row[] {
    const { waiting, stored } = this.known(type);
    const rows = [...waiting.values()].filter(({ id }) => !stored.get(id));
    for (const { id } of rows) waiting.delete(id);
    return rows;
  }

  /** What is waiting and differs from what is stored. */
  async changes(): Promise<readonly Change[]> {
    const changes: Change[] = [];
    for (const [type, { stored, waiting, removed }] of this.types) {
      await this.load(type, [...waiting.keys(), ...removed]);
      for (const row of waiting.values()) {
        const before = stored.get(row.id) ?? null;
        if (!sameRow(row, before)) changes.push({ before, after: row });
      }
      for (const id of removed) {
        const before = stored.get(id);
        if (before) changes.push({ before, after: null });
      }
    }
    return changes;
  }

  /** Writes what is waiting. Gives how many rows changed. */
  async commit({ number, onChanges, onProgress = () => undefined }: CommitOptions = {}): Promise<number> {
    const changes = await this.changes();
    onChanges?.(changes);
    const seq = changes.length > 0 ? await number?.() : undefined;
    let done = 0;
    const written = changes.flatMap(({ before, after }) => (after ? [{ before, after }] : []));
    await this.transaction.put(
      written.map(({ after }) => after),
      {
        before: new Map(written.map(({ before, after }) => [after.id, before])),
        seq,
        onWritten: (rows) => {
          done += rows;
          onProgress(done, changes.length);
        },
      },
    );
    const gone = changes.flatMap(({ before, after }) => (before && !after ? [before] : []));
    // What leads to others goes before them: what it led to is kept with it.
    const byType = Map.groupBy(gone, (row) => row.type);
    const place = (type: string) => TYPES_OF_GRAPH.indexOf(type);
    for (const [type, rows] of [...byType].sort(([a], [b]) => place(b) - place(a))) {
      await this.transaction.remove(
        type,
        rows.map((row) => row.id),
        { seq },
      );
    }
    return changes.length;
  }

  /** The ids of the stored rows that `find` gives, each once. */
  private async findStored(
    type: string,
    key: string,
    wanted: ReadonlySet<string>,
  ): Promise<readonly string[]> {
    const { stored, found } = this.known(type);
    const byValue = found.get(key) ?? new Map<string, string[]>();
    found.set(key, byValue);
    const unknown = [...wanted].filter((value) => !byValue.has(value));
    if (unknown.length > 0) {
      const rows = await this.transaction.find(type, key, unknown);
      for (const value of unknown) byValue.set(value, []);
      for (const row of rows) {
        stored.set(row.id, row);
        for (const value of valuesIn(row, key)) if (wanted.has(value)) byValue.get(value)?.push(row.id);
      }
    }
    return [...new Set([...wanted].flatMap((value) => byValue.get(value) ?? []))];
  }

  private async load(type: string, ids: readonly string[]): Promise<void> {
    const { stored } = this.known(type);
    const missing = ids.filter((id) => !stored.has(id));
    if (missing.length === 0) return;
    for (const row of await this.transaction.get(type, missing)) stored.set(row.id, row);
    for (const id of missing) if (!stored.has(id)) stored.set(id, null);
  }

  private known(type: string): Known {
    const known = this.types.get(type);
    if (known) return known;
    const fresh: Known = { stored: new Map(), waiting: new Map(), removed: new Set(), found: new Map() };
    this.types.set(type, fresh);
    return fresh;
  }
}

/** What a row has in a field, or leads to by an edge. */
function valuesIn({ fields, edges }: Row, key: string): readonly string[] {
  return [fields[key] ?? edges[key] ?? []].flat().filter((value) => typeof value === 'string');
}
