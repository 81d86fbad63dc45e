import { expect, test } from 'vitest';
import { textIsWellFormed } from '../../src/rules/textIsWellFormed.ts';
import { claim, declare, putDocument, saysOf, whole } from './writing.ts';

const says = saysOf(textIsWellFormed, 'textIsWellFormed');
const half =
  'The text has half of a surrogate pair, which is not a character. Save it as UTF-8 again from its source.';
const zero = 'The text has the character U+0000. Save it as UTF-8 again from its source.';

test.each([
  ['document.text', putDocument({ text: 'a\ud83d' }), half],
  ['document.title', putDocument({ title: '\ude00' }), half],
  [
    'document.sections[0].heading',
    putDocument({ sections: [{ heading: '\ud800', start: 0, end: 1 }] }),
    half,
  ],
  ['claims[0].reason', claim({ reason: 'a\0' }), zero],
  ['claims[0].via[1]', claim({ via: ['a', '\ud83d'] }), half],
  ['claims[0].evidence[0].exact', claim({ evidence: [{ start: 0, end: 1, exact: '\udfff' }] }), half],
  ['actors.x.name', declare('Actor', 'x', { name: '\ud83d\ud83d' }), half],
  ['actors.x.aliases[0]', declare('Actor', 'x', { aliases: ['\0'] }), zero],
])('%s', (at, command, message) => {
  expect(says([command])).toEqual([`${at}: ${message}`]);
});

test('characters beyond the first plane pass', () => {
  expect(says([...whole, claim({ reason: '😀 𝕏 Зеленський' })])).toEqual([]);
});
