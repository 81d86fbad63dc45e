import { expect, test } from 'vitest';
import { searchesNear } from '../../src/page/client/subject/searchesNear.ts';

test('what nothing is called is sought by its words, then by how the longest begins', () => {
  expect(searchesNear('macorn')).toEqual(['macorn', 'mac']);
  expect(searchesNear('emanuel-macron_2')).toEqual(['emanuel macron 2', 'ema']);
  expect(searchesNear('зеленський')).toEqual(['зеленський', 'зел']);
  expect(searchesNear('😀')).toEqual([null, null]);
});
