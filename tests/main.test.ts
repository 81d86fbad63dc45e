import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../src/main.js', import.meta.url));

let folder: string;
let running: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
  await rm(folder, { recursive: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** The exit status. */
  readonly ended: Promise<unknown>;
  /** Resolves when something stands in the log. */
  readonly logged: Promise<void>;
  /** Resolves when standard output has its last line. */
  readonly greeted: Promise<string>;
}

function start(environment: Record<string, string>, main = MAIN, flags: readonly string[] = []): Run {
  const env = { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder, ...environment };
  const child = spawn(process.execPath, [...flags, main], { env });
  running.push(child);
  let [out, err] = ['', ''];
  const greeted = Promise.withResolvers<string>();
  child.stdout.on('data', (chunk) => {
    out += chunk;
    const [, url] = /^ {2}(\S+)\/graphql .*^ {2}curl .*$/ms.exec(out) ?? [];
    if (url) greeted.resolve(url);
  });
  const logged = Promise.withResolvers<void>();
  child.stderr.on('data', (chunk) => {
    err += chunk;
    logged.resolve();
  });
  const ended = once(child, 'close').then(([status]) => {
    greeted.reject(new Error(`It ended with ${status}: ${err}`));
    return status;
  });
  greeted.promise.catch(() => undefined);
  return { child, out: () => out, err: () => err, ended, logged: logged.promise, greeted: greeted.promise };
}

interface Kept {
  readonly socket: Socket;
  /** Everything that has come. */
  readonly received: () => string;
  readonly closed: Promise<unknown>;
}

/** A connection that is kept: one request was answered on it. */
async function keep(url: string): Promise<Kept> {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  const closed = once(socket, 'close');
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  socket.write('GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n');
  await expect.poll(() => received).toContain('{"status":"alive"}\n');
  received = '';
  return { socket, received: () => received, closed };
}

const messages = (run: Run) =>
  run
    .err()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).msg);

describe('npm start', () => {
  it('loads the seed into an empty store, answers, ends on Ctrl-C, and changes nothing the second time', async () => {
    const first = start({});
    const url = await first.greeted;
    const [, command = ''] = /^ {2}curl -s (.*)$/m.exec(first.out()) ?? [];
    const [, body = ''] = /-d '(.*)'$/.exec(command) ?? [];
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const { data } = await response.json();
    expect(data.proposals.nodes.length).toBe(5);
    const everything = JSON.stringify({
      query: '{ claims(first: 200) { totalCount nodes { id url recordedAt } } }',
    });
    const before = await (
      await fetch(`${url}/graphql`, { method: 'POST', headers, body: everything })
    ).text();
    expect(before).toContain(`"url":"${url}/claim/`);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(messages(first)).toEqual(['The store was empty: loaded the seed', 'Ready', 'Ending']);

    const second = start({ PORT: new URL(url).port });
    expect(await second.greeted).toBe(url);
    const after = await fetch(`${url}/graphql`, { method: 'POST', headers, body: everything });
    expect(await after.text()).toBe(before);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(messages(second)).toEqual(['Ready', 'Ending']);
  });

  it('ends when the npm that started it is told to', async () => {
    const env = { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder };
    const npm = spawn('npm', ['start', '--silent'], { env, cwd: resolve(import.meta.dirname, '..') });
    running.push(npm);
    let log = '';
    const greeted = Promise.withResolvers<void>();
    npm.stdout.once('data', () => greeted.resolve());
    npm.stderr.on('data', (chunk) => {
      log += chunk;
    });
    await greeted.promise;
    await expect.poll(() => log).toContain('"Ready"');
    npm.kill('SIGTERM');
    // The pipe is open for as long as the service has it.
    await once(npm.stderr, 'end');
    expect(log).toContain('"Ending"');
  });

  it('answers what it has been asked when it is told to end, and says so', async () => {
    // An answer may take that long at the end too, however slow the machine is.
    const run = start({ DEADLINE: '3600000' });
    const url = await run.greeted;
    const [asking, looking, silent] = [await keep(url), await keep(url), await keep(url)];
    // As browsers open them, on which nothing is asked.
    const untouched = connect(Number(new URL(url).port), new URL(url).hostname);
    await once(untouched, 'connect');
    const left = once(untouched, 'close');
    const body = '{"query":"{ __typename }"}';
    const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    asking.socket.write(head + body.slice(0, 10));
    looking.socket.write('GET /ready HTTP/1.1\r\nhost: localhost\r\n');

    run.child.kill('SIGTERM');
    await expect.poll(() => messages(run)).toContain('Ending');
    // Reset, where the machine had taken it before the service closed.
    await expect(fetch(`${url}/ready`)).rejects.toMatchObject({
      cause: { code: expect.stringMatching(/^ECONN(REFUSED|RESET)$/) },
    });
    await Promise.all([silent.closed, left]);
    asking.socket.write(body.slice(10));
    looking.socket.write('\r\n');
    await Promise.all([asking.closed, looking.closed]);
    expect(await run.ended).toBe(0);
    expect(silent.received()).toBe('');
    for (const [kept, status, answer] of [
      [asking, '200 OK', '{"data":{"__typename":"Query"}}'],
      [looking, '503 Service Unavailable', '{"status":"not ready","reason":"The service is ending."}\n'],
    ] as const) {
      const [head = '', body] = kept.received().split('\r\n\r\n');
      expect([head.split('\r\n')[0], /^connection: (.*)$/im.exec(head)?.[1], body]).toEqual([
        `HTTP/1.1 ${status}`,
        'close',
        answer,
      ]);
    }
  });

  it('says that it is not ready when its file is taken away', async () => {
    const run = start({});
    const url = await run.greeted;
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    await rm(join(folder, 'demarche.sqlite'));
    const ready = await fetch(`${url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      {
        status: 'not ready',
        reason:
          "The store's file was taken away while the service used it. Stop the service, put the right file there and start it again.",
      },
    ]);
  });

  it('keeps trying where Neo4j is away, and says so', async () => {
    const run = start({ NEO4J_URI: 'bolt://127.0.0.1:1', DEADLINE: '2000' });
    const url = await run.greeted;
    await run.logged;
    const ready = await fetch(`${url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not ready', reason: expect.stringMatching(/^The store does not answer yet: The database/) },
    ]);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const body = '{"query":"{ actors { totalCount } }"}';
    const asked = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect([asked.status, (await asked.json()).errors[0].extensions]).toEqual([
      503,
      { code: 'STORE_UNAVAILABLE' },
    ]);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(messages(run)).not.toContain('Ready');
    expect(messages(run)[0]).toMatch(/^Opening bolt:\/\/127\.0\.0\.1:1: .* Trying again in 0\.5 s\.$/);
  });
});

describe('the key of the person who starts it', () => {
  const keyIn = (run: Run) => /^ {2}(\S+)\/#key=(demarche_[\w-]{43})$/m.exec(run.out())?.slice(1) ?? [];
  const change = async (url: string, key = '') => {
    const query = 'mutation { decide(claims: [], status: RETRACTED) { change { by } } }';
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    const { data } = await response.json();
    return [response.status, data?.decide.change.by];
  };

  it('is printed on a loopback address, may change everything, and ends with the service', async () => {
    const [one, two] = [start({}), start({ HOST: 'localhost' })];
    const [first, second] = [await one.greeted, await two.greeted];
    const [[address, key], [, other]] = [keyIn(one), keyIn(two)];
    expect(address).toBe(first);
    const by = `${userInfo().username} (local)`;
    expect(await change(first, key)).toEqual([200, by]);
    // Two services on one store have a key each.
    expect([await change(second, key), await change(second, other)]).toEqual([
      [401, undefined],
      [200, by],
    ]);
    one.child.kill('SIGKILL');
    await one.ended;
    const again = start({ PORT: new URL(first).port });
    expect(await change(await again.greeted, key)).toEqual([401, undefined]);
    expect(keyIn(again)[1]).not.toBe(key);
    expect(again.err() + one.err()).not.toContain(key);
  });

  it.each([
    ['off loopback', { HOST: '0.0.0.0' }],
    ['where others come by a proxy', { PUBLIC_URL: 'https://demarche.example' }],
  ])('is not there %s', async (_, environment) => {
    const run = start(environment);
    await run.greeted;
    expect(run.out()).not.toContain('key=');
  });

  it('reads where reading needs one', async () => {
    const run = start({ READ_KEY: 'required' });
    await run.greeted;
    const [, command = ''] = /^ {2}curl -s (.*)$/m.exec(run.out()) ?? [];
    expect(command).toContain(`-H 'authorization: Bearer ${keyIn(run)[1]}'`);
  });
});

describe('npm start with something wrong', () => {
  const told = async (environment: Record<string, string>, main = MAIN) => {
    const run = start(environment, main);
    const status = await run.ended;
    return { status, out: run.out(), lines: run.err().trimEnd().split('\n') };
  };

  it('names every wrong setting', async () => {
    expect(await told({ PORT: 'abc', DEADLINE: '0' })).toEqual({
      status: 1,
      out: '',
      lines: [
        'demarche: Setting "PORT" is "abc"; it takes a whole number from 0 to 65535.',
        'demarche: Setting "DEADLINE" is "0"; it takes a whole number from 1 to 3600000.',
      ],
    });
  });

  it('names the folder that cannot be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const { status, out, lines } = await told({ DATA_DIR: join(file, 'data') });
    expect([status, out, lines.length]).toEqual([1, '', 1]);
    expect(lines[0]).toContain(join(file, 'data'));
    expect(lines[0]).toContain('DATA_DIR');
  });

  it('names the port that is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    expect(await told({ PORT: `${port}` })).toEqual({
      status: 1,
      out: '',
      lines: [
        `demarche: Another program listens there already; stop it or choose another port (PORT=${port}, HOST=127.0.0.1).`,
      ],
    });
    other.close();
  });

  it('prints every fault of the seed with its place: those of its form, and those that only the store can know', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'demarche-copy-'));
    try {
      for (const name of ['src', 'seed']) await cp(name, join(copy, name), { recursive: true });
      for (const name of ['node_modules', 'package.json', 'schema.graphql'])
        await symlink(resolve(name), join(copy, name));
      const file = join(copy, 'seed/putin-zelensky-talks/dossier.yaml');
      const written = await readFile(file, 'utf8');
      const [claims = ''] = /^claims:\n/m.exec(written) ?? [];
      const unknown = '0123456789abcdef0123456789abcdef';
      const toldWith = async (claim: string) => {
        await writeFile(file, written.replace(claims, `${claims}  - { ${claim} }\n`));
        return told({}, join(copy, 'src/main.js'));
      };
      const line = written.slice(0, written.indexOf(claims)).split('\n').length + 1;
      const head = `demarche: The store is empty, and the dossiers that it should be filled with have faults. Mend them, or take them out of ${copy}/seed:`;
      const good =
        'holder: trump, as: Trump, stance: UNDECIDED, target: putin-wants-a-deal, voice: NARRATION, quote: Trump has changed his mind';
      expect(await toldWith(`${good}, hegded: true, stence: x`)).toMatchObject({
        status: 1,
        lines: [head, expect.stringContaining(`:${line}:`), expect.stringContaining(`:${line}:`)],
      });
      expect(await toldWith(`${good}, supersedes: { claim: ${unknown}, quote: but now }`)).toEqual({
        status: 1,
        out: '',
        lines: [
          head,
          expect.stringMatching(
            new RegExp(
              `^demarche: ${file}:${line}:\\d+ namesAreKnown  There is no claim "${unknown}" to supersede`,
            ),
          ),
        ],
      });
    } finally {
      await rm(copy, { recursive: true });
    }
  });
});

/** What package.json says to run, in words. */
async function script(name: string): Promise<readonly string[]> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  return scripts[name].split(' ');
}

it('a container starts the service as npm start does', async () => {
  const command = /^CMD (\[.*\])$/m.exec(await readFile('Dockerfile', 'utf8'))?.[1] ?? 'null';
  expect(JSON.parse(command)).toEqual(await script('start'));
});

it('the first start finds everything compiled by the installation', async () => {
  const compiled = async () =>
    (await readdir(join(folder, 'node-compile-cache'), { recursive: true })).toSorted();
  const [, ...prepare] = await script('prepare');
  const env = { PATH: process.env.PATH, TMPDIR: folder };
  const [status] = await once(spawn(process.execPath, prepare, { env }), 'close');
  expect(status).toBe(0);
  const before = await compiled();
  expect(before.length).toBeGreaterThan(200);
  const flags = (await script('start')).filter((word) => word.startsWith('--'));
  const run = start({ TMPDIR: folder }, MAIN, flags);
  expect((await fetch(`${await run.greeted}/ready`)).status).toBe(200);
  run.child.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  expect(await compiled()).toEqual(before);
});
