import { expect, test } from 'vitest';
import { isRightToLeft } from '../../../src/diagrams/layout/isRightToLeft.ts';

test.each([
  ['The talks', false],
  ['«2025» قالت موسكو in Geneva', true],
  ['2025 قالت', true],
  ['שלום', true],
  ['俄罗斯反对', false],
  ['1. 😀', false],
])('%s runs from right to left: %s', (text, fromRight) => {
  expect(isRightToLeft(text)).toBe(fromRight);
});
