import { expect, test } from 'vitest';
import { wordsAsQuery } from '../../../src/stores/sqlite/wordsAsQuery.ts';

test('asks for all words, the last one also as the start of a word', () => {
  expect(wordsAsQuery(['geneva'])).toBe('"geneva"*');
  expect(wordsAsQuery(['peace', 'talks', 'peace', 'genf'])).toBe('"peace" AND "talks" AND "genf"*');
});

test('asks for what no text has where there is no word', () => {
  const nothing = wordsAsQuery([]);
  expect(nothing).toBe('"\uE000"');
  for (const words of [[''], ['a b'], ['ok', '"'], ['a\0'], ['a*'], ['x-y']]) {
    expect(wordsAsQuery(words)).toBe(nothing);
  }
  expect(wordsAsQuery(['žiž', 'та'])).toBe('"žiž" AND "та"*');
});
