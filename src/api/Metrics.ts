import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Observe } from './execute.ts';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the service counts. Labels take few values: never an address, a name or a text that a client sent. */
export class Metrics implements Observe {
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
  private readonly plans = new Counter({
    name: 'demarche_plans_total',
    help: 'Plans that operations needed: found in the cache, or made anew.',
    labelNames: ['cache'],
    registers: [this.registry],
  });

  constructor() {
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

  planned(cached: boolean): void {
    this.plans.inc({ cache: cached ? 'hit' : 'miss' });
  }

  read(seconds: number, failed: boolean): void {
    this.reads.observe({ outcome: failed ? 'failed' : 'answered' }, seconds);
  }
}
