import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importSqlite } from '../../bench/graphs/importSqlite.ts';
import { makeGraph } from '../../bench/graphs/makeGraph.ts';
import { graphModel } from '../../src/schema/graphModel.ts';
import { SqliteStore } from '../../src/stores/sqlite/SqliteStore.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-bench-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('an imported file holds what the store would have written', async () => {
  const rows = [...makeGraph(600)];
  const imported = join(folder, 'imported.sqlite');
  await importSqlite(graphModel, rows, imported);
  const written = join(folder, 'written.sqlite');
  const store = await SqliteStore.open(graphModel, written);
  await store.transaction((t) => t.put(rows));
  await store.close();
  expect(contentOf(imported)).toEqual(contentOf(written));
});

/** Everything in a file's tables and its schema, rows in one order. The words' index keeps its own order of parts. */
function contentOf(file: string): Readonly<Record<string, unknown>> {
  const database = new DatabaseSync(file, { readOnly: true });
  const schema = database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all();
  const tables = schema.filter(
    ({ type, name }) => type === 'table' && !/ words_|^sqlite_/.test(String(name)),
  );
  const content = tables.map(({ name }) => {
    const rows = / words$/.test(String(name))
      ? database.prepare(`SELECT rowid FROM "${name}" WHERE "${name}" MATCH 'ceasefire'`).all()
      : database.prepare(`SELECT * FROM "${name}"`).all();
    return [String(name), rows.map((row) => JSON.stringify(row)).sort()];
  });
  const pragmas = ['journal_mode', 'user_version', 'application_id'].map((name) =>
    database.prepare(`PRAGMA ${name}`).get(),
  );
  database.close();
  return { schema, pragmas, ...Object.fromEntries(content) };
}
