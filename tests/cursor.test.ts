import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from '../src/cursor.ts';

const ORDER = '7974-91-77 talks 000000042 3f2a9c1b';

test('a cursor gives back the order key of its row', () => {
  expect(decodeCursor('Claim', encodeCursor('Claim', ORDER))).toBe(ORDER);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (order) => {
      expect(decodeCursor('Actor', encodeCursor('Actor', order))).toBe(order);
    }),
  );
});

test('a cursor of another list is none', () => {
  expect(decodeCursor('Position', encodeCursor('Claim', ORDER))).toBeNull();
  expect(decodeCursor('Claim', encodeCursor('ClaimX', ORDER))).toBeNull();
});

test('a damaged cursor is none: whatever one letter is changed, left out or added', () => {
  const cursor = encodeCursor('Claim', ORDER);
  for (let i = 0; i < cursor.length; i += 1) {
    const changed = cursor[i] === 'A' ? 'B' : 'A';
    expect(decodeCursor('Claim', cursor.slice(0, i) + changed + cursor.slice(i + 1))).toBeNull();
    expect(decodeCursor('Claim', cursor.slice(0, i) + cursor.slice(i + 1))).toBeNull();
    expect(decodeCursor('Claim', `${cursor.slice(0, i)}A${cursor.slice(i)}`)).toBeNull();
  }
});

test.each(['', ' ', '=', 'macron', '50', 'Zm9v', '%', '😀', 'null'])('%j is no cursor', (text) => {
  expect(decodeCursor('Claim', text)).toBeNull();
});
