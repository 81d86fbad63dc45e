import { expect, test } from 'vitest';
import { textHasWords } from '../../src/rules/textHasWords.ts';
import { putDocument, saysOf, whole } from './writing.ts';

const says = saysOf(textHasWords, 'textHasWords');

test('a document without words is refused', () => {
  expect(says([putDocument({ text: ' \n\u00a0' })])).toEqual([
    'document.text: The text is empty. Give the words that were read.',
  ]);
  expect(says(whole)).toEqual([]);
});
