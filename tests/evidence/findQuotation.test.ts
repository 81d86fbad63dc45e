import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotation, searchableText } from '../../src/evidence/findQuotation.ts';

const find = (text: string, quotation: string, within?: { start: number; end: number }) =>
  findQuotation(searchableText(text), quotation, within);

describe('findQuotation', () => {
  test('gives the text’s own quotation marks, whichever were sought', () => {
    const text = '🚢 She said “it’s ‘late’”.';
    const own = [{ start: 11, end: 24, exact: '“it’s ‘late’”' }];
    expect(find(text, "\"it's 'late'\"")).toEqual(own);
    expect(find(text, '“it’s ‘late’”')).toEqual(own);
    expect(find('say "so"', '„so“')).toEqual([{ start: 4, end: 8, exact: '"so"' }]);
  });

  test('takes a run of white space for any other', () => {
    expect(find('one  two\nthree', 'one two three')).toEqual([
      { start: 0, end: 14, exact: 'one  two\nthree' },
    ]);
    expect(find('one two', '  one\n   two ')).toEqual([{ start: 0, end: 7, exact: 'one two' }]);
  });

  test('takes composed and decomposed letters for the same, and never half a letter', () => {
    expect(find('the cafe\u0301 here', 'café')).toEqual([{ start: 4, end: 9, exact: 'cafe\u0301' }]);
    expect(find('the café here', 'cafe\u0301')).toEqual([{ start: 4, end: 8, exact: 'café' }]);
    expect(find('the café here', 'cafe')).toEqual([]);
    expect(find('the cafe\u0301 here', 'cafe')).toEqual([]);
    expect(find('the cafe\u0301 here', '\u0301')).toEqual([{ start: 8, end: 9, exact: '\u0301' }]);
  });

  test('gives every place in the order of the text, also those that overlap', () => {
    expect(find('𐐀 a 𐐀 a 𐐀', '𐐀 a 𐐀').map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [4, 9],
    ]);
  });

  test('keeps what lies within a stretch', () => {
    expect(find('go. go. go.', 'go.', { start: 4, end: 8 })).toEqual([{ start: 4, end: 7, exact: 'go.' }]);
    expect(find('go. go. go.', 'go.', { start: 4, end: 6 })).toEqual([]);
  });

  test('does not take other words, cases or nothing for it', () => {
    expect(find('Moscow said', 'moscow')).toEqual([]);
    expect(find('Moscow said', 'Moscow  says')).toEqual([]);
    expect(find('Moscow said', ' ')).toEqual([]);
  });

  test('finds right-to-left words', () => {
    expect(find('Captain ليلى حداد leads', 'ليلى حداد')).toEqual([{ start: 8, end: 17, exact: 'ليلى حداد' }]);
  });

  test('finds any stretch of any text at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const searchable = searchableText(text);
        const start = a % (searchable.points.length + 1);
        const end = start + (b % (searchable.points.length - start + 1));
        const exact = searchable.points.slice(start, end);
        // What begins or ends with white space or within a letter is looked up without it, or not at all.
        fc.pre(
          exact !== '' &&
            exact === exact.trim() &&
            !/^\p{M}/u.test(searchable.points.slice(end, searchable.points.length)),
        );
        expect(findQuotation(searchable, exact)).toContainEqual({ start, end, exact });
      }),
    );
  });
});
