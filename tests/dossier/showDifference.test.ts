import { expect, test } from 'vitest';
import { showDifference } from '../../src/dossier/showDifference.ts';

test.each([
  ['she could live in it', 'she could live with it', 'she could live [-in-]{+with+} it'],
  ['the the word', 'the word', 'the [-the -]word'],
  ['a word', 'a long word', 'a {+long +}word'],
  ['"it\'s" so', '“it’s”\n so', '"it\'s" so'],
  ['café', 'cafe\u0301', 'café'],
])('%s / %s', (given, there, shown) => {
  expect(showDifference(given, there)).toBe(shown);
});
