import { expect, test } from 'vitest';
import { slugOfName } from '../../src/page/client/records/slugOfName.ts';
import { isSlug } from '../../src/schema/isSlug.ts';

test.each([
  ['Donald Trump', 'donald-trump'],
  ['U.S. officials', 'u-s-officials'],
  ['Russia’s foreign ministry', 'russias-foreign-ministry'],
  ['Recep Tayyip Erdoğan', 'recep-tayyip-erdogan'],
  ['Łódź', 'lodz'],
  ['Володимир Зеленський', 'volodymyr-zelenskyi'],
  ['Кирило Єфімов', 'kyrylo-yefimov'],
  ['Κυριάκος', 'kyriakos'],
  ['Йосип', 'yosyp'],
  ['1. Where?', '1-where'],
])('%s is %s', (name, slug) => {
  expect(slugOfName(name)).toBe(slug);
  expect(isSlug(slug)).toBe(true);
});

test('of a long name whole words are kept, and of one without words a part', () => {
  const text = 'Handle things slowly and carefully rather than rush into high-stakes diplomacy';
  expect(slugOfName(text)).toBe('handle-things-slowly-and-carefully-rather-than-rush-into');
  expect(slugOfName('a'.repeat(200))).toBe('a'.repeat(60));
});

test('a script that has no Latin letters here gives nothing', () => {
  expect(slugOfName('王毅')).toBe('');
});
