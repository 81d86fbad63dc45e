import { execFile, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Milliseconds for what waits for others on a busy machine. */
const PATIENCE = 120_000;

let folder: string;
let command: string;

/** As npm installs it: in a folder `node_modules`, beside the packages that it needs. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-packed-'));
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT });
  const packed = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  await mkdir(join(folder, 'node_modules'));
  await run('tar', ['-xzf', join(folder, packed ?? ''), '-C', join(folder, 'node_modules')]);
  await rename(join(folder, 'node_modules/package'), join(folder, 'node_modules/demarche'));
  for (const name of await readdir(join(ROOT, 'node_modules')))
    if (!name.startsWith('.'))
      await symlink(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  command = join(folder, 'node_modules/demarche/bin/demarche.js');
  await chmod(command, 0o755);
}, PATIENCE);
afterAll(() => rm(folder, { recursive: true }));

async function emptyFolder(): Promise<string> {
  const empty = await mkdtemp(join(tmpdir(), 'demarche-empty-'));
  onTestFinished(() => rm(empty, { recursive: true }));
  return empty;
}

/** Runs the command with nothing of this project in its environment, and gives what it wrote. */
async function demarche(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { PATH, HOME } = process.env;
  const options = { cwd, env: { PATH, HOME, ...env }, maxBuffer: 2 ** 26, timeout: PATIENCE };
  try {
    return { status: 0, ...(await run(command, [...args], options)) };
  } catch (error) {
    if (!(error instanceof Error && 'stdout' in error && 'stderr' in error && 'code' in error)) throw error;
    return { status: error.code, stdout: String(error.stdout), stderr: String(error.stderr) };
  }
}

describe('the packed package, in another folder', () => {
  test(
    'checks, loads, verifies and draws',
    async () => {
      const here = await emptyFolder();
      const seed = join(folder, 'node_modules/demarche/seed');
      const env = { DATA_DIR: 'mine' };
      expect(await demarche(here, ['check', seed])).toMatchObject({ status: 0 });
      expect(await demarche(here, ['load', seed], env)).toMatchObject({
        ...{ status: 0, stdout: '39 claims recorded, 0 retracted, 0 unchanged; 526 rows written.\n' },
      });
      expect(await demarche(here, ['verify'], env)).toMatchObject({ status: 0 });
      expect(await demarche(here, ['diagram', '--output', 'graph.png'], env)).toMatchObject({ status: 0 });
      expect((await readFile(join(here, 'graph.png'))).subarray(1, 4).toString()).toBe('PNG');
    },
    PATIENCE,
  );

  test(
    'says where there is no store, and makes none',
    async () => {
      const here = await emptyFolder();
      for (const args of [['verify'], ['export', 'csv'], ['diagram'], ['packet', 'x']])
        expect(await demarche(here, args)).toMatchObject({
          status: 1,
          stderr: `demarche: There is no store yet: "${join(here, 'data/demarche.sqlite')}" is not there. Set DATA_DIR to the folder that the service uses, or make a store there: DATA_DIR=data demarche load FOLDER, or import.\n`,
        });
      expect(await readdir(here)).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'serves the page and GraphQL, from a store in this folder',
    async () => {
      const here = await emptyFolder();
      const { PATH, HOME } = process.env;
      const service = spawn(command, ['serve'], {
        cwd: here,
        env: { PATH, HOME, PORT: '0', HOST: '127.0.0.1' },
      });
      const ended = new Promise((resolve) => service.on('exit', resolve));
      onTestFinished(async () => {
        service.kill('SIGTERM');
        await ended;
      });
      let said = '';
      const address = await new Promise<string>((resolve, reject) => {
        service.stdout.setEncoding('utf8').on('data', (text: string) => {
          said += text;
          const [, url] = /(http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(said) ?? [];
          if (url !== undefined) resolve(url);
        });
        service.stderr.setEncoding('utf8').on('data', (text: string) => {
          said += text;
        });
        service.on('exit', () => reject(new Error(said)));
      });
      const question = encodeURIComponent('{ claims { totalCount } }');
      expect(await (await fetch(`${address}/graphql?query=${question}`)).json()).toEqual({
        data: { claims: { totalCount: 39 } },
        extensions: { seq: 1 },
      });
      expect(await (await fetch(`${address}/`)).text()).toContain('<title>');
      expect(await readdir(join(here, 'data'))).toContain('demarche.sqlite');
      // Nobody can pass that signal on, and the service ends all the same.
      service.kill('SIGKILL');
      await ended;
      const answers = () =>
        fetch(`${address}/`).then(
          () => true,
          () => false,
        );
      await expect.poll(answers, { timeout: PATIENCE }).toBe(false);
    },
    PATIENCE,
  );
});
