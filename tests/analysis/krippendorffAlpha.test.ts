import { describe, expect, test } from 'vitest';
import { krippendorffAlpha } from '../../src/analysis/krippendorffAlpha.ts';

/** Units from a row of values for each coder: `.` where one gave none. */
function unitsOf(...coders: readonly string[]): readonly (readonly (string | null)[])[] {
  const rows = coders.map((row) => row.split(' ').map((value) => (value === '.' ? null : value)));
  return (rows[0] ?? []).map((_value, unit) => rows.map((row) => row[unit] ?? null));
}

describe('alpha is what Krippendorff (2011), "Computing Krippendorff’s Alpha-Reliability", gives', () => {
  test('for two coders and two values: .095', () => {
    const units = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(krippendorffAlpha(units).alpha).toBeCloseTo(0.095, 3);
  });

  test('for two coders and five values: .692', () => {
    const units = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    expect(krippendorffAlpha(units).alpha).toBeCloseTo(0.692, 3);
  });

  test('for four coders, with values that are missing: .743', () => {
    const found = krippendorffAlpha(
      unitsOf(
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ),
    );
    expect(found).toMatchObject({ units: 11, values: 40 });
    expect(found.alpha).toBeCloseTo(0.743, 3);
    expect(found.low).toBeLessThan(0.743);
    expect(found.high).toBeGreaterThan(0.743);
  });
});

test('alpha is 1 where all agree, and the interval has no width', () => {
  expect(krippendorffAlpha(unitsOf('a b a', 'a b a'))).toMatchObject({ alpha: 1, low: 1, high: 1 });
});

test('there is no alpha where nothing varies or nobody coded the same', () => {
  const none = { alpha: null, low: null, high: null };
  expect(krippendorffAlpha(unitsOf('a a', 'a a'))).toEqual({ ...none, units: 2, values: 4 });
  expect(krippendorffAlpha(unitsOf('a .', '. b'))).toEqual({ ...none, units: 0, values: 0 });
  expect(krippendorffAlpha([])).toEqual({ ...none, units: 0, values: 0 });
});
