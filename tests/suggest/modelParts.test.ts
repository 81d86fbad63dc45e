import { expect, test } from 'vitest';
import { modelParts } from '../../src/suggest/modelParts.ts';
import { suggestableText } from '../../src/suggest/Suggester.ts';

/** The parts of a text, as what stands in them. */
function partsOf(text: string, longest: number, headings: readonly string[] = []) {
  const made = suggestableText({ text, language: 'en', headings });
  return modelParts(made, longest).map(
    ({ start, end, heading }) => `${heading === null ? '' : `[${heading}] `}${made.points.slice(start, end)}`,
  );
}

test('sections are read by themselves, and nothing of the text is left out', () => {
  expect(partsOf('Before.\n\nOne\nA 🙂.\n\nTwo\nB.', 100, ['One', 'Two'])).toEqual([
    'Before.\n\n',
    '[One] One\nA 🙂.\n\n',
    '[Two] Two\nB.',
  ]);
});

test.each([
  [
    'between paragraphs',
    'Aaaa. Bbbb.\n\nCccc dddd.\n\nEeee.',
    28,
    ['Aaaa. Bbbb.\n\nCccc dddd.\n\n', 'Eeee.'],
  ],
  ['between lines', 'Aaaa bbbb\ncccc dddd eeee', 15, ['Aaaa bbbb\n', 'cccc dddd eeee']],
  ['between sentences', '🙂🙂🙂 aaa. “Bbb!” ccc ddd.', 16, ['🙂🙂🙂 aaa. “Bbb!” ', 'ccc ddd.']],
  ['between words', 'aaaa bbbb cccc', 11, ['aaaa bbbb ', 'cccc']],
  ['where there is nothing else', 'aaaabbbbcccc', 5, ['aaaab', 'bbbcc', 'cc']],
])('a long one is cut %s', (_where, text, longest, parts) => {
  expect(partsOf(text, longest)).toEqual(parts);
});

test('where there are only spaces there is nothing to read', () => {
  expect(partsOf(' \n\n ', 100)).toEqual([]);
});
