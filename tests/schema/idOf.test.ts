import { expect, test } from 'vitest';
import { idOf } from '../../src/schema/idOf.ts';

test('an id is 128 bits of SHA-256 over the type and the parts, as JSON', () => {
  // printf '["Actor","macron"]' | sha256sum
  expect(idOf('Actor', 'macron')).toBe('dba7b1f53e304ef118335d803b50bf13');
  // printf '["Passage","talks",3,7]' | sha256sum
  expect(idOf('Passage', 'talks', 3, 7)).toBe('5af24fe2aa18033f5f4b103f8e532d3b');
});

test('targets share one space, whatever their type; other types do not', () => {
  const ids = ['Target', 'Issue', 'Proposal', 'Assertion'].map((type) => idOf(type, 'geneva'));
  expect(new Set(ids).size).toBe(1);
  expect(new Set(['Target', 'Actor', 'Place'].map((type) => idOf(type, 'geneva'))).size).toBe(3);
});

test('parts are not run together', () => {
  expect(idOf('Passage', 'a', 1, 23)).not.toBe(idOf('Passage', 'a', 12, 3));
  expect(idOf('Tie', 'a b', 'c')).not.toBe(idOf('Tie', 'a', 'b c'));
  expect(idOf('Passage', 'a', '1')).not.toBe(idOf('Passage', 'a', 1));
});
