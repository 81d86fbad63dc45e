import { expect, test } from 'vitest';
import { dateIsNotAfterPublication } from '../../src/rules/dateIsNotAfterPublication.ts';
import { claim, office, putDocument, saysOf } from './writing.ts';

const says = saysOf(dateIsNotAfterPublication, 'dateIsNotAfterPublication');

test.each([
  ['2025-08-22', '2025-08-23'],
  ['2025-08', '2025-09-01'],
  ['2025-08-22', '2052'],
])('a text of %s does not tell what was said on %s', (publishedAt, saidAt) => {
  const commands = [putDocument({ publishedAt }), claim({ saidAt }), office({ since: saidAt })];
  const message = `${saidAt} is after ${publishedAt}, when "talks" was published. Correct the one or the other.`;
  expect(says(commands)).toEqual([`claims[0].said: ${message}`, `offices[0].since: ${message}`]);
});

test.each([
  ['2025-08-22', '2025-08-22'],
  ['2025-08-22', '2025-08'],
  ['2025-08-22', '2025-08-20/..'],
  [null, '2025-08-22'],
  ['2025-08-22', null],
  ['in August', '2025-08-22'],
])('a text of %s may tell what was said in %s', (publishedAt, saidAt) => {
  expect(says([putDocument({ publishedAt }), claim({ saidAt }), office({ since: saidAt })])).toEqual([]);
});
