import type { SQLInputValue } from 'node:sqlite';
import type { Model, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { endsOf } from '../endsOf.ts';
import type { IdsPart, Row } from '../Store.ts';
import type { Connection } from './Connection.ts';
import {
  indexName,
  isShared,
  KNOWN_FROM,
  KNOWN_UNTIL,
  linkTable,
  literal,
  type OwnedLink,
  ownedLinks,
  pastTable,
  quoted,
  TYPE,
} from './names.ts';
import { columnValue, rowFrom, rowValues } from './storedRow.ts';
import { type Table, tablesOf } from './tables.ts';

/** The statements by which one connection reads and writes whole rows. */
export class RowStatements {
  private readonly model: Model;
  private readonly connection: Connection;
  private readonly tables: ReadonlyMap<string, Table>;
  private readonly upserts: ReadonlyMap<string, Upserts>;
  private readonly links: ReadonlyMap<string, readonly Link[]>;
  /** A row that was of another type may have left links that its type does not have. */
  private readonly linkTables: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(model: Model, connection: Connection) {
    this.model = model;
    this.connection = connection;
    this.tables = new Map(tablesOf(model).map((table) => [table.name, table]));
    this.upserts = new Map(
      [...this.tables].map(([name, table]) => [
        name,
        { changing: upsert(table, false), unchanging: upsert(table, true) },
      ]),
    );
    const types = [...model.types.values()];
    this.links = new Map(
      types.map((type) => [type.name, ownedLinks(type).map((edge) => linkOf(type, edge))]),
    );
    this.linkTables = new Map(
      [...Map.groupBy(types, (type) => type.table)].map(([table, ofTable]) => [
        table,
        new Set(ofTable.flatMap((type) => (this.links.get(type.name) ?? []).map((link) => link.table))),
      ]),
    );
  }

  /** SQLite's own check of the file: at most 100 lines, none where all is well. */
  damage(): readonly string[] {
    const lines = listed(this.connection.statement('PRAGMA integrity_check').all()).map(([line]) =>
      String(line),
    );
    return lines.filter((line) => line !== 'ok');
  }

  ids(typeName: string, { after, most }: IdsPart = { after: null, most: -1 }): readonly string[] {
    const type = typeNamed(this.model, typeName);
    const text = `SELECT "id" FROM ${byItsId(type)} WHERE "id" > ?${ofType(type)} ORDER BY "id" LIMIT ?`;
    const found = this.connection.statement(text).all(after ?? '', BigInt(most));
    return listed(found).map(([id]) => String(id));
  }

  /** The rows of a type whose field or id is one of these, or of which an edge that they own leads there. */
  find(typeName: string, key: string, values: readonly string[]): readonly Row[] {
    if (values.length === 0) return [];
    const type = typeNamed(this.model, typeName);
    const table = this.table(type.table);
    const links = this.links.get(typeName) ?? [];
    const text = this.finding(type, key);
    const given = JSON.stringify([...new Set(values)]);
    return listed(this.connection.statement(text).all(given)).map((cells) => {
      const ends = links.map(({ edge }, i) => [edge.name, endsIn(cells[table.columns.length + i])] as const);
      return rowFrom(table, type, cells, new Map(ends));
    });
  }

  /** One statement for a row and its links: each statement more would take as long as this one. */
  private finding(type: StoredType, key: string): string {
    const table = this.table(type.table);
    const links = this.links.get(type.name) ?? [];
    const cells = [
      ...table.columns.map(({ name }) => quoted(name)),
      ...links.map(
        (link) =>
          `(SELECT json_group_array("to" ORDER BY "at") FROM ${quoted(link.table)} WHERE "from" = ${quoted(table.name)}."id")`,
      ),
    ];
    const along = links.find(({ edge }) => edge.name === key);
    const given = '(SELECT value FROM json_each(?))';
    const condition = along
      ? `"id" IN (SELECT "from" FROM ${quoted(along.table)} WHERE "to" IN ${given})`
      : `${quoted(key)} IN ${given}`;
    const from = along || key === 'id' ? byItsId(type) : quoted(table.name);
    return `SELECT ${cells.join(', ')} FROM ${from} WHERE ${condition}${ofType(type)}`;
  }

  /**
   * @param seq the change that this is a part of, if any
   * @param isNew whether the row is known not to be there
   */
  put(row: Row, seq: number | undefined, isNew: boolean): void {
    const type = typeNamed(this.model, row.type);
    if (seq !== undefined && !isNew) this.keep(type, row.id, seq);
    const upserts = this.upserts.get(type.table);
    const text = (seq === undefined ? upserts?.unchanging : upserts?.changing) ?? '';
    this.run(text, rowValues(this.table(type.table), type, row, seq ?? 0));
    this.unlink(type, row.id);
    for (const { edge, copies, insert } of this.links.get(row.type) ?? []) {
      const ends = endsOf(row, edge);
      if (ends.length === 0) continue;
      const copied = copies.map((key) => columnValue(type, row, key));
      for (const [at, to] of ends.entries()) this.run(insert, [row.id, BigInt(at), to, ...copied]);
    }
  }

  remove(typeName: string, id: string, seq: number | undefined): void {
    const type = typeNamed(this.model, typeName);
    if (seq !== undefined) this.keep(type, id, seq);
    const removed = this.run(`DELETE FROM ${byItsId(type)} WHERE "id" = ?${ofType(type)}`, [id]);
    if (removed > 0) this.unlink(type, id);
  }

  /** Takes away everything that is kept of how rows were before. */
  forgetPast(): void {
    for (const name of this.tables.keys())
      if (this.tables.has(pastTable(name))) this.run(`DELETE FROM ${quoted(pastTable(name))}`, []);
  }

  /** Keeps a row with its links as it was until a change, unless that change has written it already. */
  private keep(type: StoredType, id: string, seq: number): void {
    if (!type.versioned) return;
    const until = BigInt(seq);
    const columns = this.table(type.table)
      .columns.map(({ name }) => quoted(name))
      .join(', ');
    const kept = this.run(
      `INSERT INTO ${quoted(pastTable(type.table))} (${columns}, ${KNOWN_UNTIL}) SELECT ${columns}, ? FROM ${byItsId(type)}` +
        ` WHERE "id" = ? AND ${KNOWN_FROM} < ?${ofType(type)}`,
      [until, id, until],
    );
    if (kept === 0) return;
    const from = `(SELECT ${KNOWN_FROM} FROM ${byItsId(type)} WHERE "id" = ?)`;
    for (const links of this.linkTables.get(type.table) ?? []) {
      const ofLinks = this.table(links)
        .columns.map(({ name }) => quoted(name))
        .join(', ');
      this.run(
        `INSERT INTO ${quoted(pastTable(links))} (${ofLinks}, ${KNOWN_FROM}, ${KNOWN_UNTIL}) SELECT ${ofLinks}, ${from}, ? FROM ${quoted(links)} WHERE "from" = ?`,
        [id, until, id],
      );
    }
  }

  private unlink({ table }: StoredType, id: string): void {
    for (const links of this.linkTables.get(table) ?? [])
      this.run(`DELETE FROM ${quoted(links)} WHERE "from" = ?`, [id]);
  }

  private run(text: string, values: readonly SQLInputValue[]): number {
    return Number(this.connection.statement(text).run(...values).changes);
  }

  private table(name: string): Table {
    const table = this.tables.get(name);
    if (!table) throw new Error(`There is no table ${name}.`);
    return table;
  }
}

/** How an edge that is kept by links is written. */
interface Link {
  readonly edge: OwnedLink;
  readonly table: string;
  /** The fields of the row that a link repeats. */
  readonly copies: readonly string[];
  readonly insert: string;
}

function linkOf(type: StoredType, edge: OwnedLink): Link {
  const { via } = edge;
  const table = linkTable(type.table, via.link);
  const copies = via.keys === null ? [] : [...via.keys, type.order];
  const columns = ['from', 'at', 'to', ...(via.keys === null ? [] : [...via.keys, 'order'])];
  return { edge, table, copies, insert: insert(table, columns) };
}

function insert(table: string, columns: readonly string[]): string {
  const places = columns.map(() => '?').join(', ');
  return `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${places})`;
}

/** How a row is written, as a part of a change or as if it had always been so. */
interface Upserts {
  readonly changing: string;
  readonly unchanging: string;
}

function upsert({ name, columns }: Table, isUnchanging: boolean): string {
  const names = columns.map((column) => column.name);
  const others = names
    .filter((column) => column !== 'id' && !(isUnchanging && column === KNOWN_FROM))
    .map(quoted);
  return `${insert(name, names)} ON CONFLICT ("id") DO UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`;
}

/** The ends of links that a statement gives as JSON. */
function endsIn(cell: unknown): readonly string[] {
  const ends: unknown = typeof cell === 'string' ? JSON.parse(cell) : [];
  return Array.isArray(ends) ? ends.map(String) : [];
}

/** Connections give rows as arrays, which their types do not say. */
function listed(rows: readonly unknown[]): readonly (readonly unknown[])[] {
  return rows.filter((row) => Array.isArray(row));
}

/** Left to itself, SQLite goes through all rows of a type where their table holds several. */
function byItsId({ table }: StoredType): string {
  return `${quoted(table)} INDEXED BY ${quoted(indexName(table, ['id']))}`;
}

function ofType(type: StoredType): string {
  return isShared(type) ? ` AND ${TYPE} = ${literal(type.name)}` : '';
}
