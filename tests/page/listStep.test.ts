import { expect, test } from 'vitest';
import { listStep } from '../../src/page/client/listStep.ts';

test.each([
  ['ArrowRight', 1, 2],
  ['ArrowDown', 1, 2],
  ['ArrowLeft', 1, 0],
  ['ArrowUp', 1, 0],
  ['Home', 2, 0],
  ['End', 1, 3],
  ['ArrowDown', 3, null],
  ['ArrowUp', 0, null],
  ['Home', 0, null],
  ['End', 3, null],
  ['Enter', 1, null],
] as const)('of four, %s leads from %i to %s', (key, from, to) => {
  expect(listStep(4, from, key)).toBe(to);
});

test('in an empty list nothing leads anywhere', () => {
  expect(['ArrowDown', 'Home', 'End'].map((key) => listStep(0, 0, key))).toEqual([null, null, null]);
});
