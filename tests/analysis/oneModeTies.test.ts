import { describe, expect, test } from 'vitest';
import { countStances } from '../../src/analysis/CountedStances.ts';
import { TWO_SIDES } from '../../src/analysis/Grades.ts';
import { type OneModeNormalization, type OneModeOf, oneModeTies } from '../../src/analysis/oneModeTies.ts';
import { claimsOf } from './claimsOf.ts';
import { tollAndFerry } from './tollAndFerry.ts';

function ties(
  of: OneModeOf,
  normalization: OneModeNormalization = 'NONE',
  rows: 'actor' | 'target' = 'actor',
) {
  const found = oneModeTies(countStances(tollAndFerry, TWO_SIDES, rows), of, normalization) ?? [];
  return Object.fromEntries(found.map(({ from, to, weight }) => [`${from} ${to}`, weight]));
}

describe('ties between actors', () => {
  test('by how often both speak of a target', () => {
    // 2 × 2; 2 × 1 on the toll and 1 × 1 on the ferry; 2 × 1.
    expect(ties('IGNORE')).toEqual({ 'ann bo': 4, 'ann cy': 3, 'bo cy': 2 });
  });

  test('by how often both stand on the same side', () => {
    expect(ties('CONGRUENCE')).toEqual({ 'ann bo': 2, 'bo cy': 1 });
  });

  test('by how often they stand on opposite sides', () => {
    expect(ties('CONFLICT')).toEqual({ 'ann bo': 2, 'ann cy': 3, 'bo cy': 1 });
  });

  test('by the one less the other, without those of weight 0', () => {
    expect(ties('SUBTRACT')).toEqual({ 'ann cy': -3 });
  });

  test('divided by half of the number of claims of both', () => {
    // Ann has 3, Bo 2, Cy 2.
    expect(ties('CONGRUENCE', 'AVERAGE')).toEqual({ 'ann bo': 2 / 2.5, 'bo cy': 1 / 2 });
  });

  test('divided by their product', () => {
    expect(ties('CONFLICT', 'COSINE')).toEqual({ 'ann bo': 2 / 6, 'ann cy': 3 / 6, 'bo cy': 1 / 4 });
  });

  test('divided by what only one says and the product of what both do', () => {
    // Ann alone: the ferry, 1; Bo alone: against the toll, 1; both for the toll: 2 × 1.
    // Bo alone: for the toll, 1; Cy alone: the ferry, 1; both against the toll: 1.
    expect(ties('CONGRUENCE', 'JACCARD')).toEqual({ 'ann bo': 2 / 4, 'bo cy': 1 / 3 });
  });

  test('tell what both speak of', () => {
    const found = oneModeTies(countStances(tollAndFerry, TWO_SIDES, 'actor'), 'IGNORE', 'NONE');
    expect(found?.map(({ shared }) => shared)).toEqual([['toll'], ['ferry', 'toll'], ['toll']]);
  });

  test('are none where more pairs have something in common than may', () => {
    const counted = countStances(tollAndFerry, TWO_SIDES, 'actor');
    expect(oneModeTies(counted, 'IGNORE', 'NONE', 3)).toHaveLength(3);
    expect(oneModeTies(counted, 'IGNORE', 'NONE', 2)).toBeNull();
  });
});

test('ties between targets are by the actors who speak of both', () => {
  // Ann: 2 × 1 for both. Cy: 1 × 1 against both.
  expect(ties('CONGRUENCE', 'NONE', 'target')).toEqual({ 'ferry toll': 3 });
  expect(ties('CONFLICT', 'NONE', 'target')).toEqual({});
});

test('grades weigh by how near they are, 1 − |k − k′| ÷ range', () => {
  const graded = claimsOf('ann PROPOSES toll', 'bo CONDITIONAL toll', 'cy OBJECTS toll');
  const grades = new Map([
    ['PROPOSES', 2],
    ['CONDITIONAL', 1],
    ['OBJECTS', -2],
  ]);
  const found = (of: OneModeOf) =>
    oneModeTies(countStances(graded, grades, 'actor'), of, 'NONE')?.map(({ from, to, weight }) => [
      from,
      to,
      weight,
    ]);
  expect(found('CONGRUENCE')).toEqual([
    ['ann', 'bo', 0.75],
    ['bo', 'cy', 0.25],
  ]);
  expect(found('CONFLICT')).toEqual([
    ['ann', 'bo', 0.25],
    ['ann', 'cy', 1],
    ['bo', 'cy', 0.75],
  ]);
});
