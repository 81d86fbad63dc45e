import { expect, test } from 'vitest';
import { otherVersionsStay } from '../../src/rules/otherVersionsStay.ts';
import { saysOf } from './writing.ts';

const says = saysOf(otherVersionsStay, 'otherVersionsStay');
const erase = (document: string) => ({
  do: 'eraseDocument' as const,
  at: [],
  ...{ document, reason: 'court order', by: 'Ada' },
});
const versions = [{ slug: 'talks-2', other: 'talks' }];

test('versions that stay are told', () => {
  expect(says([erase('talks-2')], { versions })).toEqual([
    'slug: Other versions of "talks-2" stay and may have the same words: "talks". Erase them too where they may not be kept.',
  ]);
});

test('where all are erased, or there are none, there is nothing to tell', () => {
  expect(says([erase('talks-2'), erase('talks')], { versions })).toEqual([]);
  expect(says([erase('other')], { versions })).toEqual([]);
});
