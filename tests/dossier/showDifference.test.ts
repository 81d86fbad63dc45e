import { expect, test } from 'vitest';
import { showDifference } from '../../src/dossier/showDifference.ts';

test.each([
  ['she could live in it', 'she could live with it', 'she could live [-in-]{+with+} it'],
  ['the the word', 'the word', 'the [-the -]word'],
  ['a word', 'a long word', 'a {+long +}word'],
  ['"it\'s" so', '“it’s”\n so', '"it\'s" so'],
  ['café', 'cafe\u0301', 'café'],
  ['har\u00ADbour\u200B talks', 'harbour talks\u2060', 'harbour talks'],
  ['in Os1o', 'in Oslo', 'in [-Os1o-]{+Oslo+}'],
  ['in Оslo now', 'in Oslo now', 'in [-Оslo U+041E-]{+Oslo U+004F+} now'],
])('%s / %s', (given, there, shown) => {
  expect(showDifference(given, there)).toBe(shown);
});
