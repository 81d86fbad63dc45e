import { expect, test } from 'vitest';
import { labelsThatFit } from '../../src/page/client/venues/labelsThatFit.ts';

const MAP = { width: 900, height: 500 };

test('names stand behind their marks, before them at the edge, and not at all over each other', () => {
  expect(labelsThatFit([[100, 100]], ['Geneva'], MAP)).toEqual(['end']);
  expect(labelsThatFit([[880, 100]], ['Geneva'], MAP)).toEqual(['start']);
  expect(
    labelsThatFit([[20, 100]], ['A name that is wider than the map'], { width: 200, height: 200 }),
  ).toEqual([null]);
  expect(
    labelsThatFit(
      [
        [100, 100],
        [130, 102],
        [100, 140],
      ],
      ['Geneva', 'Bern', 'Milan'],
      MAP,
    ),
  ).toEqual(['start', 'end', 'end']);
});

test('names stand below or above their marks where there is no room beside them', () => {
  const narrow = { width: 200, height: 120 };
  expect(labelsThatFit([[60, 60]], ['Geneva ★2 ?1'], narrow)).toEqual(['end']);
  expect(labelsThatFit([[100, 60]], ['Geneva ★2 ?1'], narrow)).toEqual(['below']);
  expect(labelsThatFit([[100, 100]], ['Geneva ★2 ?1'], narrow)).toEqual(['above']);
});
