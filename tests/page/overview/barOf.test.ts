import { expect, test } from 'vitest';
import { barOf, thicknessOf } from '../../../src/page/overview/barOf.ts';

test('a bar is shifted to the side that has more, and what is on neither side stands across the middle', () => {
  expect(
    barOf({
      positions: 10,
      stances: [
        { stance: 'PROPOSES', positions: 1 },
        { stance: 'SUPPORTS', positions: 4 },
        { stance: 'CONDITIONAL', positions: 1 },
        { stance: 'UNDECIDED', positions: 2 },
        { stance: 'SCEPTICAL', positions: 1 },
        { stance: 'OBJECTS', positions: 1 },
      ],
    }),
  ).toEqual({
    sides: { for: 6, neither: 2, against: 2 },
    stretches: [
      { stance: 'OBJECTS', x: 35, width: 5 },
      { stance: 'SCEPTICAL', x: 40, width: 5 },
      { stance: 'UNDECIDED', x: 45, width: 10 },
      { stance: 'CONDITIONAL', x: 55, width: 5 },
      { stance: 'SUPPORTS', x: 60, width: 20 },
      { stance: 'PROPOSES', x: 80, width: 5 },
    ],
  });
});

test('who all agree fill one half; nobody has no bar', () => {
  expect(barOf({ positions: 3, stances: [{ stance: 'OBJECTS', positions: 3 }] }).stretches).toEqual([
    { stance: 'OBJECTS', x: 0, width: 50 },
  ]);
  expect(barOf({ positions: 3, stances: [{ stance: 'SUPPORTS', positions: 3 }] }).stretches).toEqual([
    { stance: 'SUPPORTS', x: 50, width: 50 },
  ]);
  expect(barOf({ positions: 0, stances: [] })).toEqual({
    stretches: [],
    sides: { for: 0, neither: 0, against: 0 },
  });
});

test('a bar is as thick as it has positions, and never too thin to be seen', () => {
  expect([1, 25, 100].map((positions) => thicknessOf(positions, 100))).toEqual([5, 10, 16]);
  expect(thicknessOf(0, 0)).toBe(0);
});
