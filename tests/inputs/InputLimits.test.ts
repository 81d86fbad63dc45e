import { expect, test } from 'vitest';
import { nearestLimits, tooLarge, tooMany, tooManyQuotes } from '../../src/inputs/InputLimits.ts';

const quoting = (count: number) => ({ claims: [{ quotes: Array(count).fill({ exact: 'x' }) }] });

test.each([
  [10, 2_000],
  [100_000, 2_000],
  [1_000_000, 200],
])('in a text of %i characters %i quotations are looked up at once', (length, most) => {
  const text = 'a'.repeat(length);
  expect(tooManyQuotes(quoting(most), text, [])).toEqual([]);
  expect(tooManyQuotes(quoting(most + 1), text, ['input'])).toEqual([
    {
      rule: 'tooMany',
      at: ['input'],
      message: `${most + 1} quotations were given; at most ${most} of a text of this length are looked up at once. Divide them among several calls.`,
    },
  ]);
});

test.each([
  [0, 20],
  [200_000, 20],
  [1_000_000, 4],
])('in a text of %i characters the nearest words are looked for %i times', (length, nearest) => {
  expect(nearestLimits(length).nearest).toBe(nearest);
});

test('what is just within a limit passes', () => {
  expect(tooMany('claims', 500, ['claims'])).toEqual([]);
  expect(tooLarge('ŝipo', 5, ['input', 'text'])).toEqual([]);
  expect(tooLarge('ŝipo', 4, ['input', 'text'])).toHaveLength(1);
});
