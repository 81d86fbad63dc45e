import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { graphModel } from '../../src/schema/graphModel.ts';
import { postgresTables } from '../graphs/postgresTables.ts';

/** Characters that are sent at once. */
const CHUNK = 100_000;

/**
 * Fills a PostgreSQL with what a file of the embedded store holds, unless that was done before.
 *
 * @param {{ address: string, folder: string, sqlite: string }} options
 */
export async function fillPostgres({ address, folder, sqlite }) {
  const mark = join(folder, 'complete');
  if (existsSync(mark)) return;
  const client = new pg.Client(address);
  const database = new DatabaseSync(sqlite, { readOnly: true });
  await client.connect();
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; SET synchronous_commit = off');
  const tables = postgresTables(graphModel);
  for (const table of tables) {
    await client.query(table.create);
    const names = table.columns.map(({ name }) => `"${name}"`).join(', ');
    const rows = database.prepare(`SELECT ${names} FROM "${table.from}"`);
    rows.setReturnArrays(true);
    await pipeline(
      Readable.from(chunksOf(rows.iterate(), table.columns), { objectMode: false }),
      client.query(copyFrom(`COPY "${table.name}" (${names}) FROM STDIN`)),
    );
  }
  database.close();
  for (const { indexes } of tables) for (const text of indexes) await client.query(text);
  for (const { references } of tables) for (const text of references) await client.query(text);
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
  await client.end();
  writeFileSync(mark, '');
}

/** Rows as the text format of COPY has them: https://www.postgresql.org/docs/current/sql-copy.html */
function* chunksOf(rows, columns) {
  let text = '';
  for (const row of rows) {
    const cells = columns.map(({ kind }, i) => {
      const value = row[i];
      if (value === null) return '\\N';
      if (kind === 'boolean') return value === 1 ? 't' : 'f';
      return typeof value === 'string' ? value.replace(/[\\\t\n\r]/g, escaped) : String(value);
    });
    text += `${cells.join('\t')}\n`;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function escaped(character) {
  return { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }[character] ?? character;
}
