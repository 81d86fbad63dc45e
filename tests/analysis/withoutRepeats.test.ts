import { expect, test } from 'vitest';
import { TWO_SIDES } from '../../src/analysis/Grades.ts';
import { type CountedOnce, withoutRepeats } from '../../src/analysis/withoutRepeats.ts';
import { claimsOf } from './claimsOf.ts';

// 2025-12-29 was a Monday, and the first week of 2026 begins with it.
const claims = claimsOf(
  'ann + toll @2025-12-28 in a',
  'ann + toll @2025-12-29 in a',
  'ann PROPOSES toll @2026-01-04 in b',
  'ann + toll @2026-01-05 in c',
  'ann - toll @2026-01-05 in c',
  'ann + toll @2027-01-05 in d',
  'bo + toll @2027-01-05 in d',
  'ann + toll in d',
  'ann + toll in e',
);

function kept(once: CountedOnce, graded = true) {
  const grade = (stance: string) => (graded ? (TWO_SIDES.get(stance) ?? null) : null);
  return withoutRepeats(claims, once, ({ stance }) => grade(stance)).map(({ id }) => Number(id));
}

test('all claims count, or one in each document, day, week, month or year', () => {
  expect(kept('ALL')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(kept('DOCUMENT')).toEqual([1, 3, 4, 5, 6, 7, 9]);
  expect(kept('DAY')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(kept('WEEK')).toEqual([1, 2, 4, 5, 6, 7, 8, 9]);
  expect(kept('MONTH')).toEqual([1, 3, 5, 6, 7, 8, 9]);
  expect(kept('YEAR')).toEqual([1, 3, 5, 6, 7, 8, 9]);
});

test('both sides are one where they are ignored', () => {
  expect(kept('DOCUMENT', false)).toEqual([1, 3, 4, 6, 7, 9]);
});

test('each passage counts, or none but one', () => {
  const [claim] = claimsOf('ann + toll');
  if (!claim) throw new Error('No claim.');
  const passages = (once: CountedOnce) =>
    withoutRepeats([{ ...claim, passages: 3 }], once, () => 1).map((one) => one.passages);
  expect(passages('ALL')).toEqual([3]);
  expect(passages('DOCUMENT')).toEqual([1]);
});
