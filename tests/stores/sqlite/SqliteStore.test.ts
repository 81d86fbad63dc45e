import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/plan/bindValues.ts';
import type { Branch, ReadPlan } from '../../../src/plan/ReadPlan.ts';
import { graphModel } from '../../../src/schema/graphModel.ts';
import { SqliteStore } from '../../../src/stores/sqlite/SqliteStore.ts';
import { all, along, equals, one, page, plan, scalar, shape, valuesIn } from '../plans.ts';
import { row } from '../rows.ts';
import { madeGraph } from './madeGraph.ts';
import { openTemporary, temporaryFile } from './openTemporary.ts';

const actor = (id: string) => row('Actor', id, { slug: id, name: id }, {}, id);
const valuesOf = async (store: SqliteStore, asked: ReadPlan, values: readonly Value[]) =>
  valuesIn(asked, await store.read(asked, values));
const slugs = plan(page(all, [shape('Actor', scalar('slug'))], 0));

describe('opening', () => {
  test('makes the folders that lead to the file, and finds in it what was written', async () => {
    const file = join(dirname(temporaryFile()), 'a', 'b', 'graph.sqlite');
    const first = await SqliteStore.open(graphModel, file);
    await first.transaction((t) => t.put([actor('ash')]));
    await first.close();
    const second = await SqliteStore.open(graphModel, file);
    expect(await valuesOf(second, slugs, [9])).toEqual([[[['ash', 'ash']], null, null]]);
    await second.close();
  });

  test('says in one line which file cannot be used', async () => {
    const blocked = temporaryFile();
    writeFileSync(blocked, 'This is a text, and neither a folder nor a database.'.repeat(100));
    for (const file of [join(blocked, 'graph.sqlite'), blocked]) {
      const opened = SqliteStore.open(graphModel, file);
      await expect(opened).rejects.toMatchObject({ code: 'BAD_SETTING' });
      await expect(opened).rejects.toThrow(`The store's file "${file}" cannot be used: `);
    }
  });
});

test('a snapshot stays as it was, holds up nobody who writes, and writes nothing', async () => {
  const store = await openTemporary();
  await store.transaction((t) => t.put([actor('ash')]));
  const seen = await store.snapshot(async (t) => {
    const before = await t.ids('Actor');
    await store.transaction((writing) => writing.put([actor('birch')]));
    return [before, await t.ids('Actor')];
  });
  expect(seen).toEqual([['ash'], ['ash']]);
  expect(await store.snapshot((t) => t.ids('Actor'))).toEqual(['ash', 'birch']);
  await expect(store.snapshot((t) => t.put([actor('cedar')]))).rejects.toThrow();
  expect(await store.snapshot((t) => t.ids('Actor'))).toEqual(['ash', 'birch']);
  await store.close();
});

test('a pipe in the place of the file is refused, and not waited for', async () => {
  const file = temporaryFile();
  execFileSync('mkfifo', [file]);
  await expect(SqliteStore.open(graphModel, file)).rejects.toThrow(
    `"${file}" is no file. Set DATA_DIR to a folder in which this program may make its own.`,
  );
});

describe("another program's file", () => {
  const foreign = (file: string, statements: string) => {
    const database = new DatabaseSync(file);
    database.exec(statements);
    database.close();
  };
  const left = (file: string) => [readFileSync(file), readdirSync(dirname(file))];
  const TABLES =
    'CREATE TABLE tiles(x); CREATE TABLE features(x); CREATE TABLE "Claim"(id); CREATE TABLE a(x);';

  test.each([
    [
      `${TABLES} PRAGMA application_id = ${0x47504b47}`,
      'its application id is "GPKG", and it has the tables "Claim", "a", "features" and 1 more',
    ],
    ['PRAGMA journal_mode = WAL; CREATE TABLE a(x)', 'its application id is 0, and it has the tables "a"'],
    ['PRAGMA application_id = 7', 'its application id is 7, and it has no tables'],
  ])('is refused, and left as it is: %s', async (statements, why) => {
    const file = temporaryFile();
    foreign(file, statements);
    const before = left(file);
    await expect(SqliteStore.open(graphModel, file)).rejects.toMatchObject({
      code: 'BAD_SETTING',
      message: `The file "${file}" is the database of another program: ${why}. It was left as it is. Set DATA_DIR to another folder.`,
    });
    expect(left(file)).toEqual(before);
  });

  test('is not one of ours that was made before files had an id', async () => {
    const file = temporaryFile();
    const first = await SqliteStore.open(graphModel, file);
    await first.transaction((t) => t.put([actor('ash')]));
    await first.close();
    foreign(file, 'PRAGMA application_id = 0');
    const adopted = await SqliteStore.open(graphModel, file);
    expect(await valuesOf(adopted, slugs, [9])).toEqual([[[['ash', 'ash']], null, null]]);
    await adopted.close();
    const database = new DatabaseSync(file);
    expect(database.prepare('PRAGMA application_id').get()).toEqual({ application_id: 0x64656d61 });
    database.close();
  });
});

describe('health', () => {
  test('says when the file is gone, and when another stands in its place', async () => {
    const file = temporaryFile();
    const store = await SqliteStore.open(graphModel, file);
    await store.health();
    const rest = 'while the service used it. Stop the service, put the right file there and start it again.';
    renameSync(file, `${file}.moved`);
    await expect(store.health()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: `The store's file was taken away ${rest}`,
    });
    writeFileSync(file, readFileSync(`${file}.moved`));
    await expect(store.health()).rejects.toThrow(`The store's file was replaced by another ${rest}`);
    rmSync(file);
    renameSync(`${file}.moved`, file);
    await store.health();
    await store.close();
  });
});

describe('reading', () => {
  test('does not see a transaction before it has ended', async () => {
    const store = await openTemporary();
    await store.transaction(async (t) => {
      await t.put([actor('ash')]);
      expect(await valuesOf(store, slugs, [9])).toEqual([[[], null, null]]);
    });
    expect(await valuesOf(store, slugs, [9])).toEqual([[[['ash', 'ash']], null, null]]);
    await store.close();
  });

  test('gives as many cells as were asked for, more than SQLite takes arguments', async () => {
    const store = await openTemporary();
    await store.transaction((t) => t.put([actor('ash')]));
    const cells = Array.from({ length: 2_500 }, (_, i) => scalar(['id', 'slug', 'named'][i % 3] ?? ''));
    const branch = one(all, [shape('Actor', ...cells)], { conditions: [equals('slug', 0)] });
    const answer = cells.map(({ field }) => (field === 'named' ? false : 'ash'));
    expect(await valuesOf(store, plan(branch), ['ash'])).toEqual([answer]);
    await store.close();
  });

  test('gives the same where it runs and in a thread', async () => {
    const store = await openTemporary();
    await store.transaction((t) => t.put([...madeGraph(1_000)]));
    const claims = page(along('Actor', 'claims'), [shape('Claim', scalar('id'))], 1);
    const asked = plan(page(all, [shape('Actor', claims)], 0));
    const here = await valuesOf(store, asked, [1, 100]);
    expect(here).toMatchObject([[[['a0', [{ length: 100 }, null, null]]], null, null]]);
    expect(await valuesOf(store, asked, [1, 10_000])).toEqual(here);
    await store.close();
  });

  test('goes on in a thread where it takes long, however few rows it may give', async () => {
    const store = await openTemporary();
    await store.transaction((t) => t.put([...madeGraph(1_000)]));
    // No index leads to a voice: every claim is looked at, again and again, and none belongs to a list.
    const said = page(all, [shape('Claim', scalar('id'))], 0, { conditions: [equals('voice', 1)] });
    const often = plan(...Array.from({ length: 200 }, () => said));
    const controller = new AbortController();
    const ended = store.read(often, [1, 'NOBODY'], controller.signal);
    // Too late for what was read where it was asked.
    controller.abort();
    await expect(ended).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    for (const [voice, rows] of [
      ['NOBODY', []],
      ['QUOTE', [['000000000 d0', 'c0']]],
    ]) {
      expect(await valuesOf(store, often, [1, `${voice}`])).toEqual(Array(200).fill([rows, null, null]));
    }
    await store.close();
  });

  test('ends when nobody waits any longer, so that others get their answers', async () => {
    const store = await openTemporary();
    await store.transaction((t) => t.put([...madeGraph(1_000)]));
    const endless = plan(counting(8));
    const controller = new AbortController();
    const asked = Array.from({ length: 9 }, () => store.read(endless, [200, 'ACCEPTED'], controller.signal));
    const refused = Promise.all(
      asked.map((answer) => expect(answer).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' })),
    );
    setTimeout(() => controller.abort(), 50);
    await refused;
    const count = plan(page(all, [shape('Claim')], 0, { rows: false, totalCount: true }));
    expect(await valuesOf(store, count, [1])).toEqual([[null, null, 1_000]]);
    await store.close();
  });

  test('is refused where it may take a second and too much of that kind waits already', async () => {
    const store = await openTemporary();
    await store.transaction((t) => t.put([...madeGraph(1_000)]));
    const total = page(all, [shape('Claim')], 0, {
      rows: false,
      totalCount: true,
      conditions: [equals('voice', 1)],
    });
    // 200,000 rows are gone through in all.
    const totals = plan(...Array(200).fill(total));
    const asked = Promise.allSettled(Array.from({ length: 14 }, () => store.read(totals, [1, 'QUOTE'])));
    expect(await valuesOf(store, plan(total), [1, 'QUOTE'])).toEqual([[null, null, 334]]);
    const answers = await asked;
    const threads = Math.min(4, Math.max(3, availableParallelism()));
    const many = threads - 2 + 8;
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array(many).fill('fulfilled'),
      ...Array(14 - many).fill('rejected'),
    ]);
    expect(answers.at(-1)).toMatchObject({
      reason: {
        code: 'BUSY',
        message:
          'Too much that takes long is asked for at once: large answers, and totals and filters that no index serves, wait for each other. Ask for fewer of them at once, or try again in 5 s.',
        details: { retryAfter: 5 },
      },
    });
    await store.close();
  });

  test('is refused when the store has been closed', async () => {
    const store = await openTemporary();
    await store.close();
    await expect(store.read(slugs, [9])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(store.health()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(store.transaction(async () => 1)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});

describe('writing', () => {
  test('is refused to whoever keeps a transaction that has ended', async () => {
    const store = await openTemporary();
    const kept = await store.transaction(async (t) => t);
    await expect(kept.put([actor('ash')])).rejects.toThrow('The transaction has ended.');
    expect(await valuesOf(store, slugs, [9])).toEqual([[[], null, null]]);
    await store.close();
  });

  test('waits for another process that is writing', async () => {
    const file = temporaryFile();
    const store = await SqliteStore.open(graphModel, file);
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const written = store.transaction((t) => t.put([actor('ash')]));
    expect(await valuesOf(store, slugs, [9])).toEqual([[[], null, null]]);
    other.exec('COMMIT');
    await written;
    expect(await valuesOf(store, slugs, [9])).toEqual([[[['ash', 'ash']], null, null]]);
    other.close();
    await store.close();
  });

  test('waits no longer than whoever asks, and writes nothing then', async () => {
    const file = temporaryFile();
    const store = await SqliteStore.open(graphModel, file);
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const waiting = new AbortController();
    const written = store.transaction((t) => t.put([actor('ash')]), waiting.signal);
    waiting.abort();
    await expect(written).rejects.toMatchObject({
      code: 'BUSY',
      message:
        'Others are writing, and were not done in time: nothing was written. Write less at once, or try again in 5 s.',
    });
    other.exec('COMMIT');
    expect(await valuesOf(store, slugs, [9])).toEqual([[[], null, null]]);
    other.close();
    await store.close();
  });

  test('leaves two stores on one file in agreement', async () => {
    const file = temporaryFile();
    const stores = [await SqliteStore.open(graphModel, file), await SqliteStore.open(graphModel, file)];
    const words = Array.from({ length: 20 }, (_, i) => `w${i}`);
    await Promise.all(words.map((word, i) => stores[i % 2]?.transaction((t) => t.put([actor(word)]))));
    for (const store of stores) {
      expect(await valuesOf(store, slugs, [99])).toMatchObject([[{ length: 20 }, null, null]]);
    }
    for (const store of stores) await store.close();
  });
});

/** Pages in pages, and a count in the innermost: more than any machine counts in a minute. */
function counting(levels: number): Branch {
  const conditions = [equals('status', 1)];
  const inner = { conditions, rows: levels > 0, totalCount: levels === 0 };
  const below = levels === 0 ? [] : [one(along('Claim', 'holder'), [shape('Actor', counting(levels - 1))])];
  const source = levels === 8 ? all : along('Actor', 'claims');
  return page(source, [shape('Claim', ...below)], 0, inner);
}
