import type { DatabaseSync } from 'node:sqlite';
import { DemarcheError } from '../../errors.ts';
import { APPLICATION_ID } from '../../schema/applicationId.ts';
import type { Model } from '../../schema/Model.ts';
import { quoted, ROW, WORDS, wordsTable } from './names.ts';
import { refuseForeign } from './refuseForeign.ts';
import { type Column, type Table, tablesOf } from './tables.ts';

/**
 * The version of the stored graph that this program reads and writes. A change that new tables, columns and indexes
 * alone cannot make raises it: rows of an earlier version are then renewed before it is set. With 2 positions know
 * whether they are only reported; with 3 documents are found by their text and their days, and claims by who reports them;
 * with 4 each time that a stance was held is a position; with 5 others of one name are found by it; with 6 names are
 * folded as quotations are, and words of scripts without spaces are found wherever they stand; with 7 records have
 * earlier slugs; with 8 all of them have, and names are folded as search folds them; with 9 changes are kept, and who may write;
 * with 10 a claim may lack the words that name its holder, and a draft its stance; with 11 positions know when their
 * words were said, and whether words give them up; with 12 proposals know whether anybody is against them;
 * with 13 positions have spells; with 14 what rows were before a change is kept;
 * with 15 positions have their course; with 16 what is left out of a text is kept, and erased with it.
 */
export const VERSION = 16;

/**
 * Brings the tables, columns and indexes of a file to this program's model, in one transaction; what the model no longer
 * names is left where it holds data, and dropped where it is an index. Gives whether an earlier version has written
 * rows, which are to be renewed before `setVersion`.
 *
 * Throws BAD_SETTING where another program or a newer one has written the file.
 */
export function migrate(database: DatabaseSync, model: Model, file: string): boolean {
  database.exec('BEGIN IMMEDIATE');
  try {
    refuseForeign(database, file);
    const found = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (found > VERSION) {
      throw new DemarcheError(
        'BAD_SETTING',
        `The file "${file}" has version ${found} of the stored graph; this program knows versions up to ${VERSION}. Start a newer program, or set DATA_DIR to another folder.`,
      );
    }
    const tables = tablesOf(model);
    for (const table of tables) makeTable(database, table);
    makeIndexes(database, tables);
    if (found === 0) setVersion(database);
    const id = Number(database.prepare('PRAGMA application_id').get()?.application_id);
    if (id !== APPLICATION_ID) database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec('COMMIT');
    return found > 0 && found < VERSION;
  } catch (error) {
    // A full disk has ended it already.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Says that everything in the file is as this version has it. */
export function setVersion(database: DatabaseSync): void {
  database.exec(`PRAGMA user_version = ${VERSION}`);
}

function makeTable(database: DatabaseSync, table: Table): void {
  const known = new Map(
    database
      .prepare('SELECT name, "notnull" AS required FROM pragma_table_info(?)')
      .all(table.name)
      .map(({ name, required }) => [name, required === 1]),
  );
  if (known.size > 0) {
    for (const column of table.columns) {
      const wasRequired = known.get(column.name);
      if (wasRequired === undefined)
        database.exec(`ALTER TABLE ${quoted(table.name)} ADD COLUMN ${definition(column, true)}`);
      else if (wasRequired && !column.required && !table.key?.includes(column.name))
        allowNull(database, table.name, column);
    }
  } else {
    const columns = table.columns.map((column) => definition(column, false));
    database.exec(
      table.key === null
        ? `CREATE TABLE ${quoted(table.name)} (${quoted(ROW)} INTEGER PRIMARY KEY, ${columns.join(', ')}) STRICT`
        : `CREATE TABLE ${quoted(table.name)} (${columns.join(', ')}, PRIMARY KEY (${list(table.key)})) STRICT, WITHOUT ROWID`,
    );
  }
  if (table.words) makeWords(database, table.name);
}

/** SQLite lets go of NOT NULL only with the column, which no index may name then: `makeIndexes` makes them anew. */
function allowNull(database: DatabaseSync, table: string, column: Column): void {
  const [name, old] = [quoted(column.name), quoted(`required ${column.name}`)];
  const indexes = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?")
    .all(table);
  for (const index of indexes) database.exec(`DROP INDEX ${quoted(String(index.name))}`);
  database.exec(
    `ALTER TABLE ${quoted(table)} RENAME COLUMN ${name} TO ${old};
     ALTER TABLE ${quoted(table)} ADD COLUMN ${definition(column, true)};
     UPDATE ${quoted(table)} SET ${name} = ${old};
     ALTER TABLE ${quoted(table)} DROP COLUMN ${old};`,
  );
}

/** SQLite adds a required column to a table with rows only with a value for them. */
function definition({ name, kind, required }: Column, added: boolean): string {
  const standard = added && required ? ` DEFAULT ${kind === 'TEXT' ? "''" : '0'}` : '';
  return `${quoted(name)} ${kind}${required ? ' NOT NULL' : ''}${standard}`;
}

/**
 * The full-text index keeps no copy of the words, and triggers keep it in step with the rows. The `ascii`
 * tokenizer splits at ASCII punctuation and white space alone, which folded words do not have.
 */
function makeWords(database: DatabaseSync, name: string): void {
  const words = quoted(wordsTable(name));
  const trigger = (when: string, body: string) =>
    `CREATE TRIGGER IF NOT EXISTS ${quoted(`${name} words ${when.toLowerCase()}`)} AFTER ${when} ON ${quoted(name)} ${body};`;
  const add = `INSERT INTO ${words}(rowid, words) VALUES (new.${ROW}, new.${WORDS});`;
  const drop = `DELETE FROM ${words} WHERE rowid = old.${ROW};`;
  database.exec(
    [
      `CREATE VIRTUAL TABLE IF NOT EXISTS ${words} USING fts5(words, tokenize='ascii', content='', contentless_delete=1, detail=none);`,
      trigger('INSERT', `BEGIN ${add} END`),
      trigger('UPDATE', `WHEN old.${WORDS} IS NOT new.${WORDS} BEGIN ${drop} ${add} END`),
      trigger('DELETE', `BEGIN ${drop} END`),
    ].join('\n'),
  );
}

function makeIndexes(database: DatabaseSync, tables: readonly Table[]): void {
  const wanted = new Map(
    tables.flatMap((table) => table.indexes.map((index) => [index.name, { table, index }] as const)),
  );
  const known = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    .all()
    .map(({ name }) => String(name));
  for (const name of known) if (!wanted.has(name)) database.exec(`DROP INDEX ${quoted(name)}`);
  for (const [name, { table, index }] of wanted) {
    if (known.includes(name)) continue;
    const unique = index.unique ? 'UNIQUE ' : '';
    database.exec(`CREATE ${unique}INDEX ${quoted(name)} ON ${quoted(table.name)} (${list(index.columns)})`);
  }
}

function list(columns: readonly string[]): string {
  return columns.map(quoted).join(', ');
}
