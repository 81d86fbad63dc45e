import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, edtfDays, lastDay } from '../../src/evidence/edtfDays.ts';

describe('edtfDays', () => {
  test.each([
    ['2025-08-22', '2025-08-22', '2025-08-22'],
    ['2025-08', '2025-08-01', '2025-08-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2025-06', '2025-06-01', '2025-06-30'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['0123', '0123-01-01', '0123-12-31'],
    ['2025-08~', '2025-08-01', '2025-08-31'],
    ['2025-08-22?', '2025-08-22', '2025-08-22'],
    ['2025%', '2025-01-01', '2025-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2025-XX', '2025-01-01', '2025-12-31'],
    ['2025-02-XX', '2025-02-01', '2025-02-28'],
    ['2025-XX-XX', '2025-01-01', '2025-12-31'],
    ['2025-08-18/2025-08-20', '2025-08-18', '2025-08-20'],
    ['2025-08/2026', '2025-08-01', '2026-12-31'],
    ['2025/2025-08', '2025-01-01', '2025-08-31'],
    ['2025-08~/2025-09?', '2025-08-01', '2025-09-30'],
    ['2025-08-18/..', '2025-08-18', '9999-12-31'],
    ['2025-08-18/', '2025-08-18', '9999-12-31'],
    ['../2025-08', '0000-01-01', '2025-08-31'],
    ['/2025-08', '0000-01-01', '2025-08-31'],
    ['0000-01-01', '0000-01-01', '0000-01-01'],
    ['9999-12-31', '9999-12-31', '9999-12-31'],
  ])('%s', (date, first, last) => {
    expect(edtfDays(date)).toEqual({ first, last });
    expect(lastDay(date)).toBe(last);
  });

  test('a text that is taken has four digits of a year first, and its days lie in what it says', () => {
    const piece = fc.constantFrom(
      '2025',
      '20',
      '08',
      '18',
      '-',
      '-',
      '/',
      '..',
      'X',
      '~',
      'T',
      ' ',
      '0',
      'Y',
      '[',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const date = pieces.join('');
        const days = edtfDays(date);
        if (days === null) return;
        expect(date).toMatch(/^(?:(?:\.\.)?\/)?\d\d[\dX]{2}(?:[-~/]|$)/);
        expect(days.first <= days.last).toBe(true);
        const [from = '', to = from] = date.replace(/~/g, '').split('/');
        const known = (end: string) => end.replace(/(?:-?X.*|\.\.)$/, '');
        expect(days.first).toMatch(new RegExp(`^${known(from)}`));
        expect(days.last).toMatch(new RegExp(`^${known(to)}`));
      }),
      { numRuns: 2_000 },
    );
  });

  test('no date has no last day', () => {
    expect([lastDay(null), lastDay('20250818')]).toEqual([null, null]);
  });
});

test.each([
  ['2025-08-22', '2025-08-23'],
  ['2024-02-28', '2024-02-29'],
  ['2025-12-31', '2026-01-01'],
  ['0000-12-31', '0001-01-01'],
  ['9999-12-31', '9999-12-31'],
])('the day after %s is %s', (day, next) => {
  expect(dayAfter(day)).toBe(next);
});
