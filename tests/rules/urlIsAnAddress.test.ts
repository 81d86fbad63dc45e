import { expect, test } from 'vitest';
import { urlIsAnAddress } from '../../src/rules/urlIsAnAddress.ts';
import { putDocument, saysOf } from './writing.ts';

const says = saysOf(urlIsAnAddress, 'urlIsAnAddress');

test.each([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'example.org/talks',
  '/talks',
  'http:x',
  'https:example.org',
  'https:/example.org',
  'https:\\\\example.org\\talks',
  'https://',
  'https://exa mple.org',
  'https://example.org:99999',
  'http://1',
  'http://0x7f.0.0.1',
  'https://example.org/<talks>',
  'https://example.org/ta\u200blks',
  '',
])('"%s" is no address', (url) => {
  expect(says([putDocument({ url })])).toEqual([
    `document.url: "${url}" is no address. Write it whole, with http:// or https://.`,
  ]);
});

test.each([
  ['https://example.org/the talks', 'https://example.org/the%20talks'],
  ['https://example.org/talks ', 'https://example.org/talks'],
  ['https://example.org/the\ttalks', 'https://example.org/the%20talks'],
])('"%s" has white space', (url, whole) => {
  expect(says([putDocument({ url })])).toEqual([
    `document.url: "${url}" is no address. Write it without spaces: ${whole}`,
  ]);
});

test.each([
  'https://example.org/talks',
  'HTTPS://Example.ORG',
  'http://[::1]:4000/?a=b#c',
  'http://127.0.0.1:4000',
  'https://uk.wikipedia.org/wiki/Україна_(1991)',
  'https://例え.jp/話',
  "https://example.org/it's?q=[a]&b=%20",
  null,
])('%s is one, or none is given', (url) => {
  expect(says([putDocument({ url })])).toEqual([]);
});
