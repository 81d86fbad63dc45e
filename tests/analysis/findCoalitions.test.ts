import { expect, test } from 'vitest';
import { findCoalitions } from '../../src/analysis/findCoalitions.ts';

const turn = async () => undefined;
const tie = (from: string, to: string, weight = 1) => ({ from, to, weight, shared: [] });

/** Zachary's karate club (1977): who met whom outside it. */
const KARATE =
  '1-2 1-3 2-3 1-4 2-4 3-4 1-5 1-6 1-7 5-7 6-7 1-8 2-8 3-8 4-8 1-9 3-9 3-10 1-11 5-11 6-11 1-12 1-13 4-13 1-14 2-14 3-14 4-14 6-17 7-17 1-18 2-18 1-20 2-20 1-22 2-22 24-26 25-26 3-28 24-28 25-28 3-29 24-30 27-30 2-31 9-31 1-32 25-32 26-32 29-32 3-33 9-33 15-33 16-33 19-33 21-33 23-33 24-33 30-33 31-33 32-33 9-34 10-34 14-34 15-34 16-34 19-34 20-34 21-34 23-34 24-34 27-34 28-34 29-34 30-34 31-34 32-34 33-34';

test('Zachary’s karate club falls into the four groups of the best split that is known, Q = .4198', async () => {
  const ties = KARATE.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split('-');
    return tie(from, to);
  });
  const nodes = Array.from({ length: 34 }, (_one, at) => String(at + 1));
  expect(ties).toHaveLength(78);
  const found = await findCoalitions(nodes, ties, turn);
  expect(found.modularity).toBeCloseTo(0.4198, 4);
  expect(found.groups.map(({ actors }) => actors.length)).toEqual([12, 11, 6, 5]);
  expect(found.alone).toEqual([]);
  expect(found.stability).toBeGreaterThan(0.8);
  expect(found.stability).toBeLessThan(1);
  // Freeman's betweenness, as networkx gives it.
  expect(found.brokers[0]).toMatchObject({ actor: '1' });
  expect(found.brokers[0]?.betweenness).toBeCloseTo(0.43764, 4);
});

test('two camps, who contradict each other, and one who agrees with nobody', async () => {
  const nodes = ['a', 'b', 'c', 'x', 'y', 'z'];
  const ties = [
    tie('a', 'b'),
    tie('a', 'c'),
    tie('b', 'c'),
    tie('x', 'y'),
    tie('a', 'x', -2),
    tie('b', 'y', -1),
  ];
  expect(await findCoalitions(nodes, ties, turn)).toEqual({
    groups: [
      { actors: ['a', 'b', 'c'], density: { agree: 1, contradict: 0 } },
      { actors: ['x', 'y'], density: { agree: 1, contradict: 0 } },
    ],
    alone: ['z'],
    // 1 − (6 ÷ 8)² − (2 ÷ 8)²
    modularity: 0.375,
    stability: 1,
    within: { agree: 1, contradict: 0 },
    // Two of the 11 pairs that are not in one group.
    between: { agree: 0, contradict: 2 / 11 },
    brokers: [],
  });
});

test('without a tie everybody is alone', async () => {
  expect(await findCoalitions(['a', 'b'], [], turn)).toMatchObject({
    ...{ groups: [], alone: ['a', 'b'], modularity: 0, stability: null },
    within: { agree: null, contradict: null },
    between: { agree: 0, contradict: 0 },
  });
  expect(await findCoalitions([], [], turn)).toMatchObject({ groups: [], alone: [], brokers: [] });
});

test('others have their turn between seeds', async () => {
  let turns = 0;
  await findCoalitions(['a', 'b'], [tie('a', 'b')], async () => {
    turns += 1;
  });
  expect(turns).toBe(100);
});
