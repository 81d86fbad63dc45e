import { expect, test } from 'vitest';
import { stripStep } from '../../../src/page/client/strips/stripStep.ts';

/** Two heads of columns; two actors for and one against; nobody for and one against; one for. */
const stops = [
  { row: 0, column: 0 },
  { row: 0, column: 1 },
  { row: 1, column: 0 },
  { row: 1, column: 0 },
  { row: 1, column: 1 },
  { row: 2, column: 1 },
  { row: 3, column: 0 },
];
const from = (here: number, ...keys: string[]) =>
  keys.reduce<number | null>((at, key) => (at === null ? null : stripStep(stops, at, key)), here);

test('up and down go through a cell, then to the nearest in the next row', () => {
  expect(from(0, 'ArrowDown')).toBe(2);
  expect(from(2, 'ArrowDown')).toBe(3);
  expect(from(3, 'ArrowDown')).toBe(5);
  expect(from(4, 'ArrowDown')).toBe(5);
  expect(from(5, 'ArrowDown')).toBe(6);
  expect(from(6, 'ArrowUp', 'ArrowUp')).toBe(4);
  expect(from(4, 'ArrowUp')).toBe(1);
  expect(from(3, 'ArrowUp', 'ArrowUp')).toBe(0);
});

test('left and right go in the order of reading, Home and End to the ends', () => {
  expect(from(3, 'ArrowRight')).toBe(4);
  expect(from(4, 'ArrowRight')).toBe(5);
  expect(from(2, 'ArrowLeft')).toBe(1);
  expect(from(4, 'Home')).toBe(0);
  expect(from(4, 'End')).toBe(6);
});

test('at the ends, and by other keys, nothing is reached', () => {
  expect(from(0, 'ArrowLeft')).toBe(null);
  expect(from(0, 'ArrowUp')).toBe(null);
  expect(from(6, 'ArrowRight')).toBe(null);
  expect(from(6, 'ArrowDown')).toBe(null);
  expect(from(3, 'Enter')).toBe(null);
  expect(from(9, 'ArrowDown')).toBe(null);
});
