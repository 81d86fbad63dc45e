import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runStep, type StepOptions } from '../../bench/runStep.ts';
import { readStep } from '../../bench/StepResults.ts';

const QUESTION = 'whatRestsHere, at an offset';

let folder: string;
const said: string[] = [];
const options = (): StepOptions => ({
  ...{
    store: 'sqlite',
    size: 600,
    rounds: 1,
    turns: 1,
    only: [QUESTION],
    peers: false,
    writing: false,
    again: false,
  },
  ...{ graphs: join(folder, 'graphs'), results: join(folder, 'results'), say: (text) => said.push(text) },
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-bench-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a step keeps what it measured, and goes on from there', async () => {
  await runStep(options());
  const first = await readStep(options().results, options());
  const { ours, floor } = first?.questions[QUESTION] ?? {};
  expect([Object.keys(first?.questions ?? {}), ours?.length, floor?.length]).toEqual([[QUESTION], 1, 1]);
  expect(ours?.[0]).toEqual({ p50: expect.any(Number), throughput: expect.any(Number) });
  expect([first?.ended, first?.resident]).toEqual([null, null]);

  await runStep({ ...options(), rounds: 2 });
  const second = await readStep(options().results, options());
  expect(second?.questions[QUESTION]?.ours).toHaveLength(2);
  expect(second?.questions[QUESTION]?.ours?.[0]).toEqual(ours?.[0]);
  expect(second?.graph).toEqual(first?.graph);
  expect(said.filter((text) => text.startsWith('Round'))).toEqual([
    'Round 1 of 1',
    'Round 1 of 2',
    'Round 2 of 2',
  ]);
});
