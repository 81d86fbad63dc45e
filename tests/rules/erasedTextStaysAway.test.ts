import { expect, test } from 'vitest';
import { erasedTextStaysAway } from '../../src/rules/erasedTextStaysAway.ts';
import { putDocument, saysOf } from './writing.ts';

const says = saysOf(erasedTextStaysAway, 'erasedTextStaysAway');
const { sha256 } = putDocument();
const erased = (slug: string, hash = sha256) => ({
  erasures: [{ slug, sha256: hash, at: '2031-03-12T08:00:00.000Z', by: 'Ada', reason: 'Court order.' }],
});

test('a text that was erased does not come back under its slug', () => {
  expect(says([putDocument()], erased('talks'))).toEqual([
    'document.slug: The text of "talks" was erased on 2031-03-12 by Ada: Court order. Leave it out; or, where it may be kept again after all, give it another slug.',
  ]);
});

test('another text may have the slug, and another slug the text', () => {
  expect(says([putDocument()], erased('talks', 'another'))).toEqual([]);
  expect(says([putDocument()], erased('other'))).toEqual([]);
});
