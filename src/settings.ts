import { DemarcheError, type Fault } from './errors.ts';
import { isWebAddress } from './evidence/isWebAddress.ts';
import type { Limits } from './plan/Limits.ts';
import type { ModelPrices, ModelSettings } from './suggest/ModelSettings.ts';

/** Everything that the environment may set. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where the embedded store keeps its file. */
  readonly dataDir: string;
  /** The address that people see, without a slash at the end. */
  readonly publicUrl: string;
  readonly limits: Limits;
  /** Bytes in the body of one request. */
  readonly bodyLimit: number;
  /** Bytes in the bodies of all requests that are under way. */
  readonly bodiesLimit: number;
  /** Of files that texts are taken out of. */
  readonly files: FileSettings;
  /** Bytes in all answers that clients have yet to take. */
  readonly answersLimit: number;
  /** Milliseconds in which a client has to take its answer. */
  readonly answerTimeout: number;
  /** Milliseconds that one operation may take. */
  readonly deadline: number;
  readonly subscriptions: SubscriptionSettings;
  /** Origins whose pages may ask from a browser; `*` for all. */
  readonly corsOrigins: readonly string[];
  /** Origins whose pages may show views in a frame; `*` for all. */
  readonly embedOrigins: readonly string[];
  /** Whether reading needs a key, as writing does. */
  readonly readKey: boolean;
  /** Whether language models are answered at `/mcp`. */
  readonly mcp: boolean;
  readonly rates: Rates;
  /** How many proxies stand before the service, each of which adds to `X-Forwarded-For` who asked it. */
  readonly proxies: number;
  readonly writing: WritingSettings;
  /** The language model that is asked for suggestions; null where none is. */
  readonly suggest: ModelSettings | null;
  /** Null for the embedded store. */
  readonly neo4j: Neo4jSettings | null;
  readonly logLevel: string;
}

/** What one may do in a minute; 0 for no limit. */
export interface Rates {
  /** Changes by one key. */
  readonly changes: number;
  /** Requests by one key, or by one address without a key. */
  readonly reads: number;
  /** Keys that are none, by one address. */
  readonly wrongKeys: number;
}

/** What holds for answers that go on. */
export interface SubscriptionSettings {
  /** How many may be open at once. */
  readonly all: number;
  /** How many of these one key may have, or one address without a key. */
  readonly each: number;
  /** Milliseconds after which it is looked again whether another process has changed anything, while somebody listens. */
  readonly poll: number;
}

/** What one file may take, out of which a text is to be taken. */
export interface FileSettings {
  /** Bytes. */
  readonly limit: number;
  /** Milliseconds, from when it has come. */
  readonly deadline: number;
}

/** What holds for everybody who writes. */
export interface WritingSettings {
  /** Bytes in UTF-8 of one text that is added by the API. */
  readonly documentLimit: number;
  /** Whether claims by the role CODE are drafts until somebody accepts them. */
  readonly review: boolean;
}

export const STANDARD_WRITING: WritingSettings = { documentLimit: 1_000_000, review: false };

export interface Neo4jSettings {
  readonly uri: string;
  /** Null where the server asks for none. */
  readonly login: { readonly user: string; readonly password: string } | null;
  /** Null for the user's home database. */
  readonly database: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that no message shows: an address may have a key in it as well. */
const SECRET: ReadonlySet<string> = new Set(['SUGGEST_KEY', 'SUGGEST_URL']);

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/**
 * Reads every setting; one that is empty counts as not set.
 *
 * Throws BAD_SETTING with all faults at once; each names the setting, what was given and what is allowed.
 */
export function readSettings(environment: Environment): Settings {
  const faults: Fault[] = [];
  const text = (name: string) => environment[name]?.trim() || null;
  const wrong = (name: string, allowed: string) => {
    const given = text(name) === null ? 'missing' : SECRET.has(name) ? 'wrong' : JSON.stringify(text(name));
    faults.push({
      rule: 'BAD_SETTING',
      at: [name],
      message: `Setting "${name}" is ${given}; it takes ${allowed}.`,
    });
  };
  const whole = (name: string, standard: number, least: number, most: number) => {
    const given = text(name);
    if (given === null) return standard;
    const value = Number(given);
    if (/^\d+$/.test(given) && value >= least && value <= most) return value;
    wrong(name, `a whole number from ${least} to ${most}`);
    return standard;
  };

  const port = whole('PORT', 4000, 0, 65_535);
  const host = text('HOST') ?? '127.0.0.1';
  const publicUrl = text('PUBLIC_URL')?.replace(/\/+$/, '') ?? `http://${reachable(host)}:${port}`;
  if (!isWebAddress(publicUrl) || /[?#]/.test(publicUrl))
    wrong('PUBLIC_URL', 'an address such as https://demarche.example.org');

  const origins = (name: string) => {
    const given = (text(name) ?? '').split(/[\s,]+/).filter((origin) => origin !== '');
    if (!given.every((origin) => origin === '*' || isOrigin(origin)))
      wrong(name, 'origins such as https://example.org, separated by commas, or *');
    return given;
  };
  const corsOrigins = origins('CORS_ORIGINS');
  const embedOrigins = origins('EMBED_ORIGINS');

  const readKey = text('READ_KEY');
  if (readKey !== null && readKey !== 'required') wrong('READ_KEY', 'required, or nothing');
  const review = text('REVIEW');
  if (review !== null && review !== 'required') wrong('REVIEW', 'required, or nothing');

  const mcp = text('MCP');
  if (mcp !== null && mcp !== 'true') wrong('MCP', 'true, or nothing');

  const logLevel = text('LOG_LEVEL') ?? 'info';
  if (!LOG_LEVELS.includes(logLevel)) wrong('LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`);

  const settings: Settings = {
    port,
    host,
    dataDir: text('DATA_DIR') ?? './data',
    publicUrl,
    limits: {
      selections: whole('LIMIT_SELECTIONS', 60, 1, 1000),
      levels: whole('LIMIT_LEVELS', 10, 1, 100),
      rows: whole('LIMIT_ROWS', 200_000, 1, 1_000_000_000),
      first: whole('LIMIT_FIRST', 200, 1, 10_000),
    },
    bodyLimit: whole('LIMIT_BODY', 1_048_576, 1, 1_073_741_824),
    bodiesLimit: whole('LIMIT_BODIES', 33_554_432, 1, 1_099_511_627_776),
    files: {
      limit: whole('LIMIT_FILE', 20_971_520, 1, 1_073_741_824),
      deadline: whole('DEADLINE_FILE', 30_000, 1, 3_600_000),
    },
    answersLimit: whole('LIMIT_ANSWERS', 67_108_864, 1, 1_099_511_627_776),
    answerTimeout: whole('ANSWER_TIMEOUT', 60_000, 1, 3_600_000),
    deadline: whole('DEADLINE', 10_000, 1, 3_600_000),
    subscriptions: {
      all: whole('LIMIT_SUBSCRIPTIONS', 500, 0, 1_000_000),
      each: whole('LIMIT_SUBSCRIPTIONS_EACH', 20, 1, 1_000_000),
      poll: whole('CHANGES_POLL', 1000, 10, 3_600_000),
    },
    corsOrigins,
    embedOrigins,
    readKey: readKey !== null,
    mcp: mcp !== null,
    rates: {
      changes: whole('RATE_CHANGES', 600, 0, 1_000_000),
      reads: whole('RATE_READS', 0, 0, 1_000_000),
      wrongKeys: whole('RATE_WRONG_KEYS', 10, 1, 1_000_000),
    },
    proxies: whole('PROXIES', 0, 0, 10),
    writing: {
      documentLimit: whole('LIMIT_DOCUMENT', STANDARD_WRITING.documentLimit, 1, 1_073_741_824),
      review: review !== null,
    },
    suggest: readModel(text, wrong, whole),
    neo4j: readNeo4j(text, wrong),
    logLevel,
  };
  if (faults.length > 0)
    throw new DemarcheError('BAD_SETTING', faults.map((fault) => fault.message).join('\n'), { faults });
  return settings;
}

function readNeo4j(
  text: (name: string) => string | null,
  wrong: (name: string, allowed: string) => void,
): Neo4jSettings | null {
  const uri = text('NEO4J_URI');
  const user = text('NEO4J_USER');
  const password = text('NEO4J_PASSWORD');
  if (uri === null) {
    const alone = ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'].find((name) => text(name) !== null);
    if (alone !== undefined)
      wrong('NEO4J_URI', `an address such as neo4j://localhost:7687 where ${alone} is set`);
    return null;
  }
  const scheme = NEO4J_SCHEMES.find((known) => uri.startsWith(`${known}://`));
  if (scheme === undefined || !isWebAddress(uri.replace(scheme, 'http')))
    wrong('NEO4J_URI', `an address such as neo4j://localhost:7687 (${NEO4J_SCHEMES.join(', ')})`);
  if (user !== null && password === null) wrong('NEO4J_PASSWORD', 'the password of NEO4J_USER');
  const login = password === null ? null : { user: user ?? 'neo4j', password };
  return { uri, login, database: text('NEO4J_DATABASE') };
}

function readModel(
  text: (name: string) => string | null,
  wrong: (name: string, allowed: string) => void,
  whole: (name: string, standard: number, least: number, most: number) => number,
): ModelSettings | null {
  // The address of an operation is as often copied as the one that all of them begin with.
  const url =
    text('SUGGEST_URL')
      ?.replace(/(?:\/chat\/completions)?\/*$/, '')
      .replace(/\/+$/, '') ?? null;
  const [model, key, given] = [text('SUGGEST_MODEL'), text('SUGGEST_KEY'), text('SUGGEST_PRICES')];
  const deadline = whole('SUGGEST_DEADLINE', 120_000, 1, 3_600_000);
  if (url === null) {
    const others = ['SUGGEST_MODEL', 'SUGGEST_KEY', 'SUGGEST_PRICES'];
    const alone = others.find((name) => text(name) !== null);
    if (alone !== undefined)
      wrong('SUGGEST_URL', `an address such as http://localhost:11434/v1 where ${alone} is set`);
    return null;
  }
  if (!isWebAddress(url) || /[?#]|\/\/[^/]*@/.test(url))
    wrong('SUGGEST_URL', 'an address such as http://localhost:11434/v1, with the key in SUGGEST_KEY');
  if (model === null) wrong('SUGGEST_MODEL', 'the name by which the server at SUGGEST_URL knows the model');
  else if (model.length > 200 || /\p{Cc}/u.test(model))
    wrong('SUGGEST_MODEL', 'a name of at most 200 characters');
  // What is wrong with a secret is told without it.
  if (key !== null && !/^[\x21-\x7E]+$/.test(key))
    wrong('SUGGEST_KEY', 'a key of ASCII characters without spaces');
  const prices = given === null ? null : pricesIn(given);
  if (given !== null && prices === null)
    wrong(
      'SUGGEST_PRICES',
      'what a million tokens cost, given and answered, and the currency, such as 0.15 0.60 USD',
    );
  return { url, model: model ?? '', key, deadline, prices };
}

function pricesIn(given: string): ModelPrices | null {
  const [, input, output, currency] = /^(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s+([A-Z]{3})$/.exec(given) ?? [];
  return currency === undefined ? null : { input: Number(input), output: Number(output), currency };
}

/** A service that listens on every interface is reached as localhost. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function isOrigin(text: string): boolean {
  return isWebAddress(text) && new URL(text).origin === text;
}
