import { expect, test } from 'vitest';
import { showInvisible } from '../../src/evidence/showInvisible.ts';

test.each([
  ['har\u00ADbour', 'har<U+00AD soft hyphen>bour'],
  ['\u200Ea\u00A0b\uFEFF', '<U+200E left-to-right mark>a<U+00A0 no-break space>b<U+FEFF byte order mark>'],
  ['a\u0085b\uFE0F\uE000', 'a<U+0085>b<U+FE0F><U+E000>'],
  ['the 🚢 “é”\nليلى', 'the 🚢 “é”\nليلى'],
])('%j', (text, shown) => {
  expect(showInvisible(text)).toBe(shown);
});
