import { expect, test } from 'vitest';
import { codePoints } from '../../src/evidence/codePoints.ts';
import { sectionAt, sections } from '../../src/evidence/sections.ts';

const text = codePoints('🚢 Before.\nWhat’s next?\nOne.\r\nAgain\r\nTwo.\nAgain\nThree.');

test('each section reaches from its heading to the next or to the end, in code points', () => {
  expect(sections(text, ["What's next?", 'Again', 'Again'])).toEqual({
    sections: [
      { heading: 'What’s next?', start: 10, end: 29 },
      { heading: 'Again', start: 29, end: 41 },
      { heading: 'Again', start: 41, end: 53 },
    ],
    faults: [],
  });
});

test('a heading is a whole line, in the order of the text', () => {
  expect(sections(text, ['Before', 'Again', 'What’s next?', ' ']).faults).toEqual([
    { index: 0, why: 'no line' },
    { index: 2, why: 'out of order' },
    { index: 3, why: 'no line' },
  ]);
});

test('an offset stands under the last heading before it', () => {
  const { sections: all } = sections(text, ['What’s next?', 'Again']);
  expect(sectionAt(all, 0)).toBeNull();
  expect(sectionAt(all, 9)).toBeNull();
  expect(sectionAt(all, 10)?.heading).toBe('What’s next?');
  expect(sectionAt(all, 28)?.heading).toBe('What’s next?');
  expect(sectionAt(all, 29)?.heading).toBe('Again');
  expect(sectionAt(all, 52)?.heading).toBe('Again');
});
