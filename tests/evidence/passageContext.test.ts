import { expect, test } from 'vitest';
import { codePoints } from '../../src/evidence/codePoints.ts';
import { passageContext } from '../../src/evidence/passageContext.ts';
import { sections } from '../../src/evidence/sections.ts';

const text = codePoints(`${'🚢'.repeat(40)}X${'𐐀'.repeat(40)}\nNext\nend`);
const all = sections(text, ['Next']).sections;

test('is 32 code points on each side', () => {
  expect(passageContext(text, all, { start: 40, end: 41 })).toEqual({
    prefix: '🚢'.repeat(32),
    suffix: '𐐀'.repeat(32),
    section: null,
  });
});

test('is what there is at the ends of the text, and the heading above', () => {
  expect(passageContext(text, all, { start: 0, end: 81 })).toEqual({
    prefix: '',
    suffix: '\nNext\nend',
    section: null,
  });
  expect(passageContext(text, all, { start: 87, end: 90 })).toEqual({
    prefix: `${'𐐀'.repeat(26)}\nNext\n`,
    suffix: '',
    section: 'Next',
  });
});
