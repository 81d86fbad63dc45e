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
  '',
])('"%s" is no address', (url) => {
  expect(says([putDocument({ url })])).toEqual([
    `document.url: "${url}" is no address. Write it whole, with http:// or https://.`,
  ]);
});

test.each(['https://example.org/talks', 'http://[::1]:4000/?a=b#c', null])(
  '%s is one, or none is given',
  (url) => {
    expect(says([putDocument({ url })])).toEqual([]);
  },
);
