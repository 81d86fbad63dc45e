import { expect, test } from 'vitest';
import { dateIsNotAfterPublication } from '../../src/rules/dateIsNotAfterPublication.ts';
import { claim, office, putDocument, saysOf, TEXT } from './writing.ts';

const says = saysOf(dateIsNotAfterPublication, 'dateIsNotAfterPublication');
const message = (date: string, publishedAt: string) =>
  `${date} is after ${publishedAt}, when "talks" was published. Correct the one or the other.`;

test.each([
  ['2025-08-22', '2025-08-23'],
  ['2025-08', '2025-09-01'],
  ['2024-12-31', '2025'],
])('a text of %s may tell what was said on %s, where clocks differ', (publishedAt, saidAt) => {
  const commands = [putDocument({ publishedAt }), claim({ saidAt }), office({ since: saidAt })];
  expect(says(commands)).toEqual([
    `claims[0].said: ${message(saidAt, publishedAt)}`,
    `offices[0].since: ${message(saidAt, publishedAt)}`,
  ]);
});

test('a text may tell long before who will be in office; what was said later is a fault', () => {
  const commands = [putDocument({ publishedAt: '2025-08-22' }), office({ since: '2052' })];
  expect(says([...commands, claim({ saidAt: '2025-08-24' })])).toEqual([
    `offices[0].since: ${message('2052', '2025-08-22')}`,
  ]);
});

test('the day of a stored document counts too', () => {
  const stored = { slug: 'talks', sha256: '', text: TEXT, publishedAt: '2025-08-22' };
  expect(says([claim({ saidAt: '2025-08-23' })], { documents: new Map([['talks', stored]]) })).toEqual([
    `claims[0].said: ${message('2025-08-23', '2025-08-22')}`,
  ]);
});

test.each([
  ['2025-08-22', '2025-08-22'],
  ['2025-08-22', '2025-08'],
  ['2025-08-22', '2025-08-20/..'],
  [null, '2025-08-22'],
  ['2025-08-22', null],
  ['in August', '2025-08-22'],
])('a text of %s tells what was said in %s', (publishedAt, saidAt) => {
  expect(says([putDocument({ publishedAt }), claim({ saidAt }), office({ since: saidAt })])).toEqual([]);
});
