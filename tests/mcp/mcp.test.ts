import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadDossiers } from '../../src/loadDossiers.ts';
import { makeKey } from '../../src/rights/makeKey.ts';
import { graphModel } from '../../src/schema/graphModel.ts';
import { SqliteStore } from '../../src/stores/sqlite/SqliteStore.ts';
import { type Opened, openEmpty, openSeeded, SEED } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';
import { connect, connectByHttp } from './connect.ts';
import { mcpContract } from './mcpContract.ts';

describe('what language models are told on SQLite', () => {
  let opened: Opened;
  mcpContract(async () => {
    opened = await openEmpty();
    return opened.store;
  });
});

describe('/mcp', () => {
  let opened: Opened;
  let app: Started;
  beforeAll(async () => {
    opened = await openSeeded();
  });
  afterAll(() => opened.discard());
  afterEach(() => app.stop());

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/mcp`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
    });
  const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });

  test('is not there unless the setting says so', async () => {
    app = await startApp(opened.store);
    expect((await post(LIST)).status).toBe(404);
  });

  test('takes one message by POST, and nothing else', async () => {
    app = await startApp(opened.store, { MCP: 'true', LIMIT_BODY: '2000' });
    const answer = await post(LIST);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect((await fetch(`${app.url}/mcp`)).status).toBe(405);
    for (const body of ['', '{', `[${LIST}]`, '"x"']) {
      const refused = await post(body);
      expect([refused.status, await refused.json()]).toEqual([
        400,
        {
          jsonrpc: '2.0',
          error: {
            code: -32_000,
            message: 'The body has to be one message of JSON-RPC: a JSON object, and no list of them.',
          },
          id: null,
        },
      ]);
    }
    expect((await post(`${' '.repeat(2_001)}${LIST}`)).status).toBe(413);
  });

  test('answers those pages and keys alone whom GraphQL answers', async () => {
    app = await startApp(opened.store, { MCP: 'true', READ_KEY: 'required', RATE_WRONG_KEYS: '1000' });
    expect((await post(LIST)).status).toBe(401);
    expect((await post(LIST, { authorization: 'Bearer wrong' })).status).toBe(401);
    const key = await makeKey(opened.store, { name: 'Rob', role: 'READ' });
    const model = await connectByHttp(app.url, { authorization: `Bearer ${key}` });
    expect(Object(await model.ask('find', { words: 'Budapest' })).found[0]).toEqual({
      type: 'Place',
      slug: 'budapest',
      name: 'Budapest',
    });
    await model.close();
    await app.stop();
    app = await startApp(opened.store, { MCP: 'true' });
    expect((await post(LIST, { origin: 'https://other.example' })).status).toBe(403);
  });

  test('counts each call as a request', async () => {
    app = await startApp(opened.store, { MCP: 'true', RATE_READS: '2' });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await post(LIST)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  test('a whole introspection is refused, one type is told', async () => {
    app = await startApp(opened.store, { MCP: 'true' });
    const model = await connectByHttp(app.url);
    const all = await model.told('graphql', {
      query: '{ __schema { types { name description fields { name description type { name } } } } }',
    });
    expect(all.isError).toBe(true);
    const one = await model.ask('graphql', { query: '{ __type(name: "Voice") { enumValues { name } } }' });
    expect(one).toEqual({
      data: { __type: { enumValues: [{ name: 'QUOTE' }, { name: 'PARAPHRASE' }, { name: 'NARRATION' }] } },
    });
    await model.close();
  });
});

describe('demarche mcp', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-mcp-'));
    const store = await SqliteStore.open(graphModel, join(folder, 'demarche.sqlite'));
    await loadDossiers(store, [SEED]);
    await store.close();
  });
  afterAll(() => rm(folder, { recursive: true }));

  const environment = (dataDir: string) => {
    const { PATH = '', HOME = '' } = process.env;
    return { PATH, HOME, DATA_DIR: dataDir, PUBLIC_URL: 'https://demarche.example' };
  };

  test('answers the same as /mcp', async () => {
    const model = await connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['src/cli.js', 'mcp'],
        env: environment(folder),
      }),
    );
    const opened = await openSeeded();
    const app = await startApp(opened.store, { MCP: 'true' });
    const byHttp = await connectByHttp(app.url);
    expect(await model.client.listTools()).toEqual(await byHttp.client.listTools());
    for (const [tool, given] of [
      ['compare', { first: 'macron', second: 'trump' }],
      ['where_somebody_stands', { actor: 'Emanuel Makron' }],
      ['find', { words: '' }],
      ['graphql', { query: '{ nonsense }' }],
      ['graphql', { query: 'mutation { decide(claims: [], status: RETRACTED) { change { by } } }' }],
    ] as const)
      expect(await model.told(tool, given)).toEqual(await byHttp.told(tool, given));
    await byHttp.close();
    await app.stop();
    await opened.discard();
    await model.close();
  });

  const run = (dataDir: string, input: string) =>
    new Promise<{ status: number; out: string; err: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        ['src/cli.js', 'mcp'],
        { env: environment(dataDir) },
        (error, out, err) => resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err }),
      );
      child.stdin?.end(input);
    });

  test('prints nothing but the protocol, and ends with its input', async () => {
    const initialize = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'tests', version: '1' },
      },
    };
    const call = {
      ...{ jsonrpc: '2.0', id: 2, method: 'tools/call' },
      params: { name: 'find', arguments: { words: 'Budapest' } },
    };
    const input = [initialize, { jsonrpc: '2.0', method: 'notifications/initialized' }, call];
    const { status, out, err } = await run(folder, input.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const lines = out.split('\n').filter((line) => line !== '');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { jsonrpc: '2.0', id: 1, result: { serverInfo: { name: 'demarche' } } },
      {
        jsonrpc: '2.0',
        id: 2,
        result: { content: [{ text: expect.stringContaining('Hold the talks in Budapest') }] },
      },
    ]);
    expect([status, err]).toEqual([0, '']);
  });

  test('makes no store', async () => {
    const nowhere = join(folder, 'nowhere');
    const { status, out, err } = await run(nowhere, '');
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^demarche: There is no store yet/);
    expect(existsSync(nowhere)).toBe(false);
  });
});
