import { type Case, forPeers } from './cases.ts';
import { median, type Timed } from './measure.ts';
import type { PointReads } from './timePointReads.ts';
import type { WritingTimes } from './writing.ts';

export type StoreName = 'sqlite' | 'neo4j';
export type Kind = 'ours' | 'floor' | 'dataLoader' | 'neo4jGraphql' | 'in process';

export interface Result {
  readonly store: StoreName;
  readonly size: number;
  readonly case: Case;
  readonly kind: Kind;
  readonly timed: Timed;
}

/** What was measured, over all rounds. */
export class Results {
  private readonly all = new Map<string, Timed[]>();
  private readonly known = new Map<string, number>();
  readonly sizes = new Set<number>();
  readonly stores = new Set<StoreName>();
  readonly cases = new Map<string, Case>();
  readonly writing = new Map<StoreName, WritingTimes>();
  /** By store, size and kind: `sqlite 10000 ours`. */
  readonly pointReads = new Map<string, PointReads>();
  planning: { readonly first: number; readonly again: number } | null = null;

  add({ store, size, case: asked, kind, timed }: Result): void {
    const key = `${store} ${size} ${kind} ${asked.name}`;
    this.all.set(key, [...(this.all.get(key) ?? []), timed]);
    this.sizes.add(size);
    this.stores.add(store);
    this.cases.set(asked.name, asked);
  }

  /** Megabytes after all questions, or milliseconds until ready. */
  about(store: StoreName, size: number, kind: Kind, what: 'memory' | 'start', value: number): void {
    this.known.set(`${store} ${size} ${kind} ${what}`, value);
  }

  get(store: StoreName, size: number, kind: Kind, what: 'memory' | 'start'): number | null {
    return this.known.get(`${store} ${size} ${kind} ${what}`) ?? null;
  }

  /** The median over the rounds of the medians in each. */
  p50(store: StoreName, size: number, kind: Kind, asked: string): number | null {
    return middle(this.rounds(store, size, kind, asked).map((t) => t.p50));
  }

  throughput(store: StoreName, size: number, kind: Kind, asked: string): number | null {
    const told = this.rounds(store, size, kind, asked).flatMap((t) => t.throughput ?? []);
    return middle(told);
  }

  /** Whether rounds differ more than twofold: the machine was busy with something else. */
  isRestless(store: StoreName, size: number, kind: Kind, asked: string): boolean {
    const times = this.rounds(store, size, kind, asked).map((t) => t.p50);
    return times.length > 1 && Math.max(...times) > 2 * Math.min(...times);
  }

  private rounds(store: StoreName, size: number, kind: Kind, asked: string): readonly Timed[] {
    return this.all.get(`${store} ${size} ${kind} ${asked}`) ?? [];
  }
}

export interface Circumstances {
  readonly machine: string;
  readonly when: string;
  /** The load of the machine over a minute, before and after. */
  readonly load: readonly [number, number];
  readonly rounds: number;
  readonly missing: readonly string[];
  readonly versions: string;
}

const STORES: Readonly<Record<StoreName, string>> = { sqlite: 'embedded', neo4j: 'Neo4j' };

/** The results for people: targets as ratios first, then all figures. Markdown. */
export function report(results: Results, about: Circumstances): string {
  const sizes = [...results.sizes].sort((a, b) => a - b);
  return [
    '# What was measured',
    `Made by \`npm run bench\` on ${about.when} UTC: ${about.machine}; load ${about.load.map((l) => l.toFixed(1)).join(' before and ')} after; ${about.rounds} rounds, in which all take turns every few seconds; medians. ${about.versions}. Trust the ratios.`,
    '`~` marks figures whose rounds differ more than twofold: the machine was busy. The floor is a bare server with the raw driver and a statement by hand for each question (but for search in SQLite: our own, with bytes made beforehand). What the floor misses too is said so.',
    ...about.missing.map((line) => `- Not run: ${line.replaceAll('\n', ' ').slice(0, 300)}`),
    ...targets(results, sizes),
    ...[...results.stores].flatMap((store) => figures(results, store, sizes)),
    '',
  ].join('\n\n');
}

interface Target {
  readonly what: string;
  readonly is: number | null;
  /** The same of the floor, where it has one: what the floor misses too is beyond the engine. */
  readonly floor?: number | null;
  readonly unit?: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly restless?: boolean;
}

function targets(results: Results, sizes: readonly number[]): readonly string[] {
  const parts: string[] = ['## Ratios'];
  for (const store of results.stores) {
    const name = STORES[store];
    const largest = sizes.findLast((size) => results.p50(store, size, 'ours', firstCase(results)) !== null);
    const smallest = sizes.find((size) => results.p50(store, size, 'ours', firstCase(results)) !== null);
    if (largest === undefined || smallest === undefined) continue;
    const rows: Target[] = [];
    for (const c of results.cases.values()) {
      const own = (size: number, kind: Kind = 'ours') => results.p50(store, size, kind, c.name);
      const restless = [smallest, largest].some((size) => results.isRestless(store, size, 'ours', c.name));
      if (largest !== smallest && c.flat !== null) {
        rows.push({
          what: `flat: ${c.name}, p50 at ${count(largest)} against ${count(smallest)}`,
          is: over(own(largest), own(smallest)),
          floor: over(own(largest, 'floor'), own(smallest, 'floor')),
          atMost: c.flat,
          restless,
        });
      }
    }
    for (const c of results.cases.values()) {
      const restless = (['ours', 'floor'] as const).some((k) =>
        results.isRestless(store, largest, k, c.name),
      );
      rows.push(
        {
          what: `of the floor's throughput: ${c.name}, at ${count(largest)}`,
          is: over(
            results.throughput(store, largest, 'ours', c.name),
            results.throughput(store, largest, 'floor', c.name),
          ),
          atLeast: store === 'neo4j' ? 0.8 : 0.6,
          restless,
        },
        ...(store === 'neo4j'
          ? [
              {
                what: `of the floor's p50: ${c.name}, at ${count(largest)}`,
                is: over(
                  results.p50(store, largest, 'ours', c.name),
                  results.p50(store, largest, 'floor', c.name),
                ),
                atMost: 1.25,
                restless,
              },
            ]
          : []),
      );
    }
    rows.push(...peerTargets(results, store, sizes), ...otherTargets(results, store, largest));
    parts.push(`### ${name}`, table(HEAD, rows.filter((r) => r.is !== null).map(targetRow)));
  }
  const general: Target[] = [];
  for (const size of sizes) {
    for (const c of results.cases.values()) {
      general.push({
        what: `embedded against Neo4j: ${c.name}, throughput at ${count(size)}`,
        ...both((kind) =>
          over(
            results.throughput('sqlite', size, kind, c.name),
            results.throughput('neo4j', size, kind, c.name),
          ),
        ),
        atLeast: 5,
      });
    }
  }
  general.push(
    {
      what: 'planning and printing, the first time',
      is: results.planning?.first ?? null,
      unit: 'ms',
      atMost: 3,
    },
    {
      what: 'planning, found again',
      is: results.planning ? results.planning.again * 1000 : null,
      unit: 'µs',
      atMost: 20,
    },
  );
  parts.push('### Both', table(HEAD, general.filter((r) => r.is !== null).map(targetRow)));
  return parts;
}

function peerTargets(results: Results, store: StoreName, sizes: readonly number[]): readonly Target[] {
  const rows: Target[] = [];
  for (const size of sizes) {
    for (const c of results.cases.values()) {
      if (forPeers(c) === null) continue;
      const times = (peer: Kind) =>
        both((kind) => over(results.p50(store, size, peer, c.name), results.p50(store, size, kind, c.name)));
      const isHub = c.name.includes('hub');
      const least = !isHub ? 3 : size >= 1_000_000 ? 200 : size >= 100_000 ? 30 : undefined;
      rows.push(
        {
          what: `faster than @neo4j/graphql: ${c.name}, p50 at ${count(size)}`,
          ...times('neo4jGraphql'),
          ...(least === undefined ? {} : { atLeast: least }),
        },
        {
          what: `faster than DataLoader resolvers: ${c.name}, p50 at ${count(size)}`,
          ...times('dataLoader'),
        },
      );
    }
  }
  return rows;
}

function otherTargets(results: Results, store: StoreName, largest: number): readonly Target[] {
  const times = results.writing.get(store);
  const points = (kind: 'ours' | 'floor') => results.pointReads.get(`${store} ${largest} ${kind}`);
  return [
    {
      what: `point reads at ${count(largest)}: p99 beside the largest answers and searches, against ${points('ours')?.alone.toFixed(2)} ms alone (floor ${points('floor')?.alone.toFixed(2)})`,
      ...both((kind) => {
        const found = points(kind);
        return found ? found.beside / found.alone : null;
      }),
      atMost: 5,
    },
    {
      what: 'bulk load: throughput against the same rows by hand',
      is: times ? over(times.load[1], times.load[0]) : null,
      atLeast: store === 'neo4j' ? 0.8 : 0.6,
    },
    {
      what: 'one recorded claim: time against the bare transaction',
      is: times ? over(times.record[0], times.record[1]) : null,
      atMost: 2,
    },
    {
      what: `start until ready at ${count(largest)}`,
      is: results.get(store, largest, 'ours', 'start'),
      unit: 'ms',
      ...(store === 'sqlite' ? { atMost: 1000 } : {}),
    },
    {
      what: `resident after all questions at ${count(largest)}`,
      ...both((kind) => results.get(store, largest, kind, 'memory')),
      unit: 'MB',
      atMost: 200,
    },
  ];
}

const HEAD = ['what', 'is', 'floor', 'target', ''];

function targetRow(target: Target): readonly string[] {
  const { what, is, floor = null, unit = '', atMost, atLeast, restless = false } = target;
  const limit =
    atMost !== undefined ? `at most ${atMost}` : atLeast !== undefined ? `at least ${atLeast}` : '';
  const shown = (value: number) => `${value.toFixed(value >= 100 ? 0 : 2)} ${unit}`.trim();
  const verdict = meets(target, is)
    ? 'met'
    : meets(target, floor)
      ? '**missed**'
      : 'missed; by the floor too';
  return [
    what,
    `${restless ? '~' : ''}${shown(is ?? Number.NaN)}`,
    floor === null ? '' : shown(floor),
    `${limit} ${limit && unit}`.trim(),
    limit && verdict,
  ];
}

/** Judged as it is shown. What was not measured misses nothing. */
function meets({ atMost, atLeast }: Target, value: number | null): boolean {
  if (value === null) return true;
  const rounded = Number(value.toFixed(value >= 100 ? 0 : 2));
  return (atMost === undefined || rounded <= atMost) && (atLeast === undefined || rounded >= atLeast);
}

function both(figure: (kind: 'ours' | 'floor') => number | null): Pick<Target, 'is' | 'floor'> {
  return { is: figure('ours'), floor: figure('floor') };
}

/** p50 in milliseconds, and answers per second with eight connections. */
function figures(results: Results, store: StoreName, sizes: readonly number[]): readonly string[] {
  const kinds = (['ours', 'floor', 'in process', 'dataLoader', 'neo4jGraphql'] as const).filter((kind) =>
    sizes.some((size) => [...results.cases.keys()].some((c) => results.p50(store, size, kind, c) !== null)),
  );
  const present = sizes.filter((size) => results.p50(store, size, 'ours', firstCase(results)) !== null);
  const cell = (kind: Kind, size: number, c: string) => {
    const p50 = results.p50(store, size, kind, c);
    if (p50 === null) return '';
    const throughput = results.throughput(store, size, kind, c);
    const mark = results.isRestless(store, size, kind, c) ? '~' : '';
    return `${mark}${p50.toFixed(p50 < 10 ? 2 : 0)}${throughput === null ? '' : ` · ${throughput.toFixed(0)}/s`}`;
  };
  return present.flatMap((size) => [
    `## ${STORES[store]}, ${count(size)} claims: p50 in ms · answers per second with eight connections`,
    table(
      ['', ...kinds],
      [...results.cases.keys()].map((c) => [c, ...kinds.map((kind) => cell(kind, size, c))]),
    ),
  ]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function firstCase(results: Results): string {
  return [...results.cases.keys()][0] ?? '';
}

function count(size: number): string {
  return size >= 1_000_000 ? `${size / 1_000_000}M` : `${size / 1000}k`;
}

function over(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a / b;
}

function middle(values: readonly number[]): number | null {
  return values.length === 0 ? null : median(values);
}
