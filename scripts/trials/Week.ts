import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from '../attack/startService.ts';
import type { Answer, Outcome } from './Call.ts';
import { Random } from './Random.ts';
import { ServiceClient } from './ServiceClient.ts';
import { serviceOn, type TriedStore } from './stores.ts';

/** Milliseconds into a call in which the service is killed at the latest. */
const MOST_WAITED = 300;

export interface WeekOptions {
  readonly store: TriedStore;
  /** The secrets of those who write, by their names. */
  readonly secrets: ReadonlyMap<string, string>;
  /** When the service is killed follows from it. */
  readonly seed: number;
  /** One call in so many is sent to a service that is killed meanwhile, and then again to the next one. */
  readonly killedOneIn: number;
}

/** People and programs who speak with a service that is killed now and then. */
export class Week {
  kills = 0;
  calls = 0;
  private readonly options: WeekOptions;
  private readonly random: Random;
  private service: Service | null = null;

  constructor(options: WeekOptions) {
    this.options = options;
    this.random = new Random(options.seed);
  }

  /** What a mutation that has to be confirmed is answered with. */
  async confirmed(who: string, name: string, given: Readonly<Record<string, unknown>>): Promise<Answer> {
    const outcome = await this.send(who, name, given);
    if (outcome.is === 'confirmed') return outcome.answer;
    throw new Error(`${name} by ${who} is ${JSON.stringify(outcome)}`);
  }

  /** That a mutation is refused, for these rules alone. */
  async refused(
    who: string,
    name: string,
    given: Readonly<Record<string, unknown>>,
    ...rules: readonly string[]
  ): Promise<void> {
    const outcome = await this.send(who, name, given);
    assert.equal(outcome.is, 'refused', JSON.stringify(outcome));
    const named = outcome.is === 'refused' ? outcome.faults.map((fault) => fault.split(' ', 1)[0]) : [];
    assert.deepEqual(named, rules, JSON.stringify(outcome));
  }

  /** That a mutation is an error of this code: a right is missing. */
  async forbidden(
    who: string,
    name: string,
    given: Readonly<Record<string, unknown>>,
    code: 'FORBIDDEN' | 'UNAUTHENTICATED' = 'FORBIDDEN',
  ): Promise<void> {
    const outcome = await this.send(who, name, given);
    assert.equal(outcome.is, 'failed', JSON.stringify(outcome));
    assert.match(outcome.is === 'failed' ? outcome.error : '', new RegExp(`"code":"${code}"`));
  }

  /** The data of a query. @param who null for whoever has no key */
  async ask<Data>(who: string | null, query: string, variables: object = {}): Promise<Data> {
    const { text } = await (await this.client(who)).post(query, variables);
    const { data, errors } = JSON.parse(text);
    assert.equal(errors, undefined, text);
    return data;
  }

  async end(): Promise<void> {
    await this.service?.stop();
    this.service = null;
  }

  private async send(who: string, name: string, given: Readonly<Record<string, unknown>>): Promise<Outcome> {
    this.calls += 1;
    const key = `call-${this.calls}`;
    const call = { do: 'mutation', name, given, report: null } as const;
    if (this.random.oneIn(this.options.killedOneIn)) {
      const lost = (await this.client(who)).send(call, key).catch(() => null);
      await pause(this.random.below(MOST_WAITED));
      await this.end();
      await lost;
      this.kills += 1;
    }
    return (await this.client(who)).send(call, key);
  }

  private async client(who: string | null): Promise<ServiceClient> {
    this.service ??= await serviceOn(this.options.store);
    return new ServiceClient(this.service.url, who === null ? null : (this.options.secrets.get(who) ?? ''));
  }
}
