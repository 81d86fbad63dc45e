import { expect, test } from 'vitest';
import { slugApart, slugFrom } from '../../src/exchange/import/slugFrom.ts';

test.each([
  ['Flüchtlingsrat-Geschäftsführerin  Naujoks', 'fluchtlingsrat-geschaftsfuhrerin-naujoks'],
  ['Зеленський', 'zelenskiy'],
  ['U.S. Senate', 'u-s-senate'],
  ["People's Union", 'peoples-union'],
  ['…', 'unnamed-b49358'],
])('%s is %s', (name, slug) => {
  expect(slugFrom(name)).toBe(slug);
});

test('a long name is cut behind a word and told from others that begin so', () => {
  const [one, other] = ['one', 'other'].map((end) => slugFrom(`${'very long '.repeat(12)}${end}`));
  expect(one).toMatch(/^(very-long-)+[0-9a-f]{6}$/);
  expect(other).not.toBe(one);
  expect(one?.length).toBeLessThanOrEqual(87);
});

test('what is called the same is told apart, always alike', () => {
  expect(slugApart('union', 'Union of Dockers')).toBe(slugApart('union', 'Union of Dockers'));
  expect(slugApart('union', 'Union of Dockers')).not.toBe(slugApart('union', 'Union of Nurses'));
});
