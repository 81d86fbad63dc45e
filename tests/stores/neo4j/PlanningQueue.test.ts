import { expect, test } from 'vitest';
import { PlanningQueue } from '../../../src/stores/neo4j/PlanningQueue.ts';

const CALLS = (calls: number) => ({ text: 'CALL () {} '.repeat(calls), words: [] });
const held = () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { run: () => promise, end: () => resolve('planned') };
};

test('two are planned at once, the next when one of them is', async () => {
  const queue = new PlanningQueue(60_000);
  const begun: number[] = [];
  const all = [0, 1, 2].map((i) => {
    const one = held();
    const run = () => {
      begun.push(i);
      return one.run();
    };
    return { ...one, planned: queue.run(CALLS(1), run) };
  });
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  all[1]?.end();
  await all[1]?.planned;
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  for (const one of all) one.end();
  expect(await Promise.all(all.map((one) => one.planned))).toEqual(['planned', 'planned', 'planned']);
});

test('what could not be planned in half the time is refused, and what can is not', async () => {
  // 50 CALLs of 80 ms, two at once.
  const queue = new PlanningQueue(4_000);
  const dear = held();
  const both = [queue.run(CALLS(40), dear.run), queue.run(CALLS(40), dear.run)];
  await expect(queue.run(CALLS(51), dear.run)).rejects.toMatchObject({ code: 'BUSY' });
  const most = queue.run(CALLS(49), async () => 'most');
  await expect(queue.run(CALLS(2), dear.run)).rejects.toMatchObject({ code: 'BUSY' });
  const cheap = queue.run(CALLS(1), async () => 'cheap');
  dear.end();
  expect(await Promise.all([...both, most, cheap])).toEqual(['planned', 'planned', 'most', 'cheap']);
});

test('whoever leaves is not planned for', async () => {
  const queue = new PlanningQueue(60_000);
  const one = held();
  const both = [queue.run(CALLS(1), one.run), queue.run(CALLS(1), one.run)];
  const leaving = new AbortController();
  let isRun = false;
  const left = queue.run(
    CALLS(1),
    async () => {
      isRun = true;
    },
    leaving.signal,
  );
  leaving.abort();
  await expect(left).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  one.end();
  await Promise.all(both);
  expect(isRun).toBe(false);
});

test('the next begins once a statement is planned, however long it reads', async () => {
  const queue = new PlanningQueue(60_000);
  const reading = held();
  const run = (onPlanned?: () => void) => {
    onPlanned?.();
    return reading.run();
  };
  const both = [queue.run(CALLS(1), run), queue.run(CALLS(1), run)];
  expect(await queue.run(CALLS(1), async () => 'next')).toBe('next');
  reading.end();
  await Promise.all(both);
});

test('what was planned before does not wait', async () => {
  const queue = new PlanningQueue(60_000);
  const known = CALLS(1);
  expect(await queue.run(known, async () => 'first')).toBe('first');
  const one = held();
  const both = [queue.run(CALLS(1), one.run), queue.run(CALLS(1), one.run)];
  expect(await queue.run(known, async () => 'again')).toBe('again');
  one.end();
  await Promise.all(both);
});
