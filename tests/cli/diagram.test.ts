import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDossiers } from '../../src/loadDossiers.ts';
import { graphModel } from '../../src/schema/graphModel.ts';
import type { Store } from '../../src/stores/Store.ts';
import { SqliteStore } from '../../src/stores/sqlite/SqliteStore.ts';
import { SEED } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';
import { formatList, formatNames } from '../diagrams/formatNames.ts';

let folder: string;
let store: Store;
let app: Started;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-diagram-'));
  store = await SqliteStore.open(graphModel, join(folder, 'demarche.sqlite'));
  await loadDossiers(store, [SEED]);
  app = await startApp(store);
});
afterAll(async () => {
  await app.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

interface Run {
  readonly status: number;
  readonly out: Buffer;
  readonly err: string;
}

/** The command on the store that the app serves. */
function diagram(args: readonly string[], environment: Record<string, string> = {}): Promise<Run> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DATA_DIR: folder, PUBLIC_URL: 'https://demarche.example', ...environment };
  const options = { env, encoding: 'buffer', maxBuffer: 10_000_000 } as const;
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli.js', 'diagram', ...args], options, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err: err.toString() });
    });
  });
}

const bytesAt = async (path: string) => Buffer.from(await (await fetch(app.url + path)).arrayBuffer());

describe('demarche diagram', () => {
  test.each(formatNames)('--format %s prints the bytes that its address gives', async (format) => {
    const cut = [
      '--issue',
      'talks-venue',
      '--issue',
      'talks-format',
      '--actor',
      'macron',
      '--stance',
      'proposes',
    ];
    const { status, out, err } = await diagram(['--format', format, ...cut, '--scheme', 'dark']);
    expect([status, err]).toEqual([0, '']);
    const address = `/diagram.${format}?issue=talks-venue&issue=talks-format&actor=macron&stance=proposes&scheme=dark`;
    const same = await bytesAt(address);
    expect(same.length).toBeGreaterThan(0);
    expect(out.equals(same)).toBe(true);
  });

  test('is cut by everything that an address is cut by', async () => {
    const cut = [
      '--target',
      'Hold the talks in Budapest',
      '--no-former',
      '--document',
      'putin-zelensky-talks',
    ];
    const span = ['--from', '2025-08', '--to', '2025-08-22'];
    const address = (more: string) =>
      `/diagram.tsv?target=budapest-venue&former=no&document=putin-zelensky-talks${more}`;
    expect((await diagram(['--format', 'tsv', ...cut])).out.equals(await bytesAt(address('')))).toBe(true);
    expect(
      (await diagram(['--format', 'tsv', ...cut, ...span])).out.equals(
        await bytesAt(address('&from=2025-08&to=2025-08-22')),
      ),
    ).toBe(true);
    expect((await diagram(['--from', 'yesterday'])).err).toContain('"from" "yesterday" is no date in EDTF');
  });

  test('is an SVG of the whole store where nothing is said', async () => {
    expect((await diagram([])).out.equals(await bytesAt('/diagram.svg'))).toBe(true);
  });

  test('--output writes a file, in the format of its ending', async () => {
    const file = join(folder, 'venue.CSV');
    const run = await diagram(['--document', 'putin-zelensky-talks', '--output', file]);
    expect([run.status, run.out.length, run.err]).toEqual([0, 0, '']);
    expect((await readFile(file)).equals(await bytesAt('/diagram.csv?document=putin-zelensky-talks'))).toBe(
      true,
    );
  });

  test('a view of nothing says why', async () => {
    const { status, out } = await diagram(['--actor', 'orban', '--format', 'dot']);
    expect(status).toBe(0);
    expect(out.toString()).toContain('No accepted claim gives a position of Viktor Orban.');
  });

  test('--help has examples', async () => {
    const { status, out } = await diagram(['--help']);
    expect(status).toBe(0);
    expect(out.toString()).toContain('demarche diagram --issue talks-venue --output venue.svg');
  });
});

describe('what is wrong is one line and exit status 1', () => {
  test.each([
    [['--format', 'svgz'], `There is no diagram format "svgz". Did you mean "svg"? ${formatList}`],
    [['--output', 'venue.pdf'], `There is no diagram format "pdf". ${formatList}`],
    [
      ['--stance', 'likes'],
      'There is no stance "likes". It takes: proposes, supports, conditional, discusses, undecided, withdraws, sceptical, objects.',
    ],
    [['--scheme', 'blue'], 'There is no scheme "blue". It takes: auto, light, dark.'],
    [['--issue', ''], '"issue" is empty; leave it out, or give it a value.'],
    [
      ['--issue', 'why', '--actor', 'putni'],
      'There is no issue "why" and no actor "putni" in the graph. Give slugs or names, as these lists of the API have them: issues, actors.',
    ],
    [
      ['--output', 'no/such/folder/venue.svg'],
      `Cannot write "no/such/folder/venue.svg": ENOENT: no such file or directory, open 'no/such/folder/venue.svg'`,
    ],
  ])('%j', async (args, message) => {
    const { status, out, err } = await diagram(args);
    expect([status, out.toString(), err]).toEqual([1, '', `demarche: ${message}\n`]);
  });

  test('a setting, an option that does not exist', async () => {
    const setting = await diagram([], { DEADLINE: 'soon' });
    expect([setting.status, setting.err]).toEqual([
      1,
      'demarche: Setting "DEADLINE" is "soon"; it takes a whole number from 1 to 3600000.\n',
    ]);
    const option = await diagram(['--actors', 'macron']);
    expect([option.status, option.err.split('\n').slice(0, 2)]).toEqual([
      1,
      ["error: unknown option '--actors'", '(Did you mean --actor?)'],
    ]);
  });

  test('a PNG for a terminal, which the store is not asked for', async () => {
    const terminal = 'data:text/javascript,Object.defineProperty(process.stdout,"isTTY",{value:true})';
    const { status, out, err } = await diagram(['--format', 'png'], {
      NODE_OPTIONS: `--import=${terminal.replaceAll('"', "'")}`,
      DATA_DIR: '/dev/null',
    });
    expect([status, out.length, err]).toEqual([
      1,
      0,
      'demarche: A PNG is nothing for a terminal; give --output <file>, or send it to a file or a program.\n',
    ]);
  });
});
