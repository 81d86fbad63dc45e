import { Client } from './Client.ts';

/** What one server took for one question in one round. */
export interface Timed {
  /** Milliseconds, one request after the other. */
  readonly p50: number;
  /** Answers per second with several connections, or null where one request takes too long to tell. */
  readonly throughput: number | null;
}

const CONNECTIONS = 8;
/** Milliseconds of a turn: for getting warm, since others had the machine meanwhile, and for each measurement. */
const WARMING = 20;
const SLICE = 60;
/** A server that takes longer, in milliseconds, is not asked through several connections. */
const TOO_LONG = 250;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Times one question, in short turns between which others are timed: what slows the machine slows all alike. */
export class Stopwatch {
  private readonly times: number[] = [];
  /** Answers per second, of each turn. */
  private readonly rates: number[] = [];

  /** Asks a server for some hundred milliseconds. */
  async time(port: number, bytes: Buffer): Promise<void> {
    const client = new Client(port);
    if (!(median(this.times) > SLICE)) await timesOf(() => client.ask(bytes), WARMING);
    this.times.push(...(await timesOf(() => client.ask(bytes), SLICE)));
    client.close();
    if (median(this.times) > TOO_LONG) return;
    this.rates.push(await rateOf(port, bytes));
  }

  read(): Timed {
    return { p50: median(this.times), throughput: this.rates.length === 0 ? null : median(this.rates) };
  }
}

/** The milliseconds that calls take, one after the other; at least one. */
async function timesOf(call: () => Promise<unknown>, slice: number): Promise<readonly number[]> {
  const times: number[] = [];
  const end = performance.now() + slice;
  do {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  } while (performance.now() < end);
  return times;
}

/** Answers per second with several connections. */
async function rateOf(port: number, bytes: Buffer): Promise<number> {
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
