import { expect, test } from 'vitest';
import { datesAreEdtf } from '../../src/rules/datesAreEdtf.ts';
import { claim, office, putDocument, saysOf } from './writing.ts';

const says = saysOf(datesAreEdtf, 'datesAreEdtf');

test.each([
  [
    putDocument({ publishedAt: 'last week' }),
    'document.publishedAt: "last week" is no date in EDTF (ISO 8601-2): write it like 2025-08-22, 2025-08, 2025, 2025-08~ or 2025-08-18/2025-08-20.',
  ],
  [
    claim({ saidAt: '20250818' }),
    'claims[0].said: "20250818" is no date in EDTF (ISO 8601-2): write 2025-08-18.',
  ],
  [
    claim({ saidAt: '2025-02-30' }),
    'claims[0].said: "2025-02-30" has a day that its month does not have, 2025-02-30.',
  ],
  [
    claim({ saidAt: '2025-08-22T10:00:00Z' }),
    'claims[0].said: "2025-08-22T10:00:00Z" has a time of day: write the day alone, 2025-08-22.',
  ],
  [
    office({ since: '2025-21' }),
    'offices[0].since: "2025-21" has a season or another part of a year: write its months, 2025-03/2025-05.',
  ],
  [
    office({ until: '2025/2024' }),
    'offices[0].until: "2025/2024" ends before it begins, or with it: write the earlier end first, 2024/2025.',
  ],
])('%o', (command, fault) => {
  expect(says([command])).toEqual([fault]);
});

test('both ends of an office are looked at', () => {
  expect(says([office({ since: 'x', until: 'y' })])).toHaveLength(2);
});

test.each([null, '2025', '2025-08', '2025-08-22', '2025-08~', '2025-08-18/2025-08-20', '../2025'])(
  '%s is fine',
  (date) => {
    expect(
      says([
        putDocument({ publishedAt: date }),
        claim({ saidAt: date }),
        office({ since: date, until: date }),
      ]),
    ).toEqual([]);
  },
);
