import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DemarcheError } from '../src/errors.ts';
import { readSettings } from '../src/settings.ts';

const standard = {
  port: 4000,
  host: '127.0.0.1',
  dataDir: './data',
  publicUrl: 'http://127.0.0.1:4000',
  limits: { selections: 60, levels: 10, rows: 200_000, first: 200 },
  bodyLimit: 1_048_576,
  bodiesLimit: 33_554_432,
  files: { limit: 20_971_520, deadline: 30_000 },
  answersLimit: 67_108_864,
  answerTimeout: 60_000,
  deadline: 10_000,
  subscriptions: { all: 500, each: 20, poll: 1000 },
  corsOrigins: [],
  embedOrigins: [],
  readKey: false,
  mcp: false,
  rates: { changes: 600, reads: 0, wrongKeys: 10 },
  proxies: 0,
  writing: { documentLimit: 1_000_000, review: false },
  suggest: null,
  neo4j: null,
  logLevel: 'info',
};

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof DemarcheError) {
      expect(error.code).toBe('BAD_SETTING');
      return error.faults.map((fault) => fault.message);
    }
    throw error;
  }
  return [];
}

describe('readSettings', () => {
  it('needs nothing', () => {
    expect(readSettings({})).toEqual(standard);
  });

  it('takes an empty setting for a missing one', () => {
    expect(readSettings({ PORT: '', NEO4J_PASSWORD: '', PUBLIC_URL: ' ' })).toEqual(standard);
  });

  it('reads every setting', () => {
    expect(
      readSettings({
        PORT: '8080',
        HOST: '0.0.0.0',
        DATA_DIR: '/srv/demarche',
        PUBLIC_URL: 'https://demarche.example.org/',
        LIMIT_SELECTIONS: '30',
        LIMIT_LEVELS: '5',
        LIMIT_ROWS: '1000',
        LIMIT_FIRST: '100',
        LIMIT_BODY: '4096',
        LIMIT_BODIES: '8192',
        LIMIT_FILE: '32768',
        DEADLINE_FILE: '500',
        LIMIT_ANSWERS: '16384',
        ANSWER_TIMEOUT: '2000',
        DEADLINE: '250',
        LIMIT_SUBSCRIPTIONS: '9',
        LIMIT_SUBSCRIPTIONS_EACH: '3',
        CHANGES_POLL: '200',
        LIMIT_DOCUMENT: '512',
        REVIEW: 'required',
        CORS_ORIGINS: 'https://a.example, http://localhost:3000',
        EMBED_ORIGINS: '*',
        READ_KEY: 'required',
        MCP: 'true',
        RATE_CHANGES: '60',
        RATE_READS: '1200',
        RATE_WRONG_KEYS: '5',
        PROXIES: '1',
        SUGGEST_URL: 'https://models.example.org/v1/chat/completions',
        SUGGEST_MODEL: 'mistral',
        SUGGEST_KEY: 'sk-1',
        SUGGEST_DEADLINE: '5000',
        SUGGEST_PRICES: '0.15 0.6 USD',
        NEO4J_URI: 'neo4j://graph:7687',
        NEO4J_USER: 'reader',
        NEO4J_PASSWORD: 'secret',
        NEO4J_DATABASE: 'demarche',
        LOG_LEVEL: 'debug',
      }),
    ).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/srv/demarche',
      publicUrl: 'https://demarche.example.org',
      limits: { selections: 30, levels: 5, rows: 1000, first: 100 },
      bodyLimit: 4096,
      bodiesLimit: 8192,
      files: { limit: 32_768, deadline: 500 },
      answersLimit: 16_384,
      answerTimeout: 2000,
      deadline: 250,
      subscriptions: { all: 9, each: 3, poll: 200 },
      corsOrigins: ['https://a.example', 'http://localhost:3000'],
      embedOrigins: ['*'],
      readKey: true,
      mcp: true,
      rates: { changes: 60, reads: 1200, wrongKeys: 5 },
      proxies: 1,
      writing: { documentLimit: 512, review: true },
      suggest: {
        url: 'https://models.example.org/v1',
        model: 'mistral',
        key: 'sk-1',
        deadline: 5000,
        prices: { input: 0.15, output: 0.6, currency: 'USD' },
      },
      neo4j: {
        uri: 'neo4j://graph:7687',
        login: { user: 'reader', password: 'secret' },
        database: 'demarche',
      },
      logLevel: 'debug',
    });
  });

  it.each([
    ['0.0.0.0', 'http://localhost:4000'],
    ['::', 'http://localhost:4000'],
    ['::1', 'http://[::1]:4000'],
    ['graph.local', 'http://graph.local:4000'],
  ])('is reached on %s as %s', (HOST, publicUrl) => {
    expect(readSettings({ HOST }).publicUrl).toBe(publicUrl);
  });

  it.each(['10abc', '0x10', '1e3', '1_000', '10.0', '+10', '１０', '1 0'])(
    'takes numbers of plain digits only, not %j',
    (LIMIT_FIRST) => {
      expect(faultsOf({ LIMIT_FIRST })).toEqual([
        `Setting "LIMIT_FIRST" is "${LIMIT_FIRST}"; it takes a whole number from 1 to 10000.`,
      ]);
    },
  );

  it.each([
    'https://example.org/a b',
    'https:example.org',
    'https://exam\nple.org',
    'https://example.org?a=b',
  ])('takes addresses as they are written, not %j', (PUBLIC_URL) => {
    expect(faultsOf({ PUBLIC_URL })).toEqual([
      `Setting "PUBLIC_URL" is ${JSON.stringify(PUBLIC_URL)}; it takes an address such as https://demarche.example.org.`,
    ]);
  });

  it('takes an address of Neo4j without white space in it', () => {
    expect(faultsOf({ NEO4J_URI: 'bolt://local\nhost:7687' })).toEqual([
      'Setting "NEO4J_URI" is "bolt://local\\nhost:7687"; it takes an address such as neo4j://localhost:7687 (neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s, bolt+ssc).',
    ]);
  });

  it('reports every fault at once, with the setting, what was given and what is allowed', () => {
    expect(
      faultsOf({
        PORT: '70000',
        LIMIT_ROWS: '-1',
        DEADLINE: '1.5',
        PUBLIC_URL: 'demarche.example.org',
        CORS_ORIGINS: 'https://a.example/path',
        EMBED_ORIGINS: 'news.example',
        READ_KEY: 'yes',
        RATE_WRONG_KEYS: '0',
        REVIEW: 'yes',
        LOG_LEVEL: 'loud',
        NEO4J_URI: 'http://graph:7474',
        NEO4J_USER: 'reader',
      }),
    ).toEqual([
      'Setting "PORT" is "70000"; it takes a whole number from 0 to 65535.',
      'Setting "PUBLIC_URL" is "demarche.example.org"; it takes an address such as https://demarche.example.org.',
      'Setting "CORS_ORIGINS" is "https://a.example/path"; it takes origins such as https://example.org, separated by commas, or *.',
      'Setting "EMBED_ORIGINS" is "news.example"; it takes origins such as https://example.org, separated by commas, or *.',
      'Setting "READ_KEY" is "yes"; it takes required, or nothing.',
      'Setting "REVIEW" is "yes"; it takes required, or nothing.',
      'Setting "LOG_LEVEL" is "loud"; it takes one of fatal, error, warn, info, debug, trace, silent.',
      'Setting "LIMIT_ROWS" is "-1"; it takes a whole number from 1 to 1000000000.',
      'Setting "DEADLINE" is "1.5"; it takes a whole number from 1 to 3600000.',
      'Setting "RATE_WRONG_KEYS" is "0"; it takes a whole number from 1 to 1000000.',
      'Setting "NEO4J_URI" is "http://graph:7474"; it takes an address such as neo4j://localhost:7687 (neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s, bolt+ssc).',
      'Setting "NEO4J_PASSWORD" is missing; it takes the password of NEO4J_USER.',
    ]);
  });

  it('says what is wrong with a model, and never shows its key', () => {
    const set = {
      SUGGEST_URL: 'https://me:sk-1@models.example/v1',
      SUGGEST_KEY: 'sk 1',
      SUGGEST_PRICES: '1 USD',
    };
    expect(faultsOf(set)).toEqual([
      'Setting "SUGGEST_URL" is wrong; it takes an address such as http://localhost:11434/v1, with the key in SUGGEST_KEY.',
      'Setting "SUGGEST_MODEL" is missing; it takes the name by which the server at SUGGEST_URL knows the model.',
      'Setting "SUGGEST_KEY" is wrong; it takes a key of ASCII characters without spaces.',
      'Setting "SUGGEST_PRICES" is "1 USD"; it takes what a million tokens cost, given and answered, and the currency, such as 0.15 0.60 USD.',
    ]);
    expect(faultsOf({ SUGGEST_MODEL: 'mistral' })).toEqual([
      'Setting "SUGGEST_URL" is missing; it takes an address such as http://localhost:11434/v1 where SUGGEST_MODEL is set.',
    ]);
  });

  it('never shows the password', () => {
    const [fault] = faultsOf({ NEO4J_PASSWORD: 'secret' });
    expect(fault).toBe(
      'Setting "NEO4J_URI" is missing; it takes an address such as neo4j://localhost:7687 where NEO4J_PASSWORD is set.',
    );
  });
});

describe('.env.example', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const source = readFileSync(new URL('../src/settings.ts', import.meta.url), 'utf8');
  const lines = example.split('\n').filter((line) => /^[A-Z]/.test(line));

  it('lists every setting once', () => {
    const read = new Set(source.match(/(?<=(?:text|whole|origins)\(')[A-Z0-9_]+/g));
    expect(lines.map((line) => line.split('=')[0]).sort()).toEqual([...read].sort());
  });

  it('says what holds where nothing is set', () => {
    const entries = lines.map((line) => line.split('=', 2));
    expect(readSettings(Object.fromEntries(entries))).toEqual(standard);
  });

  it('says what each one means', () => {
    const all = example.split('\n');
    const bare = lines.filter((line) => !all[all.indexOf(line) - 1]?.startsWith('# '));
    expect(bare).toEqual([]);
  });
});
