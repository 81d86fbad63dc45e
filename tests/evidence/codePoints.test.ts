import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePoints } from '../../src/evidence/codePoints.ts';

// An emoji of one astral character, astral letters, a combining accent, right-to-left letters, a joined emoji.
const text = 'a🚢b𐐀𐐢 e\u0301 حب 👩‍✈️.';

describe('codePoints', () => {
  test('counts an astral character as one and a combining mark as one', () => {
    const points = codePoints(text);
    expect(points.length).toBe([...text].length);
    expect(points.length).toBe(17);
    expect(text.length).toBe(21);
    expect(points.offsetAt(text.indexOf('b'))).toBe(2);
    expect(points.offsetAt(text.indexOf('𐐢'))).toBe(4);
    expect(points.offsetAt(text.indexOf('\u0301'))).toBe(7);
    expect(points.offsetAt(text.indexOf('ب'))).toBe(10);
    expect(points.indexAt(4)).toBe(6);
    expect(points.slice(1, 5)).toBe('🚢b𐐀𐐢');
  });

  test('gives spans with their words', () => {
    const start = text.indexOf('حب');
    expect(codePoints(text).span(start, start + 2)).toEqual({ start: 9, end: 11, exact: 'حب' });
  });

  test('refuses places that are none', () => {
    const points = codePoints(text);
    expect(() => points.offsetAt(2)).toThrow('Index 2 is inside a surrogate pair.');
    expect(() => points.offsetAt(22)).toThrow('Index 22 is outside a text of 21 UTF-16 units.');
    expect(() => points.indexAt(18)).toThrow('Offset 18 is outside a text of 17 code points.');
    expect(() => points.indexAt(-1)).toThrow(RangeError);
    expect(() => points.indexAt(0.5)).toThrow(RangeError);
  });

  test('agrees with counting one by one, on any text and place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const points = codePoints(any);
        const letters = [...any];
        expect(points.length).toBe(letters.length);
        for (let offset = 0; offset <= letters.length; offset += 1) {
          const before = letters.slice(0, offset).join('');
          expect(points.indexAt(offset)).toBe(before.length);
          expect(points.offsetAt(before.length)).toBe(offset);
        }
      }),
    );
  });
});
