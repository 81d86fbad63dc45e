import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ANSWER: unknown = expect.stringMatching(
  /^8 claims recorded, 0 retracted, 0 unchanged; \d+ rows written\.\n$/,
);
const HARBOUR = resolve('tests/dossier/fixtures/harbour-talks');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-load-'));
});
afterEach(() => rm(folder, { recursive: true }));

function load(
  dossier: string,
  { cwd = folder, DATA_DIR }: { cwd?: string; DATA_DIR?: string } = {},
): Promise<{ status: number; out: string; err: string }> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, ...(DATA_DIR === undefined ? {} : { DATA_DIR }) };
  return new Promise((done) => {
    execFile(process.execPath, [resolve('src/cli.js'), 'load', dossier], { env, cwd }, (error, out, err) => {
      done({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('demarche load', () => {
  test('makes a store where DATA_DIR says so, and tells it once', async () => {
    const DATA_DIR = join(folder, 'new');
    const first = await load(HARBOUR, { DATA_DIR });
    expect(first).toEqual({ status: 0, out: ANSWER, err: `A new store is made in "${DATA_DIR}".\n` });
    const again = await load(HARBOUR, { DATA_DIR });
    expect(again).toEqual({
      status: 0,
      out: '0 claims recorded, 0 retracted, 8 unchanged; nothing changed.\n',
      err: '',
    });
  });

  test('makes none in a folder where the service does not run', async () => {
    expect(await load(HARBOUR)).toEqual({
      status: 1,
      out: '',
      err: `demarche: There is no store in "${join(folder, 'data')}", and none is made unasked. Set DATA_DIR to the folder that the service uses, or to the one in which a store is to be made: DATA_DIR=data makes it here.\n`,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('uses the store that such a folder has', async () => {
    await load(HARBOUR, { DATA_DIR: join(folder, 'data') });
    expect(await load(HARBOUR)).toMatchObject({ status: 0, err: '' });
  });

  test('makes one in the folder of the service', async () => {
    await symlink(resolve('package.json'), join(folder, 'package.json'));
    expect(await load(HARBOUR)).toEqual({ status: 0, out: ANSWER, err: '' });
    expect(existsSync(join(folder, 'data', 'demarche.sqlite'))).toBe(true);
  });

  test('makes none for dossiers that have faults', async () => {
    const dossier = join(folder, 'harbour');
    await mkdir(dossier);
    await cp(HARBOUR, dossier, { recursive: true });
    const yaml = await readFile(join(dossier, 'dossier.yaml'), 'utf8');
    await writeFile(join(dossier, 'dossier.yaml'), yaml.replace('said: 2031-03-14', 'said: 20310314'));
    const { status, out, err } = await load(dossier, { DATA_DIR: join(folder, 'new') });
    expect([status, out, err]).toEqual([
      1,
      '',
      `${dossier}/dossier.yaml:128:5 datesAreEdtf  "20310314" is no date in EDTF (ISO 8601-2): write 2031-03-14.\nNothing was loaded.\n`,
    ]);
    expect(await readdir(folder)).toEqual(['harbour']);
  });
});
