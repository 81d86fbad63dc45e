import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CacheBudget } from '../CacheBudget.ts';
import type { ErrorCode } from '../errors.ts';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const REFUSALS = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'WRONG_HOST',
  'WRONG_ORIGIN',
] as const satisfies readonly ErrorCode[];

/** What the service counts. Labels take few values: never an address, a name or a text that a client sent. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'demarche_request_duration_seconds',
    help: 'Requests, by route and HTTP status.',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly reads = new Histogram({
    name: 'demarche_store_read_duration_seconds',
    help: 'Statements that read from the store, by whether they failed.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly refusals = new Counter({
    name: 'demarche_refusals_total',
    help: 'Requests and mutations of those who may not, or not so often, by code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  constructor() {
    for (const code of REFUSALS) this.refusals.inc({ code }, 0);
    collectDefaultMetrics({ register: this.registry });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  request(route: string, status: number, seconds: number): void {
    this.requests.observe({ route, status }, seconds);
  }

  /** @param code of any error; those that are about who asks, and how often, are counted */
  refused(code: unknown): void {
    const known = REFUSALS.find((one) => one === code);
    if (known !== undefined) this.refusals.inc({ code: known });
  }

  /** Tells what is kept for operations that are asked again, and how often each kind of it was found. */
  watchCaches(...budgets: readonly CacheBudget[]): void {
    const registers = [this.registry];
    new Gauge({
      name: 'demarche_cache_bytes',
      help: 'Documents, plans and answers that are kept, in bytes, estimated.',
      registers,
      collect() {
        this.set(sumOf(budgets, ({ bytes }) => bytes));
      },
    });
    new Gauge({
      name: 'demarche_cache_entries',
      help: 'Documents, plans and answers that are kept.',
      registers,
      collect() {
        this.set(sumOf(budgets, ({ entries }) => entries));
      },
    });
    new Counter({
      name: 'demarche_cache_lookups_total',
      help: 'Documents, plans and answers that operations needed: found, or made anew.',
      labelNames: ['kind', 'outcome'],
      registers,
      collect() {
        this.reset();
        for (const [kind, { hits, misses }] of budgets.flatMap(({ caches }) => [...caches])) {
          this.inc({ kind, outcome: 'hit' }, hits);
          this.inc({ kind, outcome: 'miss' }, misses);
        }
      },
    });
  }

  /** Tells how many subscriptions are open. */
  watchSubscriptions(count: () => number): void {
    new Gauge({
      name: 'demarche_subscriptions',
      help: 'Subscriptions that are open.',
      registers: [this.registry],
      collect() {
        this.set(count());
      },
    });
  }

  read(seconds: number, failed: boolean): void {
    this.reads.observe({ outcome: failed ? 'failed' : 'answered' }, seconds);
  }
}

function sumOf(budgets: readonly CacheBudget[], of: (budget: CacheBudget) => number): number {
  return budgets.reduce((sum, budget) => sum + of(budget), 0);
}
