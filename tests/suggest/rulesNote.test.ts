import { expect, test } from 'vitest';
import { rulesNote } from '../../src/suggest/rulesNote.ts';

test.each([
  ['en-GB', null],
  [null, 'The text has no language and is read as English. Give it its language, then ask again.'],
  ['uk', 'In Ukrainian only quotations and what stands behind common verbs of saying are suggested.'],
  [
    'ka',
    'There are no rules for Georgian: only what stands in quotation marks is suggested, without who said it.',
  ],
])('%s', (language, expected) => {
  expect(rulesNote(language)).toBe(expected);
});
