import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SEED } from '../api/seeded.ts';
import { runDemarche } from './runDemarche.ts';

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-backup-'));
  await demarche('made', 'load', SEED);
  await demarche('made', 'key', 'make', '--role', 'code', '--name', 'Rita');
  expect(await demarche('made', 'backup', file('whole'))).toEqual({
    ...{ status: 0, out: `529 rows written to ${file('whole')}.\n`, err: '' },
  });
});
afterAll(() => rm(folder, { recursive: true }));

/** @param data the store's folder */
function demarche(data: string, ...args: readonly string[]) {
  return runDemarche(file(data), args);
}

test('what is restored is the same graph with the same keys', async () => {
  expect(await demarche('restored', 'restore', file('whole'))).toMatchObject({
    ...{ status: 0, out: '529 rows restored.\n' },
  });
  for (const command of [['verify'], ['key', 'list']])
    expect(await demarche('restored', ...command)).toEqual(await demarche('made', ...command));
});

test('a file that cannot be restored is refused before a store is made', async () => {
  const whole = await readFile(file('whole'), 'utf8');
  await writeFile(file('cut'), whole.slice(0, 9_000));
  await writeFile(file('older'), whole.replace('"form":1', '"form":0'));
  await demarche('made', 'export', 'jsonl', file('graph'));
  const refusals = [
    ['cut', /cut", line \d+: It is not JSON: the file was cut off or damaged/],
    ['older', /older" was written by another version of demarche: its form is 0, not 1/],
    ['graph', /graph" is what "demarche export jsonl" writes: read it with "demarche import jsonl"\.\n$/],
    ['none', /There is no file ".*none"\. /],
  ] as const;
  for (const [name, message] of refusals)
    expect(await demarche('new', 'restore', file(name))).toEqual({
      ...{ status: 1, out: '', err: expect.stringMatching(message) },
    });
  expect(await demarche('new', 'import', 'jsonl', file('whole'))).toMatchObject({
    ...{ status: 1, err: expect.stringContaining('read it with "demarche restore".') },
  });
  expect(await readdir(folder)).not.toContain('new');
});
