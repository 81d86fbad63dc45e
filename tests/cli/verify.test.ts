import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDossiers } from '../../src/loadDossiers.ts';
import { graphModel } from '../../src/schema/graphModel.ts';
import type { Row, Transaction } from '../../src/stores/Store.ts';
import { SqliteStore } from '../../src/stores/sqlite/SqliteStore.ts';
import { SEED } from '../api/seeded.ts';

const CLAIM = 'russia-sceptical-quick-meeting-a85a9734';
const PASSAGE = 'putin-zelensky-talks 000000063 000000131';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-verify-'));
  await inStore((store) => loadDossiers(store, [SEED]));
});
afterEach(() => rm(folder, { recursive: true }));

async function inStore<T>(work: (store: SqliteStore) => Promise<T>): Promise<T> {
  const store = await SqliteStore.open(graphModel, join(folder, 'demarche.sqlite'));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Past all rules, as a broken disk or another program's hand would. */
function damage(work: (transaction: Transaction) => Promise<void>): Promise<void> {
  return inStore((store) => store.transaction(work));
}

/** The first row of a type, in the order of its lists, of which a field is this. */
async function rowWith(transaction: Transaction, type: string, field: string, value: string): Promise<Row> {
  const [row] = (await transaction.get(type, await transaction.ids(type)))
    .filter(({ fields }) => fields[field] === value)
    .sort((a, b) => (String(a.fields.order) < String(b.fields.order) ? -1 : 1));
  if (!row) throw new Error(`The seed has no ${type} of which ${field} is "${value}".`);
  return row;
}

const withField = (row: Row, name: string, value: string | null): Row => ({
  ...row,
  fields: { ...row.fields, [name]: value },
});

function verify(
  args: readonly string[] = [],
  dataDir = folder,
): Promise<{ status: number; out: string; err: string }> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DATA_DIR: dataDir };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli.js', 'verify', ...args], { env }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('demarche verify', () => {
  test('finds nothing wrong with the seed', async () => {
    const digest: unknown = expect.stringMatching(
      /^528 rows\. Nothing is wrong\.\nDigest of the graph: [0-9a-f]{64}\n$/,
    );
    expect(await verify()).toEqual({ status: 0, out: digest, err: '' });
  });

  test('finds each row that was damaged, with what it should be, and exits with 1', async () => {
    await damage(async (transaction) => {
      const claim = await rowWith(transaction, 'Claim', 'slug', CLAIM);
      const position = await rowWith(transaction, 'Position', 'order', 'geneva-venue 0 macron');
      const passage = await rowWith(transaction, 'Passage', 'order', PASSAGE);
      await transaction.put([
        withField(claim, 'order', '1'),
        withField(position, 'stance', 'OBJECTS'),
        withField(passage, 'exact', 'there is shrinking support'),
      ]);
    });
    const { status, out, err } = await verify();
    expect([status, out.split('\n').toSorted(), err]).toEqual([
      1,
      [
        '',
        'Claim russia-sceptical-quick-meeting-a85a9734: order is "1", expected "~ putin-zelensky-talks 000000133 a85a9734d1dd011ee66c5f2424c6245f".',
        'Passage 97c640d69d0012da686e0602309a300a: is not in its document: At 63–131 the text says "there is growing support for negotiations between Putin and Zelensky", not "there is shrinking support".',
        'Position geneva-venue 0 macron: stance is "OBJECTS", expected "PROPOSES".',
        // What it was damaged to is against the proposal.
        'Proposal geneva-venue: opposed is false, expected true.',
      ],
      '4 things are wrong among 528 rows.\n',
    ]);
  });

  test('finds a claim that rests on nothing, and one whose target is gone', async () => {
    await damage(async (transaction) => {
      const claim = await rowWith(transaction, 'Claim', 'slug', CLAIM);
      await transaction.put([{ ...claim, edges: { ...claim.edges, evidence: [] } }]);
      const place = await rowWith(transaction, 'Assertion', 'slug', 'conflict-won');
      await transaction.remove('Assertion', [place.id]);
    });
    const { status, out, err } = await verify();
    expect([status, out.split('\n').toSorted(), err]).toEqual([
      1,
      [
        '',
        'Assertion conflict-won: is not there, and follows from what is declared and merged.',
        'Claim russia-sceptical-quick-meeting-a85a9734: rests on no words.',
        'Claim russian-government-supports-conflict-won-0a0eea47: target leads to 40d62b40cf526db64804dc17eb937361, which is not there.',
        'Name conflict-won: does not follow from what is declared and merged.',
        'Name conflict-won: does not follow from what is declared and merged.',
        'Passage 880bc7ce91943914a68dc9b56fb42781: has nothing that rests on it.',
        'Passage 880bc7ce91943914a68dc9b56fb42781: hidden is false, expected true.',
        'Position conflict-won 1 russian-government: target leads to 40d62b40cf526db64804dc17eb937361, which is not there.',
      ],
      '8 things are wrong among 527 rows.\n',
    ]);
  });

  test('finds a slug that would lead an export out of its folder', async () => {
    await damage(async (transaction) => {
      const document = await rowWith(transaction, 'Document', 'slug', 'putin-zelensky-talks');
      await transaction.put([withField(document, 'slug', '../../talks')]);
    });
    const { status, out } = await verify();
    expect(status).toBe(1);
    expect(out).toContain('Document ../../talks: has the slug "../../talks", which is none.\n');
  });

  test('finds an accepted claim whose stance was taken away', async () => {
    await damage(async (transaction) => {
      const claim = await rowWith(transaction, 'Claim', 'slug', CLAIM);
      await transaction.put([withField(claim, 'stance', null)]);
    });
    const { status, out } = await verify();
    expect(status).toBe(1);
    expect(out).toContain(`Claim ${CLAIM}: is ACCEPTED, and has no stance.\n`);
  });

  test("finds by SQLite's own check an index that has lost its rows, and looks no further", async () => {
    // The index is dropped and made again of nothing, under the name and the text of the one before.
    const database = new DatabaseSync(join(folder, 'demarche.sqlite'), { defensive: false });
    const name = 'Claim(position,status,order)';
    const { sql } = database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(name) ?? {};
    database.exec(`
      DROP INDEX "${name}";
      CREATE INDEX "${name}" ON "Claim" ("position", "order") WHERE false;
      PRAGMA writable_schema = ON;
    `);
    database.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(sql ?? null, name);
    database.close();

    const { status, out, err } = await verify();
    expect([status, out.split('\n').toSorted(), err]).toEqual([
      1,
      [
        '',
        ...Array.from({ length: 39 }, (_, i) => `row ${i + 1} missing from index ${name}`),
        `wrong # of entries in index ${name}`,
      ].toSorted(),
      "The store's file is damaged, and its rows were not looked at. Put a copy of it in its place, or load the dossiers into a new DATA_DIR.\n",
    ]);
  });

  test('a folder without a store is told, and stays without', async () => {
    const { status, out, err } = await verify([], join(folder, 'mistyped'));
    expect([status, out, err]).toEqual([
      1,
      '',
      `demarche: There is no store yet: "${join(folder, 'mistyped', 'demarche.sqlite')}" is not there. Set DATA_DIR to the folder that the service uses, or make a store there: DATA_DIR=data demarche load FOLDER, or import.\n`,
    ]);
    expect(await readdir(folder)).not.toContain('mistyped');
  });

  test('an option that does not exist leads to the help', async () => {
    const { status, err } = await verify(['--all']);
    expect([status, err]).toEqual([1, "error: unknown option '--all'\nSay --help for how to use it.\n"]);
  });

  test('--help has examples', async () => {
    const { status, out } = await verify(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('demarche verify');
  });
});
