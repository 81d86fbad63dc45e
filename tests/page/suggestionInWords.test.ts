import { expect, test } from 'vitest';
import { suggestionInWords } from '../../src/page/suggestionInWords.ts';
import { en } from '../../src/page/words/en.ts';
import { uk } from '../../src/page/words/uk.ts';

const rules = { suggester: 'rules', suggestionModel: null };
const model = { suggester: 'model', suggestionModel: 'mistral' };

test.each([
  [{ ...rules, suggestionChanged: [] }, 'by rules, taken as it was', 'правилами, прийнято без змін'],
  [
    { ...model, suggestionChanged: ['HOLDER', 'STANCE'] as const },
    'by the model mistral, changed by who recorded it: who holds it, the stance',
    'моделлю mistral, під час запису змінено: хто так вважає, позицію',
  ],
  [
    { suggester: 'spans', suggestionModel: null, suggestionChanged: ['WORDS'] as const },
    'by spans, changed by who recorded it: the words',
    'за допомогою spans, під час запису змінено: слова',
  ],
])('%j is told in words', (claim, english, ukrainian) => {
  expect([suggestionInWords(claim, en.claim), suggestionInWords(claim, uk.claim)]).toEqual([
    english,
    ukrainian,
  ]);
});
