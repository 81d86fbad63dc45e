import { DatabaseSync } from 'node:sqlite';
import type { Model } from '../../src/schema/Model.ts';
import { typeNamed } from '../../src/schema/typeNamed.ts';
import { endsOf } from '../../src/stores/endsOf.ts';
import type { Row } from '../../src/stores/Store.ts';
import { linkTable, ownedLinks, quoted } from '../../src/stores/sqlite/names.ts';
import { SqliteStore } from '../../src/stores/sqlite/SqliteStore.ts';
import { columnValue, rowValues } from '../../src/stores/sqlite/storedRow.ts';
import { tablesOf } from '../../src/stores/sqlite/tables.ts';

/** Kilobytes of pages that are kept meanwhile. */
const CACHE = 4_000_000;

/**
 * Makes a file of the embedded store from rows that are all new, in any order. What is stored is what the store
 * would have written; a million claims take minutes, because the indexes are made once all rows are there. A file
 * whose making was cut short is of no use.
 */
export async function importSqlite(model: Model, rows: Iterable<Row>, file: string): Promise<void> {
  await (await SqliteStore.open(model, file)).close();
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  database.exec(
    `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE}; PRAGMA temp_store = MEMORY`,
  );
  const indexes = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql > ''")
    .all();
  for (const { name } of indexes) database.exec(`DROP INDEX ${quoted(String(name))}`);
  database.exec('BEGIN');
  const writers = writersOf(model, database);
  for (const row of rows) writers.get(row.type)?.(row);
  for (const { sql } of indexes) database.exec(String(sql));
  database.exec('COMMIT; PRAGMA journal_mode = WAL');
  database.close();
}

/** By type: what writes one row of it with its links. */
function writersOf(model: Model, database: DatabaseSync): ReadonlyMap<string, (row: Row) => void> {
  const tables = new Map(tablesOf(model).map((table) => [table.name, table]));
  const insertInto = (name: string, columns: readonly string[]) =>
    database.prepare(
      `INSERT INTO ${quoted(name)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
  return new Map(
    [...model.types.keys()].map((typeName) => {
      const type = typeNamed(model, typeName);
      const table = tables.get(type.table);
      if (!table) throw new Error(`There is no table ${type.table}.`);
      const insert = insertInto(
        table.name,
        table.columns.map(({ name }) => name),
      );
      const links = ownedLinks(type).map((edge) => {
        const { via } = edge;
        const copies = via.keys === null ? [] : [...via.keys, type.order];
        const copied = via.keys === null ? [] : [...via.keys, 'order'];
        const statement = insertInto(linkTable(type.table, via.link), ['from', 'at', 'to', ...copied]);
        return (row: Row) => {
          for (const [at, to] of endsOf(row, edge).entries()) {
            statement.run(row.id, BigInt(at), to, ...copies.map((key) => columnValue(type, row, key)));
          }
        };
      });
      const write = (row: Row) => {
        insert.run(...rowValues(table, type, row, 0));
        for (const link of links) link(row);
      };
      return [typeName, write] as const;
    }),
  );
}
