import { expect, test } from 'vitest';
import { textWasErased } from '../../src/rules/textWasErased.ts';
import { putDocument, saysOf } from './writing.ts';

const says = saysOf(textWasErased, 'textWasErased');
const { sha256 } = putDocument();
const erased = (slug: string, hash = sha256) => ({
  erasures: [{ slug, sha256: hash, at: '2031-03-12T08:00:00.000Z', by: 'Ada', reason: 'Court order.' }],
});

test('a text that was erased under another slug is told', () => {
  expect(says([putDocument()], erased('other'))).toEqual([
    'document.slug: This text was erased as "other" on 2031-03-12 by Ada: Court order. Erase it again if it was not meant to be kept.',
  ]);
});

test('under its own slug, or where it is there already, there is nothing to tell', () => {
  expect(says([putDocument()], erased('talks'))).toEqual([]);
  const documents = new Map([['talks', { slug: 'talks', sha256, text: '' }]]);
  expect(says([putDocument()], { ...erased('other'), documents })).toEqual([]);
});
