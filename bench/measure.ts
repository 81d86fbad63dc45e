import { Client } from './Client.ts';

/** What one server took for one question in one round. */
export interface Timed {
  /** Milliseconds, one request after the other. */
  readonly p50: number;
  /** Answers per second with several connections, or null where one request takes too long to tell. */
  readonly throughput: number | null;
}

const CONNECTIONS = 8;
/** Milliseconds given to each of both measurements, and before them to getting warm: others had the machine meanwhile. */
const SLICE = 250;
const WARMING = 100;
const LEAST = 3;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Asks one server one question for some hundred milliseconds. */
export async function measureHttp(port: number, bytes: Buffer): Promise<Timed> {
  const client = new Client(port);
  await timeEach(() => client.ask(bytes), WARMING);
  const p50 = await timeEach(() => client.ask(bytes));
  client.close();
  return { p50, throughput: p50 > SLICE ? null : await throughputOf(port, bytes) };
}

/** The median of single calls, in milliseconds. */
export async function timeEach(call: () => Promise<unknown>, slice = SLICE): Promise<number> {
  const times: number[] = [];
  const end = performance.now() + slice;
  do {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  } while (performance.now() < end || times.length < LEAST);
  return median(times);
}

async function throughputOf(port: number, bytes: Buffer): Promise<number> {
  const clients = Array.from({ length: CONNECTIONS }, () => new Client(port));
  const start = performance.now();
  const end = start + SLICE;
  let answers = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end) {
        await client.ask(bytes);
        answers += 1;
      }
      client.close();
    }),
  );
  return (answers * 1000) / (performance.now() - start);
}
