import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { DemarcheError } from '../../errors.ts';
import { APPLICATION_ID } from '../../schema/applicationId.ts';

/** Tables that another program's file is told by. */
const TABLES_NAMED = 3;

/**
 * Looks at a file without a lock, a journal or any other trace beside it.
 *
 * Throws BAD_SETTING where it is the database of another program. Whatever else is wrong with it is found when it is opened.
 */
export function refuseForeignFile(file: string): void {
  if (!existsSync(file)) return;
  const address = pathToFileURL(file);
  address.searchParams.set('immutable', '1');
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(address, { readOnly: true });
    refuseForeign(database, file);
  } catch (error) {
    if (error instanceof DemarcheError) throw error;
  } finally {
    database?.close();
  }
}

/**
 * Throws BAD_SETTING where a database is another program's: by its application id, or where it has none, by its tables.
 * Stores that were made before there was an id have tables of rows that are numbered as ours are.
 */
export function refuseForeign(database: DatabaseSync, file: string): void {
  const id = Number(database.prepare('PRAGMA application_id').get()?.application_id);
  if (id === APPLICATION_ID) return;
  const tables = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all();
  const isOurs = tables.some(({ sql }) =>
    /^CREATE TABLE "\w+" \("_row" INTEGER PRIMARY KEY,/.test(String(sql)),
  );
  if (id === 0 && (tables.length === 0 || isOurs)) return;
  const names = tables.slice(0, TABLES_NAMED).map(({ name }) => JSON.stringify(name));
  const more = tables.length > TABLES_NAMED ? ` and ${tables.length - TABLES_NAMED} more` : '';
  const holds = tables.length === 0 ? 'no tables' : `the tables ${names.join(', ')}${more}`;
  throw new DemarcheError(
    'BAD_SETTING',
    `The file "${file}" is the database of another program: its application id is ${lettersOf(id)}, and it has ${holds}. It was left as it is. Set DATA_DIR to another folder.`,
  );
}

/** Most ids are four letters: `"GPKG"`. */
function lettersOf(id: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(id);
  const letters = bytes.toString('latin1');
  return /^[ -~]{4}$/.test(letters) ? `"${letters}"` : String(id);
}
