import { expect, test } from 'vitest';
import type { AblationResults } from '../../bench/ablate.ts';
import { missingSteps, report } from '../../bench/report.ts';
import type { StepResults } from '../../bench/StepResults.ts';

const circumstances = { code: 'abc1234', machine: '2 × Made', versions: { Node: 'v24.0.0' } };
const timed = (p50: number, throughput: number | null) => [
  { p50: p50 * 1.5, throughput },
  { p50, throughput },
  { p50: p50 / 1.2, throughput },
];

const step = (size: number, slower: number): StepResults => ({
  ...{ store: 'sqlite', size, circumstances, ended: '2026-11-28T15:00' },
  graph: { seconds: 12.3, bytes: 5.1e8 },
  questions: {
    matrix: { ours: timed(1, 100), floor: timed(0.8, 200) },
    'who objects, hub': {
      ours: timed(0.1 * slower, 900),
      floor: timed(0.1, 1000),
      dataLoader: timed(0.4, 300),
    },
    'matrix, large issue': { ours: timed(slower, 500), floor: timed(slower, 1000) },
  },
  startedIn: 200,
  resident: { ours: 2.5e8, floor: 1.2e8 },
  pointReads: { ours: { alone: 0.2, beside: 0.4 }, floor: { alone: 0.1, beside: 30 } },
  planning: { first: 0.2, again: 0.001 },
  writing: { load: [100, 80], record: [3, 2] },
  leftOut: ['postgraphile: "npm ci"\nended with status 1.'],
});

test('targets are judged, and what the floor misses too is marked', () => {
  const text = report([step(10_000, 1), step(1_000_000, 1.5)], []);
  expect(tableUnder(text, '### SQLite, 1M claims')).toEqual([
    '| question | p50, ms (floor) | answers per second against the floor: at least 0.6 | p50 against 10k (floor): at most 1.3, `find` 2 | faster than DataLoader |',
    '| --- | --- | --- | --- | --- |',
    '| matrix | 1.00 (0.80) | **0.50** | 1.00 (1.00) |  |',
    '| who objects, hub | 0.15 (0.10) | 0.90 | **1.50** (1.00) | 2.67 |',
    '| matrix, large issue | 1.50 (1.50) | **0.50** | **1.50** † (1.50) |  |',
  ]);
  expect(text).toContain('| resident after all questions | 250 MB | 120 MB | at most 200 MB | **missed** |');
  expect(text).toContain(
    '| loading a dossier: rows per second against the same rows by hand | 0.80 |  | at least 0.6 | met |',
  );
  expect(text).toContain(
    '| point reads: p99 beside the largest answers and searches, against alone (0.20 ms, floor 0.10) | 2.00 | 300 | at most 5 | met |',
  );
  expect(text).toContain('| sqlite-10k | 2026-11-28 15:00 UTC | abc1234 | 12 s | 0.51 GB |');
  expect(text).toContain('Not run in sqlite-1M: postgraphile: "npm ci" ended with status 1.');
});

test('steps that are not there or were cut short are missing', () => {
  const steps = [step(10_000, 1), { ...step(100_000, 1), ended: null }];
  expect(missingSteps(steps)).toEqual([
    'npm run bench -- --size 10000 --store neo4j',
    'npm run bench -- --size 100000 --store sqlite',
    'npm run bench -- --size 100000 --store neo4j',
    'npm run bench -- --size 1000000 --store sqlite',
    'npm run bench -- --size 1000000 --store neo4j',
  ]);
  expect(report(steps, [])).toContain('**Missing**: `npm run bench -- --size 10000 --store neo4j`, ');
});

test('a graph beyond the usual sizes is compared with the largest of them', () => {
  const text = report([step(1_000_000, 1), step(10_000_000, 1.5)], []);
  expect(tableUnder(text, '### SQLite, 10M claims')).toContain(
    '| who objects, hub | 0.15 (0.10) | **1.50** (1.00) |',
  );
});

test('what a fast path gives is above 1 where it helps, for times and for counts', () => {
  const rows: AblationResults['rows'] = [
    { fastPath: 'made', measure: 'p50', unit: 'ms', with: 2, without: 3 },
    { fastPath: 'made', measure: 'throughput', unit: '/s', with: 300, without: 200 },
  ];
  const ablations = {
    store: 'neo4j',
    size: 100_000,
    circumstances,
    ended: '2026-11-28T15:00',
    rows,
  } as const;
  expect(tableUnder(report([], [{ ...ablations, rows: [...rows] }]), '### Neo4j, 100k claims')).toEqual([
    '| fast path | measured by | with it | without it | it gives |',
    '| --- | --- | --- | --- | --- |',
    '| made | p50 | 2.00 ms | 3.00 ms | 1.50 |',
    '| made | throughput | 300 /s | 200 /s | 1.50 |',
  ]);
});

/** The lines of the first table under a heading. */
function tableUnder(text: string, heading: string): readonly string[] {
  const lines = text.slice(text.indexOf(heading)).split('\n').slice(2);
  return lines.slice(0, lines.indexOf(''));
}
