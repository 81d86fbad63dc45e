import { expect, test } from 'vitest';
import { textIsOneDocument } from '../../src/rules/textIsOneDocument.ts';
import { putDocument, saysOf, TEXT } from './writing.ts';

const says = saysOf(textIsOneDocument, 'textIsOneDocument');
const one = putDocument({ slug: 'one', at: ['one'] });
const told = ['one', 'two'].map(
  (slug, i) =>
    `${slug}.text: The document "${['two', 'one'][i]}" has the same text, so that whatever both state is counted twice. Keep one of them.`,
);

test.each([
  ['letter for letter', TEXT],
  ['but for line ends and spaces', `\uFEFF ${TEXT.replaceAll('. ', '.\r\n')}\n`],
])('a text that is that of another document %s', (_, text) => {
  expect(says([one, putDocument({ slug: 'two', at: ['two'], text })])).toEqual(told);
});

test('another text is another document', () => {
  expect(says([one, putDocument({ slug: 'two', text: `${TEXT} More.` })])).toEqual([]);
});

test('a copy with other quotation marks and dashes is the same text', () => {
  const curly = putDocument({ slug: 'one', at: ['one'], text: `${TEXT} “No” – he said.` });
  const straight = putDocument({ slug: 'two', at: ['two'], text: `${TEXT} "No" - he said.` });
  expect(says([curly, straight])).toEqual(told);
});

test('a copy with its lines broken elsewhere is the same text', () => {
  const wrapped = putDocument({
    slug: 'one',
    at: ['one'],
    text: `${TEXT} A cease-\nfire, pre-\nand post-war.`,
  });
  const whole = putDocument({ slug: 'two', at: ['two'], text: `${TEXT} A cease-fire, pre- and post-war.` });
  expect(says([wrapped, whole])).toEqual(told);
});
