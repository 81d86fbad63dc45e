import { expect, test } from 'vitest';
import { directionOfText } from '../../src/page/client/reader/directionOfText.ts';

test.each([
  ['The talks', 'ltr'],
  ['«2025» قالت موسكو in Geneva', 'rtl'],
  ['שלום', 'rtl'],
  ['俄罗斯反对', 'ltr'],
  ['1. 😀', 'ltr'],
])('%s runs %s', (text, direction) => {
  expect(directionOfText(text)).toBe(direction);
});
