import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphModel } from '../../src/schema/graphModel.ts';
import { SqliteStore } from '../../src/stores/sqlite/SqliteStore.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-key-'));
  await (await SqliteStore.open(graphModel, join(folder, 'demarche.sqlite'))).close();
});
afterAll(() => rm(folder, { recursive: true }));

function key(...words: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  const env = { PATH: process.env.PATH, DATA_DIR: folder, PUBLIC_URL: 'https://demarche.example' };
  return new Promise((done) => {
    execFile(process.execPath, [resolve('src/cli.js'), 'key', ...words], { env }, (error, out, err) => {
      done({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

test('keys are made, listed and revoked', async () => {
  expect(await key('list')).toEqual({
    status: 0,
    out: '',
    err: 'There are no keys yet. Make one: demarche key make --role code --name "…"\n',
  });
  expect(await key('make', '--role', 'code', '--name', 'Rita Okafor')).toEqual({
    status: 0,
    out: expect.stringMatching(/^demarche_[\w-]{43}\n$/),
    err: 'This is the key of "Rita Okafor", CODE. It is shown this once. Programs send it as "Authorization: Bearer KEY"; people open https://demarche.example/#key=KEY\n',
  });
  expect(await key('make', '--role', 'admin', '--name', 'rita okafor')).toEqual({
    status: 1,
    out: '',
    err: 'demarche: There is a key "Rita Okafor" already, with the role CODE. Choose another name, or revoke that one first.\n',
  });
  expect(await key('revoke', 'Rita Okafur')).toEqual({
    status: 1,
    out: '',
    err: 'demarche: There is no key "Rita Okafur". Did you mean "Rita Okafor"?\n',
  });
  expect(await key('revoke', 'Rita Okafor')).toEqual({
    status: 0,
    out: 'The key "Rita Okafor", CODE, is revoked.\n',
    err: '',
  });
  const { out } = await key('list');
  expect(out).toMatch(/^Rita Okafor\tCODE\tmade \d{4}-\S+Z\trevoked \d{4}-\S+Z\n$/);
});

test('what is wrong is said, and nothing is made', async () => {
  for (const [words, message] of [
    [
      ['make', '--role', 'king', '--name', 'x'],
      /'king' is invalid\. Allowed choices are read, suggest, code, review, admin/,
    ],
    [['make', '--role', 'code'], /required option '--name <name>' not specified/],
    [['make', '--name', 'x'], /required option '--role <role>' not specified/],
    [
      ['make', '--role', 'code', '--name', ' '],
      /^demarche: The name " " cannot be used: it has no letter or digit/,
    ],
    [['revoke'], /missing required argument 'name'/],
    [['remove', 'x'], /unknown command 'remove'/],
  ] as const) {
    const { status, out, err } = await key(...words);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(message);
  }
});

test('each part says how it is used', async () => {
  for (const words of [[], ['make'], ['list'], ['revoke']]) {
    const { status, out } = await key(...words, '--help');
    expect([status, out]).toEqual([0, expect.stringMatching(/Exit status: 0/)]);
  }
});
