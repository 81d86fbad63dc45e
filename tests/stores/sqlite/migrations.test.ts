import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { graphModel } from '../../../src/schema/graphModel.ts';
import { readModel } from '../../../src/schema/readModel.ts';
import { VERSION } from '../../../src/stores/sqlite/migrations.ts';
import { SqliteStore } from '../../../src/stores/sqlite/SqliteStore.ts';
import { all, one, plan, scalar, shape, valuesIn } from '../plans.ts';
import { temporaryFile } from './openTemporary.ts';

const model = (fields: string, indexes = '') =>
  readModel(`
    interface Node { id: ID! }
    type Actor implements Node @stored ${indexes} { id: ID! slug: String! ${fields} }
    type Query { actor: Actor }
  `);

test('a file that a newer program has written is refused and left as it is', async () => {
  const file = temporaryFile();
  const newer = new DatabaseSync(file);
  newer.exec('PRAGMA user_version = 99');
  const opened = SqliteStore.open(graphModel, file);
  await expect(opened).rejects.toMatchObject({ code: 'BAD_SETTING' });
  await expect(opened).rejects.toThrow(`The file "${file}" has version 99 of the stored graph`);
  expect(newer.prepare('SELECT count(*) AS n FROM sqlite_schema').get()).toEqual({ n: 0 });
  newer.close();
});

test('new fields, words and indexes come to a file that has rows, and old indexes go', async () => {
  const file = temporaryFile();
  const old = await SqliteStore.open(model('kind: String!', '@index(by: ["kind"])'), file);
  const ash = { type: 'Actor', id: 'ash', fields: { slug: 'ash', kind: 'TREE' }, edges: {}, words: '' };
  await old.transaction((t) => t.put([ash]));
  await old.close();

  const wanted = model('kind: String! name: String @words named: Boolean', '@index(by: ["name"])');
  const store = await SqliteStore.open(wanted, file);
  const cells = ['slug', 'kind', 'name', 'named'].map(scalar);
  const elm = { slug: 'elm', kind: 'TREE', name: 'Elm', named: true };
  await store.transaction((t) => t.put([{ type: 'Actor', id: 'elm', fields: elm, edges: {}, words: 'elm' }]));
  const bySlug = { kind: 'compare', field: 'slug', is: 'EQUALS', param: 0 } as const;
  const byWords = { kind: 'words', param: 0 } as const;
  const asked = plan(one(all, [shape('Actor', ...cells)], { conditions: [bySlug] }));
  expect(valuesIn(asked, await store.read(asked, ['ash']))).toEqual([['ash', 'TREE', null, null]]);
  const sought = plan(one(all, [shape('Actor', ...cells)], { conditions: [byWords] }));
  expect(valuesIn(sought, await store.read(sought, [['elm']]))).toEqual([['elm', 'TREE', 'Elm', true]]);
  await store.close();

  const database = new DatabaseSync(file);
  const indexes = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'Actor' ORDER BY name")
    .all();
  expect(indexes.map(({ name }) => name)).toEqual(['Actor(id)', 'Actor(name,slug)', 'Actor(slug)']);
  database.close();
});

test('a field that may be null from now on keeps what it holds, and its index', async () => {
  const file = temporaryFile();
  const old = await SqliteStore.open(model('kind: String! @words', '@index(by: ["kind"])'), file);
  const ash = { type: 'Actor', id: 'ash', fields: { slug: 'ash', kind: 'TREE' }, edges: {}, words: 'tree' };
  await old.transaction((t) => t.put([ash]));
  await old.close();
  const store = await SqliteStore.open(model('kind: String @words', '@index(by: ["kind"])'), file);
  const elm = { ...ash, id: 'elm', fields: { slug: 'elm', kind: null }, words: '' };
  await store.transaction((t) => t.put([elm]));
  expect(await store.transaction((t) => t.get('Actor', ['ash', 'elm']))).toEqual([ash, elm]);
  expect(await store.transaction((t) => t.find('Actor', 'kind', ['TREE']))).toEqual([ash]);
  await store.close();
  const database = new DatabaseSync(file);
  const indexes = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'Actor' ORDER BY name")
    .all();
  expect(indexes.map(({ name }) => name)).toContain('Actor(kind,slug)');
  database.close();
});

test('rows of an earlier version are renewed once, before the file is of this one', async () => {
  const file = temporaryFile();
  const version = () => {
    const database = new DatabaseSync(file);
    const found = database.prepare('PRAGMA user_version').get()?.user_version;
    database.close();
    return found;
  };
  const renewals: unknown[] = [];
  const open = async (work: () => Promise<void> = async () => undefined) => {
    const store = await SqliteStore.open(graphModel, file, async (opened) => {
      renewals.push(await opened.transaction((t) => t.ids('Actor')));
      await work();
    });
    await store.close();
  };
  await open();
  expect([renewals, version()]).toEqual([[], VERSION]);

  const old = new DatabaseSync(file);
  old.exec('PRAGMA user_version = 1');
  old.close();
  const refusal = new Error('There is no room to renew anything.');
  await expect(open(() => Promise.reject(refusal))).rejects.toBe(refusal);
  expect([renewals, version()]).toEqual([[[]], 1]);
  await open();
  await open();
  expect([renewals, version()]).toEqual([[[], []], VERSION]);
});
