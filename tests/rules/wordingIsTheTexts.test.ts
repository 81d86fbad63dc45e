import { expect, test } from 'vitest';
import { wordingIsTheTexts } from '../../src/rules/wordingIsTheTexts.ts';
import { claim, putDocument, saysOf } from './writing.ts';

const says = saysOf(wordingIsTheTexts, 'wordingIsTheTexts');
const fault = (field: string, words: string) =>
  `claims[0].${field}: "${words}" stands nowhere in the text of "talks". Give the text's own words, letter for letter.`;

test('the holder, the condition and the reason are words of the text', () => {
  const own = { holderText: 'Kyiv', condition: 'wary 😀 of it', reason: 'offered Budapest' };
  expect(says([putDocument(), claim(own)])).toEqual([]);
  const wrong = { holderText: 'the Ukrainian government', condition: 'Wary', reason: ' ' };
  expect(says([putDocument(), claim(wrong)])).toEqual([
    fault('as', 'the Ukrainian government'),
    fault('condition', 'Wary'),
    fault('reason', ' '),
  ]);
});

test('and whole words, one place of which is enough', () => {
  const only = putDocument({ text: 'Orbanistan offered Budapest.' });
  expect(says([only, claim({ holderText: 'Orban' })])).toEqual([
    'claims[0].as: "Orban" stands in the text of "talks" only inside other words. Give whole words of the text.',
  ]);
  const both = putDocument({ text: 'Orbanistan offered Budapest. Orban did not.' });
  expect(says([both, claim({ holderText: 'Orban' })])).toEqual([]);
});

test('of a stored document too; one that is not there is for namesAreKnown to tell', () => {
  const stored = { slug: 'talks', sha256: '', text: 'Macron' };
  const documents = new Map([['talks', stored]]);
  expect(says([claim()], { documents })).toEqual([]);
  expect(says([claim({ holderText: 'Orban' })], { documents })).toEqual([fault('as', 'Orban')]);
  expect(says([claim({ holderText: 'Orban' })])).toEqual([]);
});

test('a holder whom the words that were kept do not name is called by none', () => {
  expect(says([putDocument(), claim({ holderText: null })])).toEqual([]);
});
