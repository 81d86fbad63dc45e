import { expect, test } from 'vitest';
import { boilerplate } from '../../src/evidence/boilerplate.ts';
import { codePoints } from '../../src/evidence/codePoints.ts';

const text = codePoints(
  '🚢 Gazette\nOne.\n  🚢  Gazette \n12\n- 13 -\n[14]\nxiv\n15/40\n٣\nPage 3 of 40\n12 ships\n2.5\nGazette (v. 3)',
);
const linesOf = (...entries: readonly string[]) =>
  boilerplate(text, new Set(), entries).lines.map(({ exact }) => exact.trim());

test('an entry is every line that says the same', () => {
  expect(boilerplate(text, new Set(), ['🚢 Gazette'])).toEqual({
    lines: [
      { start: 0, end: 9, exact: '🚢 Gazette' },
      { start: 15, end: 28, exact: '  🚢  Gazette ' },
    ],
    missing: [],
  });
});

test('but for those that are headings', () => {
  expect(boilerplate(text, new Set([0]), ['🚢 Gazette']).lines.map(({ start }) => start)).toEqual([15]);
});

test('page numbers are lines that are nothing else', () => {
  expect(linesOf('page numbers')).toEqual(['12', '- 13 -', '[14]', 'xiv', '15/40', '٣']);
});

test('no page number is a word or ends in a full stop', () => {
  const lines = codePoints('civil\nmix\nLIV\ncxlii\niiii\n2025.');
  expect(boilerplate(lines, new Set(), ['page numbers']).lines.map(({ exact }) => exact)).toEqual([
    'LIV',
    'cxlii',
  ]);
});

test('<page> is a number in a line; all else in it is meant as it stands', () => {
  expect(linesOf('Page <page> of 40')).toEqual(['Page 3 of 40']);
  expect(linesOf('Gazette (v. <page>)')).toEqual(['Gazette (v. 3)']);
  expect(linesOf('.*')).toEqual([]);
});

test('an entry that is no line is missing', () => {
  expect(boilerplate(text, new Set(), ['Gazette', 'One.', 'Page <page>', 'Two.']).missing).toEqual([0, 2, 3]);
});
