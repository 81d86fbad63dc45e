import { graphModel } from '../src/schema/graphModel.ts';
import { SqliteStore } from '../src/stores/sqlite/SqliteStore.ts';
import { startApp } from '../tests/api/startApp.ts';
import { bodyOf, Client, request } from './Client.ts';
import { cases } from './cases.ts';
import { openSqliteGraph } from './graphs/openGraph.ts';
import type { Circumstances } from './StepResults.ts';
import { median } from './Stopwatch.ts';

/** How many times in a second of the processor one question is answered over one connection: medians of the rounds. */
export interface FreshTime {
  readonly question: string;
  /** Bytes of the answer. */
  readonly bytes: number;
  /** By POST, each time made anew. */
  readonly anew: number;
  /** By GET while nothing is changed. */
  readonly repeated: number;
  /** By GET with its ETag: 304, without the answer. */
  readonly unchanged: number;
}

/** What answers that are asked for again gain on one graph. */
export interface FreshResults {
  readonly size: number;
  readonly circumstances: Circumstances;
  readonly ended: string;
  readonly rows: readonly FreshTime[];
}

/** Milliseconds of each way to ask in each round. */
const SLICE = 500;

/**
 * What keeping answers gains where nothing is changed: the same questions, the same service, in turns.
 *
 * @param folder where graphs are kept
 */
export async function timeFresh(
  folder: string,
  claims: number,
  rounds: number,
  say: (text: string) => void,
): Promise<readonly FreshTime[]> {
  const { file } = await openSqliteGraph(folder, claims, say);
  const store = await SqliteStore.open(graphModel, file);
  const app = await startApp(store, { RATE_READS: '0', LOG_LEVEL: 'info' });
  const { port } = new URL(app.url);
  try {
    const times: FreshTime[] = [];
    for (const { name: question, query, variables } of cases('').filter(
      ({ name }) => !name.includes('deep'),
    )) {
      const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
      const ways = await waysToAsk(
        Number(port),
        request('/graphql', { query, variables }),
        `/graphql?${asked}`,
      );
      const taken = ways.requests.map((): number[] => []);
      for (let round = 0; round < rounds; round += 1)
        for (const [i, bytes] of ways.requests.entries())
          taken[i]?.push(await perSecond(Number(port), bytes));
      const [anew = 0, repeated = 0, unchanged = 0] = taken.map(median);
      times.push({ question, bytes: ways.bytes, anew, repeated, unchanged });
      say(
        `${question}: ${ways.bytes} bytes, anew ${anew.toFixed(0)}/s, repeated ${repeated.toFixed(0)}/s (${(repeated / anew).toFixed(1)}×), 304 ${unchanged.toFixed(0)}/s (${(unchanged / anew).toFixed(1)}×)`,
      );
    }
    return times;
  } finally {
    await app.stop();
    await store.close();
  }
}

async function waysToAsk(port: number, anew: Buffer, path: string) {
  const client = new Client(port);
  try {
    const repeated = get(path, '');
    const answer = await client.ask(repeated);
    const etag = /\r\netag: ([^\r]+)/i.exec(answer.toString('latin1'))?.[1];
    if (etag === undefined) throw new Error(`${path} has no ETag.`);
    const bytes = Buffer.byteLength(bodyOf(answer));
    return { bytes, requests: [anew, repeated, get(path, `if-none-match: ${etag}\r\n`)] };
  } finally {
    client.close();
  }
}

function get(path: string, more: string): Buffer {
  return Buffer.from(
    `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/graphql-response+json, application/json\r\n${more}\r\n`,
  );
}

/** Of the processor's time, client and service together, so that what else the machine does counts less. */
async function perSecond(port: number, bytes: Buffer): Promise<number> {
  const client = new Client(port);
  await client.ask(bytes);
  let asked = 0;
  const start = performance.now();
  const before = process.cpuUsage();
  while (performance.now() - start < SLICE) {
    await client.ask(bytes);
    asked += 1;
  }
  const { user, system } = process.cpuUsage(before);
  client.close();
  return asked / ((user + system) / 1_000_000);
}
