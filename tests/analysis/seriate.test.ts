import { expect, test } from 'vitest';
import { seriate } from '../../src/analysis/seriate.ts';

/** Likeness by pairs of letters: `{ ab: 2 }`; of others none. */
function order(letters: string, likeness: Readonly<Record<string, number>>): string {
  const near = (one: number, other: number) =>
    likeness[`${letters[one]}${letters[other]}`] ?? likeness[`${letters[other]}${letters[one]}`] ?? 0;
  return seriate(letters.length, near)
    .map((place) => letters[place])
    .join('');
}

test('who is near to one another stands beside each other, and who is apart does not', () => {
  expect(order('acbd', { ab: 2, cd: 3, ac: -2, bd: -2, ad: -1, bc: -1 })).toBe('abcd');
  expect(order('abc', { ac: 2, ab: -1, bc: 1 })).toBe('acb');
});

test('groups meet by their nearest ends', () => {
  expect(order('abcd', { ab: 2, ac: -2, bc: -2, ad: -1, bd: -1, cd: 1 })).toBe('abdc');
});

test('whose likeness tells nothing stays in its order; nobody and one are an order too', () => {
  expect(order('abcd', {})).toBe('abcd');
  expect(order('', {})).toBe('');
  expect(order('a', {})).toBe('a');
});
