import { expect, test } from 'vitest';
import { nothingIsSaidAfterPublication } from '../../src/rules/nothingIsSaidAfterPublication.ts';
import { claim, office, putDocument, saysOf, TEXT } from './writing.ts';

const says = saysOf(nothingIsSaidAfterPublication, 'nothingIsSaidAfterPublication');

test.each([
  ['2025-08-22', '2025-08-24'],
  ['2025-08', '2025-09-02'],
  ['2025-12-31', '2026-02'],
  ['2025-08-22', '2052/..'],
])('a text of %s cannot state what was said on %s', (publishedAt, saidAt) => {
  const commands = [putDocument({ publishedAt }), claim({ saidAt }), office({ since: saidAt })];
  expect(says(commands)).toEqual([
    `claims[0].said: "talks" was published on ${publishedAt} and cannot state what was said later, on ${saidAt}. Correct the one or the other, or leave the date out.`,
  ]);
});

test('the day of a stored document counts, where the commands do not say another', () => {
  const stored = { slug: 'talks', sha256: '', text: TEXT, publishedAt: '2025-08-22' };
  const documents = new Map([['talks', stored]]);
  const late = claim({ saidAt: '2025-09-22' });
  expect(says([late], { documents })).toHaveLength(1);
  expect(says([putDocument(), late], { documents })).toHaveLength(1);
  expect(says([putDocument({ publishedAt: '2025-10' }), late], { documents })).toEqual([]);
});

test.each([
  ['2025-08-22', '2025-08-23'],
  ['2025-08-22', '2025-08'],
  ['2025-08-22', '2025-08-20/..'],
  ['9999', '9999-12-31'],
  [null, '2025-08-22'],
  ['2025-08-22', null],
  ['in August', '2026-08-22'],
  ['2025-08-22', 'next year'],
])('a text of %s may state what was said in %s', (publishedAt, saidAt) => {
  expect(says([putDocument({ publishedAt }), claim({ saidAt })])).toEqual([]);
});
