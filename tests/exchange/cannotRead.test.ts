import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDemarche } from '../cli/runDemarche.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-cannot-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  [['explain', 'no.file']],
  [['packet', 'verify', 'no.file']],
  [['restore', 'no.file']],
  [['import', 'jsonl', 'no.file']],
  [['import', 'brat', 'no.file']],
  [['import', 'csv', 'no.file', '--mapping', 'docs/mappings/debatenet.yaml']],
  [['import', 'dna', 'no.file']],
  [['import', 'dna', 'some.dna', '--mapping', 'no.file']],
  [['import', 'dna', 'some.dna', '--actors', 'no.file']],
  [['import', 'webanno', 'no.file', '--mapping', 'docs/mappings/webanno.yaml']],
])('%j tells which file is not there, and makes no store', async (args) => {
  expect(await runDemarche(join(folder, 'data'), args)).toEqual({
    status: 1,
    out: '',
    err: 'demarche: There is no file "no.file". Look at its name, and at the folder where you are.\n',
  });
  expect(await readdir(folder)).toEqual([]);
});

test('a folder is told as that', async () => {
  const { err } = await runDemarche(join(folder, 'data'), ['import', 'dna', 'docs']);
  expect(err).toBe('demarche: "docs" is a folder, and not a file.\n');
});
