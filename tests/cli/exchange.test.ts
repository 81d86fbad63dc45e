import { execFileSync } from 'node:child_process';
import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEED } from '../api/seeded.ts';
import { runDemarche } from './runDemarche.ts';

let folder: string;
let digest: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-exchange-'));
  await demarche('made', 'load', SEED);
  const { err } = await demarche('made', 'export', 'jsonl', join(folder, 'graph.jsonl'));
  digest = /^528 rows\. (Digest of the graph: [0-9a-f]{64})\n$/.exec(err)?.[1] ?? err;
});
afterAll(() => rm(folder, { recursive: true }));

/** @param data the store's folder */
function demarche(data: string, ...args: readonly string[]) {
  return runDemarche(join(folder, data), args);
}

describe('demarche export jsonl', () => {
  test('writes to standard output what it writes into a file, and tells the digest that verify tells', async () => {
    const { status, out, err } = await demarche('made', 'export', 'jsonl');
    expect([status, err]).toEqual([0, `528 rows. ${digest}\n`]);
    expect(out).toBe(await readFile(join(folder, 'graph.jsonl'), 'utf8'));
    expect((await demarche('made', 'verify')).out).toBe(`528 rows. Nothing is wrong.\n${digest}\n`);
  });

  test('leaves nothing behind where it cannot write', async () => {
    const before = await readdir(folder);
    const { status, err } = await demarche('made', 'export', 'jsonl', join(folder, 'none', 'graph.jsonl'));
    expect(status).toBe(1);
    expect(err).toMatch(
      /^demarche: Cannot write ".*\/none\/graph\.jsonl": ENOENT: no such file or directory/,
    );
    expect(await readdir(folder)).toEqual(before);
  });
});

describe('an export', () => {
  test('is not written over a store', async () => {
    const store = join(folder, 'made', 'demarche.sqlite');
    const refused = {
      ...{ status: 1, out: '' },
      err: `demarche: "${store}" is a store of demarche, and is not written over. Name another file.\n`,
    };
    for (const format of ['csv', 'jsonl', 'dna'])
      expect(await demarche('made', 'export', format, store)).toEqual(refused);
    expect(await demarche('made', 'backup', store)).toEqual(refused);
    expect((await demarche('made', 'verify')).out).toBe(`528 rows. Nothing is wrong.\n${digest}\n`);
  });

  test('goes to where a link leads, and through a pipe', async () => {
    const [link, file, pipe] = ['link.jsonl', 'linked.jsonl', 'pipe'].map((name) => join(folder, name));
    if (!link || !file || !pipe) throw new Error('There are no names.');
    await writeFile(file, 'before');
    await symlink(file, link);
    await demarche('made', 'export', 'jsonl', link);
    const whole = await readFile(join(folder, 'graph.jsonl'), 'utf8');
    expect(await readFile(file, 'utf8')).toBe(whole);
    execFileSync('mkfifo', [pipe]);
    const [read] = await Promise.all([readFile(pipe, 'utf8'), demarche('made', 'export', 'jsonl', pipe)]);
    expect(read).toBe(whole);
    expect((await lstat(pipe)).isFIFO()).toBe(true);
  });
});

describe('demarche export csv, annotation and prov', () => {
  test('are cut as addresses are', async () => {
    const rows = async (...cut: readonly string[]) => {
      const { out } = await demarche('made', 'export', 'csv', ...cut);
      const all: readonly Record<string, string>[] = parse(out, { columns: true });
      return all.map((row) => `${row.holder} ${row.stance} ${row.target}`).toSorted();
    };
    const whole = await rows();
    const current = await rows('--no-former');
    expect(whole.filter((row) => !current.includes(row))).toEqual([
      'trump SUPPORTS ceasefire',
      'trump SUPPORTS three-way-summit',
    ]);
    expect(await rows('--target', 'Hold the talks in Moscow', '--stance', 'sceptical')).toEqual([
      'ukrainian-government SCEPTICAL moscow-venue',
    ]);
    expect(await rows('--from', '1999')).toEqual([]);
    for (const format of ['annotation', 'prov'])
      expect((await demarche('made', 'export', format, '--actor', 'macron')).err).toBe('1 claims.\n');
    expect((await demarche('made', 'export', 'csv', '--actor', 'macaroon')).err).toBe(
      'demarche: There is no actor "macaroon" in the graph. Give slugs or names, as these lists of the API have them: actors.\n',
    );
  });
});

describe('demarche export dossier', () => {
  test('writes folders that load as what they were, and into no folder that has files', async () => {
    const dossiers = join(folder, 'dossiers');
    const first = await demarche('made', 'export', 'dossier', dossiers);
    const told = '1 dossier, 39 accepted claims.\n';
    expect(first).toEqual({ status: 0, out: '', err: told });
    expect(await readdir(dossiers)).toEqual(['putin-zelensky-talks']);
    expect((await readdir(join(dossiers, 'putin-zelensky-talks'))).toSorted()).toEqual([
      'article.txt',
      'dossier.yaml',
    ]);
    expect((await demarche('made', 'load', dossiers)).out).toBe(
      '0 claims recorded, 0 retracted, 39 unchanged; nothing changed.\n',
    );
    expect(await demarche('made', 'export', 'dossier', dossiers)).toEqual({
      status: 1,
      out: '',
      err: `demarche: "${dossiers}" has files in it. Name a new folder, so that nothing is written over.\n`,
    });
  });

  test('leaves nothing behind where it cannot write', async () => {
    const before = await readdir(folder);
    const { status, err } = await demarche('made', 'export', 'dossier', join(folder, 'none', 'dossiers'));
    expect(status).toBe(1);
    expect(err).toMatch(/^demarche: Cannot write ".*\/none\/dossiers": ENOENT/);
    expect(await readdir(folder)).toEqual(before);
  });
});

describe('demarche export network', () => {
  test('writes the format as which the file ends', async () => {
    const file = join(folder, 'network.edges.csv');
    expect(await demarche('made', 'export', 'network', '--issue', 'talks-venue', file)).toEqual({
      ...{ status: 0, out: '', err: '1 ties.\n' },
    });
    expect(parse(await readFile(file, 'utf8'), { columns: true })).toMatchObject([
      { from: 'european-leaders', to: 'macron', weight: '1', shared: 'geneva-venue' },
    ]);
    expect(await demarche('made', 'export', 'network', 'ties.xyz')).toMatchObject({
      status: 1,
      err: 'demarche: "ties.xyz" ends as no format does: end it as one of .graphml, .gexf, .csv, .edges.csv, .json, or name one by --format.\n',
    });
  });
});

describe('demarche import jsonl', () => {
  test('fills a store that it makes, and does nothing a second time', async () => {
    const first = await demarche('restored', 'import', 'jsonl', join(folder, 'graph.jsonl'));
    expect(first).toEqual({
      status: 0,
      out: `528 rows imported.\n${digest}\n`,
      err: `A new store is made in "${join(folder, 'restored')}".\n`,
    });
    expect(await demarche('restored', 'import', 'jsonl', join(folder, 'graph.jsonl'))).toEqual({
      status: 0,
      out: `The store held these 528 rows already.\n${digest}\n`,
      err: '',
    });
  });

  test('says what is wrong with a file, and exits with 1', async () => {
    const cut = join(folder, 'cut.jsonl');
    await writeFile(cut, (await readFile(join(folder, 'graph.jsonl'), 'utf8')).slice(0, 9_000));
    const { status, out, err } = await demarche('made', 'import', 'jsonl', cut);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^demarche: ".*\/cut\.jsonl", line \d+: It is not JSON: the file was cut off/);
  });
});
