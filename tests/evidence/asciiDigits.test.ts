import { expect, test } from 'vitest';
import { asciiDigits } from '../../src/evidence/asciiDigits.ts';

test.each([
  ['٢٠٢٥-٠٨', '2025-08'],
  ['۲۰۲۵', '2025'],
  ['２０２５', '2025'],
  ['२०२५', '2025'],
  ['๒๐๒๕', '2025'],
  // Rows that touch.
  ['𝟎𝟗𝟘𝟡𝟢𝟫', '090909'],
  ['2025 ² Ⅻ 十', '2025 ² Ⅻ 十'],
])('%s is %s', (text, digits) => {
  expect(asciiDigits(text)).toBe(digits);
});
