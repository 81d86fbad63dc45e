import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two of its questions. */
const PACE = 20;

/** What they waited, in milliseconds. */
export interface Waits {
  readonly asked: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
  /** Answers that were not what was asked for. */
  readonly failed: number;
}

/** Somebody who has nothing to do with the attack, and asks the same thing over and over. */
export class Bystander {
  private readonly stopped = new AbortController();
  private readonly times: number[] = [];
  private failed = 0;
  private readonly running: Promise<void>;

  constructor(url: string, query: string) {
    this.running = this.ask(url, query);
  }

  /** What they waited since the beginning. */
  async stop(): Promise<Waits> {
    this.stopped.abort();
    await this.running;
    const sorted = this.times.toSorted((a, b) => a - b);
    const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
    return { asked: sorted.length, p50: at(0.5), p95: at(0.95), most: at(1), failed: this.failed };
  }

  private async ask(url: string, query: string): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const start = performance.now();
      const answer = await post(url, query).catch(() => null);
      this.times.push(performance.now() - start);
      if (answer?.status !== 200 || !answer.text.startsWith('{"data":')) this.failed += 1;
      await pause(PACE);
    }
  }
}

/** What others wait for a while in which nothing else is asked. */
export async function quietly(url: string, query: string, milliseconds: number): Promise<Waits> {
  const bystander = new Bystander(url, query);
  await pause(milliseconds);
  return bystander.stop();
}

/** The status and the body of an answer to a query. */
export async function post(
  url: string,
  query: string,
  signal?: AbortSignal,
): Promise<{ readonly status: number; readonly text: string; readonly headers: Headers }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query }),
    ...(signal ? { signal } : {}),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** `p50 3 ms, p95 5 ms, at most 9 ms (200 asked, 0 failed)`. */
export function told({ asked, p50, p95, most, failed }: Waits): string {
  const [half, nearly, longest] = [p50, p95, most].map((ms) => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0)));
  return `p50 ${half} ms, p95 ${nearly} ms, at most ${longest} ms (${asked} asked, ${failed} failed)`;
}
