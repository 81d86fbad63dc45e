import { expect, test } from 'vitest';
import { countStances } from '../../src/analysis/CountedStances.ts';
import { TWO_SIDES } from '../../src/analysis/Grades.ts';
import { type TwoModeNormalization, type TwoModeOf, twoModeTies } from '../../src/analysis/twoModeTies.ts';
import { tollAndFerry } from './tollAndFerry.ts';

function ties(of: TwoModeOf, normalization: TwoModeNormalization = 'NONE') {
  const found = twoModeTies(countStances(tollAndFerry, TWO_SIDES, 'actor'), of, normalization);
  return Object.fromEntries(found.map(({ from, to, weight }) => [`${from} ${to}`, weight]));
}

test('ties of actors and targets count claims', () => {
  expect(ties('IGNORE')).toEqual({
    'ann ferry': 1,
    'ann toll': 2,
    'bo toll': 2,
    'cy ferry': 1,
    'cy toll': 1,
  });
});

test('or those for less those against, without those of weight 0', () => {
  expect(ties('SUBTRACT')).toEqual({ 'ann ferry': 1, 'ann toll': 2, 'cy ferry': -1, 'cy toll': -1 });
});

test('or say which there are: 1 for, 2 against, 3 both', () => {
  expect(ties('COMBINE')).toEqual({
    'ann ferry': 1,
    'ann toll': 1,
    'bo toll': 3,
    'cy ferry': 2,
    'cy toll': 2,
  });
});

test('are divided by the claims of the actor, or by those on the target', () => {
  expect(ties('SUBTRACT', 'ACTIVITY')).toEqual({
    ...{ 'ann ferry': 1 / 3, 'ann toll': 2 / 3, 'cy ferry': -1 / 2, 'cy toll': -1 / 2 },
  });
  expect(ties('IGNORE', 'PROMINENCE')).toEqual({
    ...{ 'ann ferry': 1 / 2, 'ann toll': 2 / 5, 'bo toll': 2 / 5, 'cy ferry': 1 / 2, 'cy toll': 1 / 5 },
  });
});
