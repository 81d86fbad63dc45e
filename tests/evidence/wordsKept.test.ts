import { expect, test } from 'vitest';
import { keptNote, wordsKept } from '../../src/evidence/wordsKept.ts';

test.each([
  ['Ann', false, []],
  [null, false, ['the words kept do not name the holder']],
  ['Ann', true, ['only these words of a longer text were kept']],
  [null, true, ['the words kept do not name the holder', 'only these words of a longer text were kept']],
])('holder named as %j, an excerpt: %j', (holderText, excerpt, notes) => {
  expect(wordsKept({ holderText, excerpt })).toEqual(notes);
  expect(keptNote({ holderText, excerpt })).toBe(notes.length === 0 ? '' : ` (${notes.join('; ')})`);
});
