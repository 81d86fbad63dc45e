import { expect, test } from 'vitest';
import { gridStep } from '../../src/page/client/matrix/gridStep.ts';

/** Brackets over columns 0 and 3; marks in 15 rows at column 1, and in the first two of these at 3 as well. */
const places = [
  { row: -1, column: 0 },
  { row: -1, column: 3 },
  ...Array.from({ length: 15 }, (_, row) => [
    { row, column: 1 },
    ...(row < 2 ? [{ row, column: 3 }] : []),
  ]).flat(),
];
const at = (row: number, column: number) =>
  places.findIndex((place) => place.row === row && place.column === column);
const from = (row: number, column: number, key: string, ctrlKey = false) => {
  const to = places[gridStep(places, at(row, column), { key, ctrlKey }) ?? -1];
  return to === undefined ? null : [to.row, to.column];
};

test.each([
  ['ArrowRight', [0, 1], [0, 3]],
  ['ArrowRight', [0, 3], null],
  ['ArrowLeft', [1, 3], [1, 1]],
  ['ArrowDown', [1, 3], [2, 1]],
  ['ArrowUp', [0, 3], [-1, 3]],
  ['ArrowUp', [-1, 3], null],
  ['ArrowDown', [-1, 0], [0, 1]],
  ['Home', [1, 3], [1, 1]],
  ['Home', [1, 1], null],
  ['End', [0, 1], [0, 3]],
  ['PageDown', [0, 3], [10, 1]],
  ['PageDown', [9, 1], [14, 1]],
  ['PageUp', [14, 1], [4, 1]],
  ['PageUp', [3, 1], [-1, 0]],
  ['Tab', [0, 1], null],
] as const)('%s leads from %j to %j', (key, [row, column], to) => {
  expect(from(row, column, key)).toEqual(to);
});

test('with Control, Home and End lead to the first and the last of all', () => {
  expect([from(3, 1, 'Home', true), from(3, 1, 'End', true)]).toEqual([
    [-1, 0],
    [14, 1],
  ]);
});

test('from elsewhere nothing leads anywhere', () => {
  expect(gridStep(places, -1, { key: 'ArrowDown' })).toBeNull();
});
