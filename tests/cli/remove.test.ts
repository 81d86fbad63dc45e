import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const HARBOUR = resolve('tests/dossier/fixtures/harbour-talks');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-remove-'));
});
afterEach(() => rm(folder, { recursive: true }));

function demarche(...words: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  const { PATH, HOME } = process.env;
  return new Promise((done) => {
    execFile(
      process.execPath,
      [resolve('src/cli.js'), ...words],
      { env: { PATH, HOME, DATA_DIR: folder } },
      (error, out, err) =>
        done({ status: typeof error?.code === 'number' ? error.code : 0, out, err: String(err) }),
    ).stdin?.end();
  });
}

async function filesWith(words: RegExp): Promise<readonly string[]> {
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')));
  return files.filter((_, i) => words.test(texts[i] ?? ''));
}

test('demarche remove erases a document once somebody says so, and nothing of it is left in the files', async () => {
  expect((await demarche('load', HARBOUR)).status).toBe(0);
  expect(await filesWith(/Port Lisse/)).not.toEqual([]);
  expect(await demarche('remove', 'nothing', '--reason', 'x', '--yes')).toEqual({
    status: 1,
    out: '',
    err: 'There is no document "nothing" to erase. Correct the slug.\nNothing was erased.\n',
  });
  expect(await demarche('remove', 'harbour-talks', '--reason', 'court order')).toEqual({
    status: 1,
    out: '',
    err: 'Nobody can be asked here: say --yes to erase it. Nothing was erased.\n',
  });
  expect(
    await demarche('remove', 'harbour-talks', '--reason', 'court order', '--by', 'Ada', '--yes'),
  ).toEqual({ status: 0, out: '"harbour-talks" is erased, with 8 claims.\n', err: '' });
  expect(await filesWith(/Port Lisse/)).toEqual([]);
  expect((await demarche('verify')).out).toMatch(/Nothing is wrong/);
  expect((await demarche('load', HARBOUR)).err).toContain('erased on');
});
