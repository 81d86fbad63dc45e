import { describe, expect, test } from 'vitest';
import { edtfDays } from '../../src/evidence/edtfDays.ts';

describe('edtfDays', () => {
  test.each([
    ['2025-08-22', '2025-08-22', '2025-08-22'],
    ['2025-08', '2025-08-01', '2025-08-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-08~', '2025-08-01', '2025-08-31'],
    ['2025-08-22?', '2025-08-22', '2025-08-22'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2025-XX', '2025-01-01', '2025-12-31'],
    ['2025-08-18/2025-08-20', '2025-08-18', '2025-08-20'],
    ['2025-08/2026', '2025-08-01', '2026-12-31'],
    ['2025-08-18/..', '2025-08-18', '9999-12-31'],
    ['2025-08-18/', '2025-08-18', '9999-12-31'],
    ['../2025-08', '0000-01-01', '2025-08-31'],
    ['/2025-08', '0000-01-01', '2025-08-31'],
    ['[2025,2026-03]', '2025-01-01', '2026-03-31'],
    ['0000-01-01', '0000-01-01', '0000-01-01'],
    ['9999-12-31', '9999-12-31', '9999-12-31'],
  ])('%s', (date, first, last) => {
    expect(edtfDays(date)).toEqual({ first, last });
  });

  const noDate =
    'is no date in EDTF (ISO 8601-2): write 2025-08-22, 2025-08, 2025, 2025-08~ or 2025-08-18/2025-08-20';
  const nothing = 'says nothing of when: leave it out where the text gives no date';
  const outside = 'is outside the years 0000 to 9999';
  test.each([
    ['22 August 2025', noDate],
    ['2025-13', 'has a month that no year has, 2025-13'],
    ['2025-8-1', noDate],
    ['', noDate],
    ['XXXX', nothing],
    ['../..', nothing],
    ['/', nothing],
    ['XXXX-12-25', nothing],
    ['Y12025', outside],
    ['Y170000002', outside],
    [`Y${'1'.repeat(60)}`, outside],
    [`[${'2025,'.repeat(20)}2025]`, 'has 106 characters: a date has at most 100'],
    ['-0044', outside],
    ['-0044/2025', outside],
    ['2025-13-01', 'has a month that no year has, 2025-13'],
    ['2025-08/2026-00', 'has a month that no year has, 2026-00'],
    ['2023-02-29', 'has a day that its month does not have, 2023-02-29'],
    ['2025-01-01/2025-04-31', 'has a day that its month does not have, 2025-04-31'],
    ['2025-08-22T10:00:00Z', 'has a time of day: write the day alone'],
    ['2025-21', 'has a season or another part of a year: write its months, 2025-03/2025-05'],
    ['1950S2', 'has significant digits: write 195X for the years 1950 to 1959'],
    ['197', 'is not a year of four digits: for all of its years write 197X'],
    ['2025-08-20/2025-08-18', 'ends before it begins, or with it: write the earlier end first'],
  ])('refuses "%s"', (date, fault) => {
    expect(edtfDays(date)).toEqual({ fault });
  });
});
