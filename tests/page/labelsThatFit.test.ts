import { expect, test } from 'vitest';
import { labelsThatFit } from '../../src/page/client/venues/labelsThatFit.ts';

test('names stand behind their marks, before them at the edge, and not at all over each other', () => {
  expect(labelsThatFit([[100, 100]], ['Geneva'], 900)).toEqual(['end']);
  expect(labelsThatFit([[880, 100]], ['Geneva'], 900)).toEqual(['start']);
  expect(labelsThatFit([[20, 100]], ['A name that is wider than the map'], 200)).toEqual([null]);
  expect(
    labelsThatFit(
      [
        [100, 100],
        [130, 102],
        [100, 140],
      ],
      ['Geneva', 'Bern', 'Milan'],
      900,
    ),
  ).toEqual(['start', 'end', 'end']);
});
