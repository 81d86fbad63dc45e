import { expect, test } from 'vitest';
import { clearestPairs } from '../../src/page/clearestPairs.ts';

const pair = (other: number, agree: number, contradict: number) => ({
  ...{ one: 0, other, agree, contradict },
  score: (agree - contradict) / (agree + contradict),
});
const PAIRS = [pair(1, 4, 1), pair(2, 0, 3), pair(3, 2, 1), pair(4, 0, 1), pair(5, 1, 1)];
const drawn = (most: number) => clearestPairs(PAIRS, most).map(({ other }) => other);

test('of many pairs the clearest are drawn, equal ones together or not at all', () => {
  expect(drawn(5)).toEqual([1, 2, 3, 4, 5]);
  expect(drawn(4)).toEqual([1, 2, 3, 4]);
  expect(drawn(3)).toEqual([1, 2]);
  expect(drawn(2)).toEqual([1, 2]);
});

test('where none is clearer than the others, all are', () => {
  expect(drawn(1)).toEqual([1, 2, 3, 4, 5]);
});
