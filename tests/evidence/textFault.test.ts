import { expect, test } from 'vitest';
import { textFault } from '../../src/evidence/textFault.ts';

test('a text is whole characters, without U+0000', () => {
  expect(textFault('🚢 é ليلى')).toBeNull();
  expect(textFault('a\uD83D')).toBe('has half of a surrogate pair, which is not a character');
  expect(textFault('a\0b')).toBe('has the character U+0000');
});
