import { expect, test } from 'vitest';
import { codePoints } from '../../src/evidence/codePoints.ts';
import { verifySpan } from '../../src/evidence/verifySpan.ts';

const text = codePoints('The 🚢 sails.');

test('passes the words that stand there', () => {
  expect(verifySpan(text, { start: 4, end: 11, exact: '🚢 sails' })).toBeNull();
  expect(verifySpan(text, { start: 0, end: 12, exact: text.text })).toBeNull();
});

test.each([
  // Counted in UTF-16 units, the end would be 12.
  [{ start: 4, end: 12, exact: '🚢 sails' }, 'At 4–12 the text says "🚢 sails.", not "🚢 sails".'],
  [{ start: 4, end: 11, exact: '🚢 Sails' }, 'At 4–11 the text says "🚢 sails", not "🚢 Sails".'],
  [{ start: 4, end: 4, exact: '' }, 'The passage 4–4 is empty: its end must come after its start.'],
  [{ start: 6, end: 4, exact: 'x' }, 'The passage 6–4 is empty: its end must come after its start.'],
  [{ start: -1, end: 4, exact: 'x' }, 'The passage -1–4 is not within the text, which has 12 code points.'],
  [{ start: 0, end: 13, exact: 'x' }, 'The passage 0–13 is not within the text, which has 12 code points.'],
  [{ start: 0.5, end: 2, exact: 'x' }, 'The passage 0.5–2 is not within the text, which has 12 code points.'],
])('refuses %o', (span, fault) => {
  expect(verifySpan(text, span)).toBe(fault);
});
