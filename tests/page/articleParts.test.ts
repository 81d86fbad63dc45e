import { expect, test } from 'vitest';
import { articleParts } from '../../src/page/articleParts.ts';

const TEXT = '😀 One said no.\nWhy?\n\nTwo 𝒙 said yes.';

test('words are cut where passages begin and end, counted in code points', () => {
  const whole = { id: 'whole', start: 2, end: 13 };
  const inner = { id: 'inner', start: 11, end: 13 };
  const second = { id: 'second', start: 27, end: 31 };
  expect(articleParts(TEXT, [{ heading: 'Why?', start: 15 }], [whole, inner, second])).toEqual([
    {
      heading: false,
      start: 0,
      end: 14,
      pieces: [
        { start: 0, end: 2, text: '😀 ', passages: [] },
        { start: 2, end: 11, text: 'One said ', passages: [whole] },
        { start: 11, end: 13, text: 'no', passages: [inner, whole] },
        { start: 13, end: 14, text: '.', passages: [] },
      ],
    },
    { heading: true, start: 15, end: 19, pieces: [{ start: 15, end: 19, text: 'Why?', passages: [] }] },
    {
      heading: false,
      start: 21,
      end: 36,
      pieces: [
        { start: 21, end: 27, text: 'Two 𝒙 ', passages: [] },
        { start: 27, end: 31, text: 'said', passages: [second] },
        { start: 31, end: 36, text: ' yes.', passages: [] },
      ],
    },
  ]);
});

test('a passage over two paragraphs is in both', () => {
  const both = { id: 'both', start: 7, end: 25 };
  const ids = articleParts(TEXT, [], [both]).map((block) =>
    block.pieces.map((piece) => piece.passages[0]?.id),
  );
  expect(ids).toEqual([[undefined, 'both'], ['both'], ['both', undefined]]);
});

test('and where what was found does, within passages and beyond the ends of a line', () => {
  const said = { id: 'said', start: 11, end: 14 };
  const pieces = articleParts(TEXT, [], [said], { start: 6, end: 12 })[0]?.pieces;
  expect(
    pieces?.map(({ start, end, text, passages }) => [start, end, text, passages[0]?.id ?? null]),
  ).toEqual([
    [0, 6, '😀 One ', null],
    [6, 11, 'said ', null],
    [11, 12, 'n', 'said'],
    [12, 14, 'o.', 'said'],
  ]);
});
