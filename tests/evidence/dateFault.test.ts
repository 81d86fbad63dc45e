import { describe, expect, test } from 'vitest';
import { dateFault } from '../../src/evidence/dateFault.ts';

/** What is said of a text where nothing more can be told. */
const NO_DATE =
  'is no date in EDTF (ISO 8601-2): write it like 2025-08-22, 2025-08, 2025, 2025-08~ or 2025-08-18/2025-08-20';

describe('what was probably meant', () => {
  test.each([
    ['20250818', '2025-08-18'],
    ['18082025', '2025-08-18'],
    ['202508', '2025-08'],
    ['2025-8-3', '2025-08-03'],
    ['2025/08/18', '2025-08-18'],
    ['2025/08', '2025-08'],
    ['2025.08.18', '2025-08-18'],
    ['18.08.2025', '2025-08-18'],
    ['3.8.2025', '2025-08-03'],
    ['18/08/2025', '2025-08-18'],
    ['08/18/2025', '2025-08-18'],
    ['03/08/2025', '2025-08-03 or 2025-03-08'],
    ['08/2025', '2025-08'],
    ['2025-18-08', '2025-08-18'],
    ['22 August 2025', '2025-08-22'],
    ['Monday, August 18th, 2025', '2025-08-18'],
    ['Sept 2025', '2025-09'],
    ['2025年8月18日', '2025-08-18'],
    ['2025-08-18 ', '2025-08-18'],
    ['\u00a02025\n', '2025'],
    ['2025-08-18Z', '2025-08-18'],
    ['+2025', '2025'],
    ['２０２５-０８-１８', '2025-08-18'],
    ['٢٠٢٥-٠٨-١٨', '2025-08-18'],
    ['२०२५-०८', '2025-08'],
    ['2025\u201108\u201118', '2025-08-18'],
    ['2025–08–18', '2025-08-18'],
    ['\u200e2025-08-18', '2025-08-18'],
    ['2025-08-18–2025-08-20', '2025-08-18/2025-08-20'],
    ['2025-08-18 to 2025-08-20', '2025-08-18/2025-08-20'],
    ['2025-08-18/20', '2025-08-18/2025-08-20'],
    ['2025-08-18/now', '2025-08-18/..'],
    ['unknown/2025', '/2025'],
    ['202x', '202X'],
    ['20uu', '20XX'],
    ['2025-uu', '2025-XX'],
    ['2024-2025', '2024/2025'],
    ['[2025-08-18,2025-08-20]', '2025-08-18/2025-08-20'],
    ['{2024,2025}', '2024/2025'],
    ['2025-1X', '2025-10/2025-12'],
    ['2025-08-3X', '2025-08-30/2025-08-31'],
    ['2025~-08', '2025-08~'],
    ['?2025-08', '2025-08?'],
  ])('%j: %s', (date, meant) => {
    expect(dateFault(date)).toEqual({ fault: `is no date in EDTF (ISO 8601-2): write ${meant}`, meant });
  });
});

describe('what is nearly a date', () => {
  test.each([
    ['2025-08-22T10:00:00Z', 'has a time of day: write the day alone, 2025-08-22', '2025-08-22'],
    ['2025-08-22 10:00', 'has a time of day: write the day alone, 2025-08-22', '2025-08-22'],
    ['2025-08-22T10:00+02:00', 'has a time of day: write the day alone, 2025-08-22', '2025-08-22'],
    ['12:30', 'has a time of day: write the day alone', null],
    ['2025/2024', 'ends before it begins, or with it: write the earlier end first, 2024/2025', '2024/2025'],
    ['2025/2025', 'ends before it begins, or with it: write the earlier end first, 2025', '2025'],
    ['2025-13', 'has a month that no year has, 2025-13', null],
    ['2025-08/2026-00', 'has a month that no year has, 2026-00', null],
    ['2025-02-30', 'has a day that its month does not have, 2025-02-30', null],
    ['1900-02-29', 'has a day that its month does not have, 1900-02-29', null],
    ['2025-01-01/2025-04-31', 'has a day that its month does not have, 2025-04-31', null],
    ['2025-21', 'has a season or another part of a year: write its months, 2025-03/2025-05', null],
    ['1950S2', 'has significant digits: write 195X for the years 1950 to 1959', null],
    ['197', 'is not a year of four digits: for all of its years write 197X', null],
    ['Y12025', 'is outside the years 0000 to 9999', null],
    ['Y170000002', 'is outside the years 0000 to 9999', null],
    ['12025-08-18', 'is outside the years 0000 to 9999', null],
    ['-0044', 'is outside the years 0000 to 9999', null],
    ['-0044/2025', 'is outside the years 0000 to 9999', null],
    ['XXXX', 'says nothing of when: leave it out where the text gives no date', null],
    ['XXXX-12-25', 'says nothing of when: leave it out where the text gives no date', null],
    ['../..', 'says nothing of when: leave it out where the text gives no date', null],
    ['/', 'says nothing of when: leave it out where the text gives no date', null],
    ['0000/..', 'says nothing of when: leave it out where the text gives no date', null],
    [`[${'2025,'.repeat(20)}2025]`, 'has 106 characters: a date has at most 100', null],
  ])('%s', (date, fault, meant) => {
    expect(dateFault(date)).toEqual({ fault, meant });
  });
});

test.each([
  ...[
    '',
    ' ',
    '20250',
    '1755475200000',
    '1e3',
    '0x7E9',
    '2025.0',
    '--08-18',
    '25-08-18',
    '2025-W34',
    '2025-230',
  ],
  ...['yesterday', 'unknown', 'c. 2025', 'Q3 2025', 'summer 2025', '3 août 2025', 'decided 2025'],
  ...['1XXX', '2025-XX-05', '20XX-05', '[2025,2026,2027]', '2025-08-18/2025-08-20/2025-08-22'],
])('%j is no date, and nobody guesses which was meant', (date) => {
  expect(dateFault(date)).toEqual({ fault: NO_DATE, meant: null });
});

test.each(['2025-08-22', '2025-08', '2025', '0123', '202X', '2025-08~', '2025-08-18/2025-08-20', '../2025'])(
  '%s is one',
  (date) => {
    expect(dateFault(date)).toBeNull();
  },
);
