import { describe, expect, test } from 'vitest';
import { TWO_SIDES } from '../../src/analysis/Grades.ts';
import { networkSlices } from '../../src/api/networkSlices.ts';
import { claimsOf } from '../analysis/claimsOf.ts';

const claims = claimsOf(
  'ann + toll @2031-03-01',
  'ben + toll @2031-03-01',
  'cy - toll @2031-03-02',
  'ann + toll @2031-06-09',
);

const sought = {
  ...{ field: 'network', window: null, most: 3 },
  kind: { mode: 'ACTORS', of: 'SUBTRACT', normalization: 'NONE' },
  counting: { grades: TWO_SIDES, duplicates: 'ALL' },
} as const;
const turn = async () => undefined;

describe('what is too large is refused with how to narrow it', () => {
  test('more ties than are given, those of all windows together', async () => {
    expect((await networkSlices(sought, claims, turn)).whole.ties).toHaveLength(3);
    const told =
      '"network" gives at most 3 ties, those of all windows together, and here are more. Narrow it by filter: { issue: … } or { publishedFrom: …, publishedTo: … }, or ask for fewer windows.';
    await expect(networkSlices({ ...sought, window: { days: 30, step: 30 } }, claims, turn)).rejects.toThrow(
      told,
    );
    await expect(networkSlices({ ...sought, most: 2 }, claims, turn)).rejects.toMatchObject({
      code: 'OPERATION_TOO_LARGE',
      details: { limit: 'ties', allowed: 2, field: 'network' },
    });
  });

  test('more windows than 100', async () => {
    const windows = { ...sought, most: 100, window: { days: 1, step: 1 } };
    const early = claims.filter(({ day }) => day !== '2031-06-09');
    expect((await networkSlices(windows, early, turn)).windows).toHaveLength(2);
    await expect(networkSlices(windows, claims, turn)).rejects.toThrow(
      '"network" gives at most 100 windows, and from 2031-03-01 to 2031-06-09 there would be more. Take a longer "step", or narrow it by filter: { publishedFrom: …, publishedTo: … }.',
    );
    const weekly = { ...windows, window: { days: 7, step: 7 } };
    expect((await networkSlices(weekly, claims, turn)).windows).toHaveLength(15);
  });
});

test('whoever no longer waits is told between windows', async () => {
  const late = async () => {
    throw new Error('Late.');
  };
  const windows = { ...sought, most: 100, window: { days: 30, step: 30 } };
  await expect(networkSlices(windows, claims, late)).rejects.toThrow('Late.');
});
