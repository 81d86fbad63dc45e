import { expect, test } from 'vitest';
import { namesAreVisible } from '../../src/rules/namesAreVisible.ts';
import { claim, declare, office, putDocument, saysOf, tie, whole } from './writing.ts';

const says = saysOf(namesAreVisible, 'namesAreVisible');
const nothing = (shown: string) =>
  `"${shown}" has nothing to see in it: only spaces or invisible characters. Write what it is called, or leave it out.`;

test.each([
  ['actors.x.name', declare('Actor', 'x', { name: '\u200B' }), '<U+200B zero-width space>'],
  ['actors.x.name', declare('Actor', 'x', { name: ' \u3164 ' }), ' <U+3164> '],
  [
    'actors.x.aliases[1]',
    declare('Actor', 'x', { name: 'X', aliases: ['Y', '\u2060\u00A0'] }),
    '<U+2060 word joiner><U+00A0 no-break space>',
  ],
  ['places.x.name', declare('Place', 'x', { name: '\u2800' }), '<U+2800>'],
  ['issues.x.text', declare('Issue', 'x', { text: '\n' }), '\n'],
  ['document.title', putDocument({ title: '\u00AD' }), '<U+00AD soft hyphen>'],
])('%s with nothing to see', (at, command, shown) => {
  expect(says([command])).toEqual([`${at}: ${nothing(shown)}`]);
});

test('what is empty says nothing', () => {
  const empty = [
    declare('Actor', 'x', { name: 'X', description: '', aliases: ['Y', ''] }),
    putDocument({ title: '', publisher: '' }),
    office({ title: '' }),
    tie({ description: '' }),
    claim({ text: '' }),
  ];
  const places = [
    ...['actors.x.description', 'actors.x.aliases[1]', 'document.title', 'document.publisher'],
    ...['offices[0].title', 'ties[0].description', 'claims[0].text'],
  ];
  expect(says(empty)).toEqual(places.map((at) => `${at}: This is empty. Write something, or leave it out.`));
});

test('names with something to see pass', () => {
  const names = { name: 'Ard\u00ADania', aliases: ['🚢', '\u200Fארדניה', '…'] };
  expect(says([...whole, declare('Actor', 'x', names)])).toEqual([]);
});
