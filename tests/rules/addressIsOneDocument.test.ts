import { expect, test } from 'vitest';
import { addressIsOneDocument } from '../../src/rules/addressIsOneDocument.ts';
import { putDocument, saysOf } from './writing.ts';

const says = saysOf(addressIsOneDocument, 'addressIsOneDocument');
const at = (slug: string, url: string | null) => putDocument({ slug, at: [slug], url });

test('two documents from one address, wherever on the page', () => {
  const url = 'https://example.org/talks';
  expect(says([at('one', url), at('two', 'https://EXAMPLE.org/talks#end')])).toEqual([
    `one.url: The document "two" was published at ${url} as well. Keep one of them, or correct the address.`,
    'two.url: The document "one" was published at https://EXAMPLE.org/talks#end as well. Keep one of them, or correct the address.',
  ]);
});

test('other addresses, and none', () => {
  expect(
    says([
      at('one', 'https://example.org/a'),
      at('two', 'https://example.org/b'),
      at('three', null),
      at('four', null),
    ]),
  ).toEqual([]);
});
