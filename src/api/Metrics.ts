import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Observe } from './execute.ts';

/** So many observations wait at most until they are counted: one by one, what looks at their labels costs a multiple. */
const COUNTED_TOGETHER = 100;

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
  private plansFound = 0;
  private plansMade = 0;
  private uncounted: Observation[] = [];

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    this.count();
    return this.registry.metrics();
  }

  request(route: string, status: number, seconds: number): void {
    this.observe({ histogram: this.requests, labels: { route, status }, seconds });
  }

  planned(cached: boolean): void {
    if (cached) this.plansFound += 1;
    else this.plansMade += 1;
  }

  read(seconds: number, failed: boolean): void {
    this.observe({ histogram: this.reads, labels: failed ? FAILED : ANSWERED, seconds });
  }

  private observe(observation: Observation): void {
    if (this.uncounted.push(observation) >= COUNTED_TOGETHER) this.count();
  }

  private count(): void {
    for (const { histogram, labels, seconds } of this.uncounted) histogram.observe(labels, seconds);
    this.uncounted = [];
    this.plans.inc({ cache: 'hit' }, this.plansFound);
    this.plans.inc({ cache: 'miss' }, this.plansMade);
    this.plansFound = 0;
    this.plansMade = 0;
  }
}

interface Observation {
  readonly histogram: Histogram;
  readonly labels: Readonly<Record<string, string | number>>;
  readonly seconds: number;
}

const FAILED = { outcome: 'failed' };
const ANSWERED = { outcome: 'answered' };
