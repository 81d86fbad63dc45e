import { expect, test } from 'vitest';
import { countReanchored } from '../../scripts/reanchoring/countReanchored.ts';

test('made edits put no passage in a wrong place, and most are found', () => {
  const { byText, wrong } = countReanchored(20261128, 200);
  expect(wrong).toEqual([]);
  const all = [...byText.values()];
  const share = (of: 'untouched' | 'light') =>
    all.reduce((sum, counts) => sum + counts[of].found, 0) /
    all.reduce((sum, counts) => sum + counts[of].of, 0);
  expect(share('untouched')).toBeGreaterThanOrEqual(0.95);
  expect(share('light')).toBeGreaterThanOrEqual(0.7);
  expect(all.reduce((sum, counts) => sum + counts.changed, 0)).toBeGreaterThan(300);
});
