import { expect, test } from 'vitest';
import { codePoints } from '../../src/evidence/codePoints.ts';
import { nearestWords } from '../../src/evidence/nearestWords.ts';

const text = codePoints(
  '🚢 At noon she could live with Port Lisse, if the ferries run. They did not run at night.',
);
const near = (quotation: string) => nearestWords(text, quotation)?.exact ?? null;

test.each([
  ['she could live in Port Lisse', 'she could live with Port Lisse'],
  ['she could live Port Lisse', 'she could live with Port Lisse'],
  ['she could really live with Port Lisse', 'she could live with Port Lisse'],
  ['Prot Lisse', 'Port Lisse'],
  ['IF THE FERRIES RUN', 'if the ferries run'],
  ['ferrys', 'ferries'],
])('of "%s" is "%s"', (quotation, exact) => {
  expect(near(quotation)).toBe(exact);
});

test('has its place in code points', () => {
  expect(nearestWords(text, 'at noone')).toEqual({ start: 2, end: 9, exact: 'At noon' });
});

test('is nothing where nothing is near', () => {
  expect(near('guarantees of a lasting peace')).toBeNull();
  expect(near(' ')).toBeNull();
  expect(nearestWords(codePoints(''), 'word')).toBeNull();
});
